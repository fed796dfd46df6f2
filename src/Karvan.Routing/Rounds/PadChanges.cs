using Karvan.Model;

namespace Karvan.Routing;

/// <summary>How one gets from pad to pad without a ride: through the terminal, or by way of a footpath.</summary>
internal sealed class PadChanges
{
    private readonly int[] _first;
    private readonly PadChange[] _changes;
    private readonly int[] _firstWalk;
    private readonly (TerminalIndex To, int Seconds)[] _walks;
    private readonly int[] _toYard;
    private readonly int[] _fromYard;

    public PadChanges(Network network)
    {
        var terminals = network.Terminals.Length;
        PadCount = terminals * RideGraph.Sides;
        (_toYard, _fromYard) = (new int[PadCount], new int[PadCount]);
        var isBoarded = new bool[PadCount];
        foreach (var service in network.Services)
        {
            for (var call = 1; call < service.Calls.Length; call++)
            {
                if (service.Calls[call - 1] is { CanBoard: true, Terminal: { } terminal })
                {
                    isBoarded[RideGraph.NodeOf(terminal, service.Calls[call].Section!.Way.ToSide())] = true;
                }
            }
        }

        for (var pad = 0; pad < PadCount; pad++)
        {
            _toYard[pad] = Seconds(network, pad, RideGraph.SideOf(pad), Side.Yard);
            _fromYard[pad] = isBoarded[pad] ? Seconds(network, pad, Side.Yard, RideGraph.SideOf(pad)) : -1;
        }

        _firstWalk = new int[terminals + 1];
        _walks = [.. network.Footpaths.OrderBy(path => path.From.Value).ThenBy(path => path.SpanSeconds)
            .Select(path => (path.To, path.SpanSeconds))];
        foreach (var path in network.Footpaths)
        {
            _firstWalk[path.From.Value + 1]++;
        }

        for (var terminal = 0; terminal < terminals; terminal++)
        {
            _firstWalk[terminal + 1] += _firstWalk[terminal];
        }

        (_first, _changes) = Join(network, isBoarded);
    }

    /// <summary>Gets the number of pads.</summary>
    public int PadCount { get; }

    /// <summary>Gives the pads that one can board at after coming off at another, shortest first.</summary>
    public ReadOnlySpan<PadChange> From(PadIndex pad) => _changes.AsSpan(_first[pad.Value].._first[pad.Value + 1]);

    /// <summary>Gives the footpaths from a yard, shortest first.</summary>
    public ReadOnlySpan<(TerminalIndex To, int Seconds)> WalksFrom(TerminalIndex terminal) =>
        _walks.AsSpan(_firstWalk[terminal.Value].._firstWalk[terminal.Value + 1]);

    /// <summary>Gives the time from a pad to the yard; −1: impossible [s].</summary>
    public int ToYard(PadIndex pad) => _toYard[pad.Value];

    /// <summary>Gives the time from the yard to a pad; −1: impossible, or nothing is boarded there [s].</summary>
    public int FromYard(PadIndex pad) => _fromYard[pad.Value];

    private static int Seconds(Network network, int pad, Side from, Side to) =>
        network.FindHandling(RideGraph.TerminalOf(pad), from, to) is { } handling
            ? network[handling].Time.Process.MedianSeconds
            : -1;

    private (int[] First, PadChange[] Changes) Join(Network network, bool[] isBoarded)
    {
        var first = new int[PadCount + 1];
        var all = new List<PadChange>();
        var here = new List<PadChange>();
        for (var pad = 0; pad < PadCount; pad++)
        {
            here.Clear();
            var terminal = RideGraph.TerminalOf(pad);
            for (var side = Side.Rail1435; side <= Side.Air; side++)
            {
                var to = RideGraph.NodeOf(terminal, side);
                if (isBoarded[to] && Seconds(network, pad, RideGraph.SideOf(pad), side) is >= 0 and var seconds)
                {
                    here.Add(new(new(to), seconds, terminal));
                }
            }

            AddWalks(pad, here);
            all.AddRange(here.OrderBy(change => change.Seconds));
            first[pad + 1] = all.Count;
        }

        return (first, [.. all]);
    }

    private void AddWalks(int pad, List<PadChange> here)
    {
        foreach (var (walked, span) in _toYard[pad] < 0 ? [] : WalksFrom(RideGraph.TerminalOf(pad)))
        {
            for (var side = Side.Rail1435; side <= Side.Air; side++)
            {
                var to = RideGraph.NodeOf(walked, side);
                if (_fromYard[to] >= 0)
                {
                    here.Add(new(new(to), _toYard[pad] + span + _fromYard[to], walked));
                }
            }
        }
    }

    /// <summary>A change to another pad.</summary>
    /// <param name="To">The pad.</param>
    /// <param name="Seconds">How long it takes [s].</param>
    /// <param name="Terminal">The terminal of <paramref name="To"/>.</param>
    internal readonly record struct PadChange(PadIndex To, int Seconds, TerminalIndex Terminal);
}
