namespace Karvan.Routing;

/// <summary>Spans of time in which nothing starts onto a section: what comes waits for the end of the span.</summary>
/// <remarks>A function that never falls: nobody overtakes by coming later. Immutable.</remarks>
internal sealed class ClosedSpans
{
    private readonly int[] _from;
    private readonly int[] _to;

    /// <summary>Makes spans of any, in any order, that may overlap.</summary>
    /// <param name="spans">The first second of each [s], and the first after it; never: it has no end.</param>
    public ClosedSpans(IEnumerable<(int From, int To)> spans)
    {
        var merged = new List<(int From, int To)>();
        foreach (var (from, to) in spans.Order())
        {
            if (merged.Count > 0 && from <= merged[^1].To)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, to));
            }
            else
            {
                merged.Add((from, to));
            }
        }

        (_from, _to) = ([.. merged.Select(span => span.From)], [.. merged.Select(span => span.To)]);
    }

    /// <summary>Gives when what comes at a moment starts [s]: at once, or at the end of the span.</summary>
    public int Open(int moment)
    {
        var span = Array.BinarySearch(_from, moment);
        span = span < 0 ? ~span - 1 : span;
        return span >= 0 && moment < _to[span] ? _to[span] : moment;
    }

    /// <summary>Gives how much later one may come and starts just as much later [s].</summary>
    public int ShiftsFor(int moment)
    {
        if (moment == Clock.Never || Open(moment) != moment)
        {
            return 0;
        }

        var next = Array.BinarySearch(_from, moment);
        next = next < 0 ? ~next : next;
        return next < _from.Length ? _from[next] - 1 - moment : Clock.Never;
    }
}
