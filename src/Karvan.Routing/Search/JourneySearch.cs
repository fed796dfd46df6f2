namespace Karvan.Routing;

/// <summary>The Pareto set from one moment: a search that forgets storage, then, where it counts, one that does
/// not.</summary>
/// <remarks>
/// Without slack, dominance is plain and the search short; what it finds is real, if perhaps not all. A ride whose
/// bounds
/// forwards and backwards are dominated by a journey so found is in no other journey worth having. If no ride that is
/// left
/// can come to pay storage, plain dominance was right; if some can, they alone make the slack of a second search, which
/// starts from what is known.
/// </remarks>
internal sealed class JourneySearch<TRules>(SearchInput<TRules> input, Workspace workspace)
    where TRules : struct, ISearchRules
{
    private readonly long[] _noSlack = new long[input.Graph.NodeCount];

    /// <summary>Gives the journeys that nothing dominates.</summary>
    /// <param name="times">From when to when.</param>
    /// <param name="cancellation">Checked every thousand labels.</param>
    public IReadOnlyList<Journey> Run(SearchTimes times, CancellationToken cancellation)
    {
        var known = Run(times, input.Terms.IsOpen, _noSlack, [], cancellation);
        if (!input.Slack.IsPaidBy(input.Terms.IsOpen))
        {
            return known;
        }

        var useful = UsefulRides(known, times);
        return input.Slack.IsPaidBy(useful)
            ? Run(times, useful, input.Slack.ByNode(useful), known, cancellation)
            : known;
    }

    private List<Journey> Run(
        SearchTimes times, bool[] rides, long[] slack, IReadOnlyList<Journey> seeds, CancellationToken cancellation)
    {
        var search = new PlanSearch<TRules>(input, workspace, times, rides, slack, seeds);
        search.Run(cancellation);
        return [.. search.Journeys];
    }

    private bool[] UsefulRides(List<Journey> known, SearchTimes times)
    {
        var through = input.Through;
        var useful = new bool[through.Length];
        for (var ride = 0; ride < useful.Length; ride++)
        {
            ref readonly var bound = ref through[ride];
            useful[ride] = !bound.IsNone && bound.Legs <= input.Query.MaxLegs;
            for (var i = 0; useful[ride] && i < known.Count; i++)
            {
                var least = new Criteria(
                    times.ArrivalCounts ? Clock.After(times.Ready, bound.Seconds) : 0,
                    bound.Cents,
                    bound.Work,
                    bound.Legs);
                useful[ride] = !known[i].Criteria.Dominates(least)
                    || (known[i].Shifts && known[i].Criteria.Arrival + (long)times.StepSeconds > least.Arrival);
            }
        }

        return useful;
    }
}
