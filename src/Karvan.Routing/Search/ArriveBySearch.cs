namespace Karvan.Routing;

/// <summary>The latest departures that still arrive in time, by forward searches from later and later.</summary>
/// <remarks>
/// The start is free: what can be had when ready at t can be had when ready earlier. So the set of (cost, emissions,
/// legs) only shrinks as t grows. A search at t gives the set; each of its journeys, started later, gives a moment up
/// to which it can be had;
/// the set cannot change before the earliest of those. So the searches are as many as the set changes.
/// </remarks>
internal sealed class ArriveBySearch<TRules>(SearchInput<TRules> input, Workspace workspace, int arriveBy)
    where TRules : struct, ISearchRules
{
    private readonly List<Journey> _latest = [];
    private readonly JourneyReplay<TRules> _replay =
        new(input, new(0, arriveBy, StartIsFree: true));

    /// <summary>Gives the Pareto set of departure (latest), cost, emissions, legs.</summary>
    public IReadOnlyList<Journey> Run(CancellationToken cancellation)
    {
        var ready = arriveBy - (input.Query.HorizonDays * Clock.Day);
        var later = new List<Journey>();
        while (ready <= arriveBy)
        {
            var times = new SearchTimes(ready, arriveBy, StartIsFree: true);
            later.RemoveAll(journey => journey.Ready < ready);
            later = [.. QuestionKind.Search(input, workspace, times, later, cancellation).Select(Later)];
            later.ForEach(Keep);
            if (later.Count == 0 || !input.Query.Criteria.HasFlag(PlanCriteria.Arrival))
            {
                break;
            }

            ready = later.Min(journey => journey.Ready) + 1;
        }

        return _latest;
    }

    private void Keep(Journey journey)
    {
        if (_latest.Any(known => known.Ready >= journey.Ready && Dominates(known, journey)))
        {
            return;
        }

        _latest.RemoveAll(known => journey.Ready >= known.Ready && Dominates(journey, known));
        _latest.Add(journey);
    }

    // The same services started as late as is no worse in what counts, and arrives in time.
    private Journey Later(Journey journey)
    {
        var (low, high) = (journey.Ready, arriveBy);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (Restart(journey, middle) is { } later)
            {
                journey = later;
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return journey;
    }

    private Journey? Restart(Journey journey, int ready) =>
        _replay.From(journey, ready) is { } later && Dominates(later, journey) ? later : null;

    private bool Dominates(Journey one, Journey other) => input.Counted.Dominates(one.Criteria, other.Criteria);
}
