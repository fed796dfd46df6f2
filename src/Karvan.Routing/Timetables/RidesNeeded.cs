namespace Karvan.Routing;

/// <summary>
/// How many rides it takes at least from each terminal to a destination, whatever the time: a lower bound that prunes
/// the search, and tells when it has seen enough days.
/// </summary>
internal sealed class RidesNeeded
{
    /// <summary>More than any search allows.</summary>
    public const byte TooMany = 21;

    private readonly byte[] _ready;
    private readonly byte[] _arrived;

    private RidesNeeded(int terminals)
    {
        (_ready, _arrived) = (new byte[terminals], new byte[terminals]);
        Array.Fill(_ready, TooMany);
        Array.Fill(_arrived, TooMany);
    }

    /// <summary>Gets the rides needed by who stands ready to board, 1 or more.</summary>
    public ReadOnlySpan<byte> Ready => _ready;

    /// <summary>Gets the rides still needed by who has just left a vehicle and may walk first, 0 or more.</summary>
    public ReadOnlySpan<byte> Arrived => _arrived;

    /// <summary>Counts backwards from a destination, round by round.</summary>
    public static RidesNeeded To(TimetablePatterns patterns, int destination)
    {
        var needed = new RidesNeeded(patterns.TerminalCount);
        var known = new int[patterns.Count];
        var (here, next) = (new List<int>(), new List<int>());
        needed.Reach(patterns, destination, 0, here);
        for (byte rides = 1; here.Count > 0 && rides < TooMany; rides++)
        {
            foreach (var terminal in here)
            {
                foreach (var (pattern, place) in patterns.StopsAt.Of(terminal))
                {
                    needed.Board(patterns, pattern, place, known, rides, next);
                }
            }

            (here, next) = (next, here);
            next.Clear();
        }

        return needed;
    }

    /// <summary>Takes the least over several destinations.</summary>
    public static RidesNeeded Least(IReadOnlyList<RidesNeeded> all)
    {
        var least = new RidesNeeded(all[0]._ready.Length);
        for (var at = 0; at < least._ready.Length; at++)
        {
            least._ready[at] = all.Min(one => one._ready[at]);
            least._arrived[at] = all.Min(one => one._arrived[at]);
        }

        return least;
    }

    private void Board(
        TimetablePatterns patterns, int pattern, int place, int[] known, byte rides, List<int> next)
    {
        var first = patterns.FirstStop[pattern];
        if (!patterns.CanAlight[first + place])
        {
            return;
        }

        for (var at = known[pattern]; at < place; at++)
        {
            var terminal = patterns.Stops[first + at];
            if (patterns.CanBoard[first + at] && _ready[terminal] > rides)
            {
                _ready[terminal] = rides;
                Reach(patterns, terminal, rides, next);
            }
        }

        known[pattern] = Math.Max(known[pattern], place);
    }

    private void Reach(TimetablePatterns patterns, int terminal, byte rides, List<int> reached)
    {
        Arrive(terminal, rides, reached);
        foreach (var (from, _) in patterns.WalksBack.Of(terminal))
        {
            Arrive(from, rides, reached);
        }
    }

    private void Arrive(int terminal, byte rides, List<int> reached)
    {
        if (_arrived[terminal] > rides)
        {
            _arrived[terminal] = rides;
            reached.Add(terminal);
        }
    }
}
