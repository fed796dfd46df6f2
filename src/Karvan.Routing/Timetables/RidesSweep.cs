namespace Karvan.Routing;

/// <summary>Counts the rides needed backwards from a destination, round by round.</summary>
internal sealed class RidesSweep(TimetablePatterns patterns, TimetableBounds bounds)
{
    private readonly byte[] _ready = bounds.Ready.Rides;
    private readonly byte[] _arrived = bounds.Arrived.Rides;
    private readonly int[] _known = new int[patterns.Count];

    public void Run(int destination)
    {
        var (here, next) = (new List<int>(), new List<int>());
        Reach(destination, 0, here);
        for (byte rides = 1; here.Count > 0 && rides < TimetableBounds.TooMany; rides++)
        {
            foreach (var terminal in here)
            {
                foreach (var (pattern, place) in patterns.StopsAt.Of(terminal))
                {
                    Board(pattern, place, rides, next);
                }
            }

            (here, next) = (next, here);
            next.Clear();
        }
    }

    private void Board(int pattern, int place, byte rides, List<int> next)
    {
        var first = patterns.FirstStop[pattern];
        if (!patterns.CanAlight[first + place])
        {
            return;
        }

        for (var at = _known[pattern]; at < place; at++)
        {
            var terminal = patterns.Stops[first + at];
            if (patterns.CanBoard[first + at] && _ready[terminal] > rides)
            {
                _ready[terminal] = rides;
                Reach(terminal, rides, next);
            }
        }

        _known[pattern] = Math.Max(_known[pattern], place);
    }

    private void Reach(int terminal, byte rides, List<int> reached)
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
