using Karvan.Model;

namespace Karvan.Routing;

/// <summary>To one set of destinations: how one comes there from each pad, and no more than what is left.</summary>
/// <remarks>
/// Dijkstra backwards over the least running times between successive calls, waits and changes counted as nothing but for
/// footpaths. Made once for a destination and kept.
/// </remarks>
internal sealed class RoundBounds
{
    private readonly int[] _left;
    private readonly int[] _end;

    public RoundBounds(LeastRuns runs, PadChanges changes, IReadOnlyCollection<TerminalIndex> destinations)
    {
        _end = new int[changes.PadCount];
        _end.AsSpan().Fill(-1);
        var isDestination = new bool[changes.PadCount / RideGraph.Sides];
        foreach (var terminal in destinations)
        {
            isDestination[terminal.Value] = true;
        }

        for (var pad = 0; pad < _end.Length; pad++)
        {
            if (changes.ToYard(new(pad)) is >= 0 and var toYard)
            {
                _end[pad] = EndFrom(pad, toYard, changes, isDestination);
            }
        }

        _left = runs.LeastTo(_end);
    }

    /// <summary>Gives no more than the time from a pad to a destination's yard; never: there is no way [s].</summary>
    public int this[PadIndex pad] => _left[pad.Value];

    /// <summary>Gives the time to a destination's yard without a further ride; −1: impossible [s].</summary>
    public int EndFrom(PadIndex pad) => _end[pad.Value];

    private static int EndFrom(int pad, int toYard, PadChanges changes, bool[] isDestination)
    {
        var terminal = RideGraph.TerminalOf(pad);
        if (isDestination[terminal.Value])
        {
            return toYard;
        }

        foreach (var (walked, seconds) in changes.WalksFrom(terminal))
        {
            if (isDestination[walked.Value])
            {
                return toYard + seconds;
            }
        }

        return -1;
    }
}
