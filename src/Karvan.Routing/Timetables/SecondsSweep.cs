namespace Karvan.Routing;

/// <summary>
/// Adds the least times up backwards from a destination, round by round until nothing gets less: each section takes
/// what the fastest service of its pattern does, and every vehicle leaves at once.
/// </summary>
internal sealed class SecondsSweep(TimetablePatterns patterns, TimetableBounds bounds)
{
    private readonly int[] _ready = bounds.Ready.Seconds;
    private readonly int[] _arrived = bounds.Arrived.Seconds;
    private readonly int[] _last = new int[patterns.Count];
    private readonly Changed _boarded = new(patterns.TerminalCount);
    private readonly Changed _left = new(patterns.TerminalCount);
    private readonly List<int> _queue = [];

    public void Run(int destination)
    {
        Reach(destination, 0, 0);
        while (_left.Terminals.Count > 0)
        {
            QueuePatterns();
            foreach (var pattern in _queue)
            {
                Ride(patterns.FirstStop[pattern], _last[pattern]);
                _last[pattern] = 0;
            }

            foreach (var terminal in _boarded.Terminals)
            {
                Reach(terminal, _ready[terminal], patterns.Change[terminal]);
            }

            _boarded.Clear();
        }
    }

    private void QueuePatterns()
    {
        _queue.Clear();
        foreach (var terminal in _left.Terminals)
        {
            foreach (var (pattern, place) in patterns.StopsAt.Of(terminal))
            {
                if (_last[pattern] == 0 && place > 0)
                {
                    _queue.Add(pattern);
                }

                _last[pattern] = Math.Max(_last[pattern], place);
            }
        }

        _left.Clear();
    }

    // From the last stop whose time got less back to the first.
    private void Ride(int first, int last)
    {
        var left = Clock.Never;
        for (var at = first + last; at > first; at--)
        {
            if (patterns.CanAlight[at])
            {
                left = Math.Min(left, _arrived[patterns.Stops[at]]);
            }

            left = Clock.After(left, patterns.LeastRun[at]);
            var terminal = patterns.Stops[at - 1];
            if (patterns.CanBoard[at - 1] && left < _ready[terminal])
            {
                _ready[terminal] = left;
                _boarded.Add(terminal);
            }

            left = Clock.After(left, patterns.LeastDwell[at - 1]);
        }
    }

    private void Reach(int terminal, int left, int change)
    {
        Leave(terminal, left + change);
        foreach (var (from, span) in patterns.WalksBack.Of(terminal))
        {
            Leave(from, left + span);
        }
    }

    private void Leave(int terminal, int left)
    {
        if (left < _arrived[terminal])
        {
            _arrived[terminal] = left;
            _left.Add(terminal);
        }
    }

    /// <summary>Terminals whose time got less in this round, each once.</summary>
    private sealed class Changed(int terminals)
    {
        private readonly bool[] _has = new bool[terminals];

        public List<int> Terminals { get; } = [];

        public void Add(int terminal)
        {
            if (!_has[terminal])
            {
                _has[terminal] = true;
                Terminals.Add(terminal);
            }
        }

        public void Clear()
        {
            foreach (var terminal in Terminals)
            {
                _has[terminal] = false;
            }

            Terminals.Clear();
        }
    }
}
