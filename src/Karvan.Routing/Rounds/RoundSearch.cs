using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// RAPTOR: in round k every route that can be boarded earlier than before is ridden once, from the first such call on.
/// </summary>
/// <remarks>
/// Delling, Pajor, Werneck, Round-Based Public Transit Routing, Transportation Science 49(3), 2015. Here: the side of a
/// terminal is part of a stop, a footpath leads from yard to yard, and a route may have no clock. The scan allocates
/// nothing.
/// </remarks>
internal sealed class RoundSearch
{
    private readonly RoundTimetable _timetable;
    private readonly PadChanges _changes;
    private readonly RoundState _state;
    private readonly RoundBounds _bounds;
    private readonly int[] _arrivals;
    private readonly int[] _ends;
    private int _latest;
    private int _best;
    private int _bestEnd;

    /// <param name="timetable">The departures.</param>
    /// <param name="state">The state, which no other search uses at the same time.</param>
    /// <param name="bounds">No more than what is left to the destination.</param>
    /// <param name="arrivals">Where the arrivals go, one a round [s]; never where a round finds nothing better.</param>
    /// <param name="ends">Where their last rides go.</param>
    public RoundSearch(
        RoundTimetable timetable, RoundState state, RoundBounds bounds, int[] arrivals, int[] ends)
    {
        (_timetable, _changes, _state) = (timetable, timetable.Changes, state);
        (_bounds, _arrivals, _ends) = (bounds, arrivals, ends);
    }

    /// <summary>Searches from the yards of terminals.</summary>
    public void Run(ReadOnlySpan<TerminalIndex> origins, int ready, int latest)
    {
        _state.Clear();
        _latest = latest;
        _best = Clock.Never;
        foreach (var origin in origins)
        {
            Begin(origin, ready);
            foreach (var (walked, seconds) in _changes.WalksFrom(origin))
            {
                Begin(walked, Clock.After(ready, seconds));
            }
        }

        for (var round = 0; round < _arrivals.Length; round++)
        {
            (_arrivals[round], _bestEnd) = (Clock.Never, -1);
            var before = _best;
            CollectRoutes();
            for (var i = 0; i < _state.RouteCount; i++)
            {
                Scan(_state.Routes[i]);
            }

            Spread();
            if (_best < before)
            {
                (_arrivals[round], _ends[round]) = (_best, _bestEnd);
            }
        }
    }

    private void Begin(TerminalIndex terminal, int moment)
    {
        for (var side = Side.Rail1435; side <= Side.Air; side++)
        {
            var pad = new PadIndex(RideGraph.NodeOf(terminal, side));
            if (_changes.FromYard(pad) is >= 0 and var seconds)
            {
                Ready(pad, Clock.After(moment, seconds), -1);
            }
        }
    }

    private void Ready(PadIndex pad, int moment, int label)
    {
        if (moment >= _state.Ready[pad.Value])
        {
            return;
        }

        _state.Touch(pad);
        _state.Ready[pad.Value] = moment;
        _state.ReadyLabels[pad.Value] = label;
        if (!_state.IsMarked[pad.Value])
        {
            _state.IsMarked[pad.Value] = true;
            _state.Marked[_state.MarkedCount++] = pad;
        }
    }

    private void CollectRoutes()
    {
        var state = _state;
        for (var i = 0; i < state.RouteCount; i++)
        {
            state.FirstCalls[state.Routes[i].Value] = int.MaxValue;
        }

        state.RouteCount = 0;
        for (var i = 0; i < state.MarkedCount; i++)
        {
            var pad = state.Marked[i];
            state.IsMarked[pad.Value] = false;
            if (IsLate(pad, state.Ready[pad.Value]))
            {
                continue;
            }

            foreach (var (route, call) in _timetable.RoutesAt(pad))
            {
                ref var first = ref state.FirstCalls[route.Value];
                if (first == int.MaxValue)
                {
                    state.Routes[state.RouteCount++] = route;
                }

                first = Math.Min(first, call);
            }
        }

        state.MarkedCount = 0;
    }

    private bool IsLate(PadIndex pad, int moment) =>
        Clock.After(moment, _bounds[pad]) is var least && (least >= _best || least > _latest);

