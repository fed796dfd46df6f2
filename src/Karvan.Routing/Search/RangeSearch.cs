namespace Karvan.Routing;

/// <summary>Every departure worth taking within a window, by forward searches from later and later.</summary>
/// <remarks>
/// The start is free: what can be had when ready at t can be had when ready earlier. A journey that waits for something
/// keeps its arrival up to a last start; one that waits for nothing moves along with its start, up to where something
/// changes on its way. Up to the first of these moments the set stays what it is, so that is where the next search
/// begins. Only one thing can happen in between: a journey that moves along falls behind one that does not. Therefore
/// the one stands for the other only where it is earlier by the whole step.
/// </remarks>
internal sealed class RangeSearch<TRules>(SearchInput<TRules> input, Workspace workspace, SearchTimes times, int until)
    where TRules : struct, ISearchRules
{
    private const int LongestStep = Clock.Day;

    private readonly JourneyReplay<TRules> _replay = new(input, times with { StepSeconds = 0 });
    private readonly ShiftSpan<TRules> _shift = new(input, times.Latest);
    private readonly Dictionary<Journey, Journey> _latest = new(ReferenceEqualityComparer.Instance);
    private readonly SpanSet _spans = new(input.Counted, input.Pricing.Grams);

    /// <summary>Gives what nothing dominates, each as begun first, and when it can begin last [s].</summary>
    public IEnumerable<Span> Run(CancellationToken cancellation)
    {
        IReadOnlyList<Journey> found = [];
        for (var ready = times.Ready; ready <= until;)
        {
            var end = Math.Min(until, Clock.After(ready, LongestStep));
            var at = times with { Ready = ready, StepSeconds = end - ready + 1, LastReady = until };
            found = QuestionKind.Search(input, workspace, at, Again(found, at), cancellation);
            if (found.Count == 0)
            {
                break;
            }

            foreach (var journey in found)
            {
                var span = SpanOf(journey, end);
                _spans.Add(span);
                end = Math.Min(end, span.To);
            }

            ready = end + 1;
        }

        return _spans.Best().Select(best => new Span(_replay.From(best.Journey, best.From)!, best.To));
    }

    // What was found and can still be had is known to the next search; where it costs the same, its last start is, too.
    private List<Journey> Again(IReadOnlyList<Journey> found, SearchTimes at)
    {
        var replay = new JourneyReplay<TRules>(input, at);
        var seeds = new List<Journey>();
        foreach (var journey in found)
        {
            var isKnown = _latest.Remove(journey, out var latest);
            if (replay.From(journey, Math.Max(at.Ready, journey.Ready)) is not { } seed)
            {
                continue;
            }

            seeds.Add(seed);
            if (isKnown && seed.Criteria == latest!.Criteria)
            {
                _latest[seed] = latest;
            }
        }

        return seeds;
    }

    private Span SpanOf(Journey journey, int end)
    {
        if (journey.Shifts)
        {
            return new(journey, Math.Min(end, Clock.After(journey.Ready, _shift.Of(journey))));
        }

        if (!_latest.TryGetValue(journey, out var latest))
        {
            _latest[journey] = latest = Latest(journey);
        }

        return new(latest, latest.Ready);
    }

    // The same arrival, no worse in what counts, begun as late as can be found.
    private Journey Latest(Journey journey)
    {
        var (low, high) = (journey.Ready, until);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (_replay.From(journey, middle) is { } later && input.Counted.Dominates(later.Criteria, journey.Criteria))
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
}