    private void Scan(RouteIndex index)
    {
        var route = _timetable.Routes[index.Value];
        if (route.Untimed is { } untimed)
        {
            ScanUntimed(index, route, untimed);
            return;
        }

        var (ready, reached) = (_state.Ready, _state.Reached);
        var (board, alight) = (route.BoardPads, route.AlightPads);
        var (trip, boarded, before) = (-1, 0, -1);
        var times = ReadOnlySpan<int>.Empty;
        for (var call = _state.FirstCalls[index.Value]; call < board.Length; call++)
        {
            if (trip >= 0 && alight[call] is >= 0 and var to && times[2 * call] < reached[to])
            {
                Reach(new(to), times[2 * call], new(before, index, trip, boarded, call));
            }

            if (board[call] is not (>= 0 and var from) || ready[from] is not (< Clock.Never and var since))
            {
                continue;
            }

            var earlier = trip < 0
                ? FirstTrip(route.Departures.AsSpan(call * route.Trips, route.Trips), since)
                : times[(2 * call) + 1] > since ? EarlierTrip(route, call, trip, since) : -1;
            if (earlier >= 0)
            {
                (trip, boarded, before) = (earlier, call, _state.ReadyLabels[from]);
                times = route.Times.AsSpan(2 * trip * board.Length, 2 * board.Length);
            }
        }
    }

    private static int FirstTrip(ReadOnlySpan<int> departures, int since)
    {
        var (low, high) = (0, departures.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = departures[middle] < since ? (middle + 1, high) : (low, middle);
        }

        return low < departures.Length && departures[low] < Clock.Never ? low : -1;
    }

    private static int EarlierTrip(RoundRoute route, int call, int trip, int since)
    {
        var at = trip;
        while (at > 0 && route.Leaves(at - 1, call) >= since)
        {
            at--;
        }

        return at < trip ? at : -1;
    }

    private void ScanUntimed(RouteIndex index, RoundRoute route, UntimedService untimed)
    {
        var (first, boarded, before) = (Clock.Never, 0, -1);
        for (var call = _state.FirstCalls[index.Value]; call < route.Calls; call++)
        {
            if (first < Clock.Never && route.AlightPads[call] is >= 0 and var to)
            {
                Reach(new(to), Clock.After(first, untimed.Reaches[call]), new(before, index, first, boarded, call));
            }

            if (route.BoardPads[call] is >= 0 and var from && _state.Ready[from] is < Clock.Never and var since
                && untimed.Next(call, since) is < Clock.Never and var departure
                && (first == Clock.Never || departure - untimed.Leaves[call] < first))
            {
                (first, boarded, before) = (departure - untimed.Leaves[call], call, _state.ReadyLabels[from]);
            }
        }
    }

    private void Reach(PadIndex pad, int moment, in RoundLabel label)
    {
        if (moment >= _state.Reached[pad.Value] || moment > _latest || IsLate(pad, moment))
        {
            return;
        }

        _state.Touch(pad);
        _state.Reached[pad.Value] = moment;
        _state.ReachedLabels[pad.Value] = _state.Add(label);
        if (!_state.IsImproved[pad.Value])
        {
            _state.IsImproved[pad.Value] = true;
            _state.Improved[_state.ImprovedCount++] = pad;
        }
    }

    // From every pad that was reached earlier to the yards and to the pads around.
    private void Spread()
    {
        var state = _state;
        for (var i = 0; i < state.ImprovedCount; i++)
        {
            Arrive(state.Improved[i]);
        }

        for (var i = 0; i < state.ImprovedCount; i++)
        {
            var pad = state.Improved[i];
            var (moment, label) = (state.Reached[pad.Value], state.ReachedLabels[pad.Value]);
            state.IsImproved[pad.Value] = false;
            if (IsLate(pad, moment))
            {
                continue;
            }

            foreach (var change in _changes.From(pad))
            {
                if (moment + change.Seconds < state.Ready[change.To.Value])
                {
                    Ready(change.To, moment + change.Seconds, label);
                }
            }
        }

        state.ImprovedCount = 0;
    }

    private void Arrive(PadIndex pad)
    {
        if (_bounds.EndFrom(pad) is >= 0 and var seconds
            && _state.Reached[pad.Value] + seconds is var arrival && arrival < _best && arrival <= _latest)
        {
            (_best, _bestEnd) = (arrival, _state.ReachedLabels[pad.Value]);
        }
    }
}
