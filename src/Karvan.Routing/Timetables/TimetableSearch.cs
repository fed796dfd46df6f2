using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Karvan.Routing;

/// <summary>
/// One search by rounds: round k knows the earliest arrival everywhere by k rides. All its memory is kept from one
/// query to the next; only what a query touched is cleared.
/// </summary>
/// <remarks>Not for two threads at once.</remarks>
internal sealed class TimetableSearch
{
    private const int MostRounds = 20;

    private readonly TimetablePatterns _patterns;
    private readonly TimetableRound[] _rounds;
    private readonly int[] _bestRide;
    private readonly int[] _bestBoard;
    private readonly int[] _best = new int[MostRounds + 2];
    private readonly int[] _limits = new int[MostRounds + TimetableBounds.TooMany + 2];
    private readonly int[] _ends = new int[MostRounds + 1];
    private readonly bool[] _isEnd;
    private readonly List<int> _queue = [];
    private int[] _hop = [];
    private int _most;
    private int _end;

    public TimetableSearch(TimetablePatterns patterns)
    {
        _patterns = patterns;
        _rounds = [.. Enumerable.Range(0, MostRounds + 1).Select(_ => new TimetableRound(patterns.TerminalCount))];
        (_bestRide, _bestBoard) = (new int[patterns.TerminalCount], new int[patterns.TerminalCount]);
        _isEnd = new bool[patterns.TerminalCount];
        Array.Fill(_bestRide, Clock.Never);
        Array.Fill(_bestBoard, Clock.Never);
    }

    /// <summary>Finds the earliest arrival for each number of rides that makes it earlier; the fewest first.</summary>
    public ImmutableArray<TimetableJourney> Run(TimetableTrips trips, TimetableQuery query, TimetableBounds bounds)
    {
        Begin(trips, query, bounds);
        for (var k = 1; k <= _most && _rounds[k - 1].Boards.Count > 0; k++)
        {
            SetLimits(k);
            QueueLines(trips, _rounds[k - 1]);
            foreach (var number in _queue)
            {
                if (trips.Lines[number].TripCount > 0)
                {
                    Scan(trips.Lines[number], number, k, bounds.Arrived);
                }
                else
                {
                    ScanInterval(trips.Lines[number], number, k, bounds.Arrived);
                }

                _hop[number] = int.MaxValue;
            }

            Walk(k, bounds);
        }

        var journeys = Collect(trips);
        Clear(query);
        return journeys;
    }

    private void Begin(TimetableTrips trips, TimetableQuery query, TimetableBounds bounds)
    {
        if (_hop.Length < trips.Lines.Length)
        {
            _hop = new int[trips.Lines.Length];
            Array.Fill(_hop, int.MaxValue);
        }

        _most = query.MaxLegs;
        _end = Clock.After(query.ReadyAt.Seconds, query.HorizonDays * Clock.Day);
        Array.Fill(_best, _end == Clock.Never ? _end : _end + 1);
        foreach (var destination in query.Destinations)
        {
            _isEnd[destination.Value] = true;
        }

        SetLimits(0);
        foreach (var origin in query.Origins)
        {
            Stand(0, origin.Value, query.ReadyAt.Seconds, -1, bounds.Ready);
            foreach (var (to, span) in _patterns.Walks.Of(origin.Value))
            {
                Stand(0, to, query.ReadyAt.Seconds + span, origin.Value, bounds.Ready);
            }
        }
    }

    // What still needs so many rides in round k must be earlier than what is known for k and as many more.
    private void SetLimits(int k)
    {
        for (var needed = 0; needed <= TimetableBounds.TooMany; needed++)
        {
            _limits[needed] = k + needed <= _most ? _best[k + needed] : int.MinValue;
        }
    }

    private void QueueLines(TimetableTrips trips, TimetableRound before)
    {
        _queue.Clear();
        foreach (var terminal in before.Boards)
        {
            foreach (var (line, place) in trips.Boardings.Of(terminal))
            {
                if (_hop[line] == int.MaxValue)
                {
                    _queue.Add(line);
                }

                _hop[line] = Math.Min(_hop[line], place);
            }
        }
    }

    /// <summary>Rides along a line: the earliest trip that can be caught so far, an earlier one where one is.</summary>
    private void Scan(TimetableLine line, int number, int k, TimetableBounds.Left left)
    {
        var (count, stops) = (line.TripCount, line.StopCount);
        var first = _patterns.FirstStop[line.Pattern];
        var terminals = _patterns.Stops.AsSpan(first, stops);
        var departures = line.Departures;
        var arrivals = line.Arrivals;
        var board = _rounds[k - 1].Board.AsSpan();
        var rides = left.Rides.AsSpan();
        var seconds = left.Seconds.AsSpan();
        var (trip, boardedAt) = (count, 0);
        for (var at = _hop[number]; at < stops; at++)
        {
            var terminal = terminals[at];
            if (trip < count)
            {
                var arrival = arrivals[(trip * stops) + at];
                if (arrival < _bestRide[terminal]
                    && arrival + seconds[terminal] < _limits[rides[terminal]]
                    && _patterns.CanAlight[first + at])
                {
                    Arrive(k, terminal, arrival, new(number, trip, boardedAt, at));
                }
            }

            var ready = board[terminal];
            if (ready != Clock.Never
                && _patterns.CanBoard[first + at]
                && (trip == count || ready <= departures[(at * count) + trip]))
            {
                var earliest = FirstFrom(departures.Slice(at * count, trip), ready);
                if (earliest < trip)
                {
                    (trip, boardedAt) = (earliest, at);
                }
            }
        }
    }

    /// <summary>The same for an interval: a trip is when the vehicle would have left the first stop.</summary>
    private void ScanInterval(TimetableLine line, int number, int k, TimetableBounds.Left left)
    {
        var first = _patterns.FirstStop[line.Pattern];
        var (start, boardedAt) = (Clock.Never, 0);
        for (var at = _hop[number]; at < line.StopCount; at++)
        {
            var terminal = _patterns.Stops[first + at];
            if (start != Clock.Never && _patterns.CanAlight[first + at])
            {
                var arrival = line.ArrivalOf(start, at);
                if (arrival < _bestRide[terminal]
                    && arrival + left.Seconds[terminal] < _limits[left.Rides[terminal]])
                {
                    Arrive(k, terminal, arrival, new(number, start, boardedAt, at));
                }
            }

            var ready = _rounds[k - 1].Board[terminal];
            if (ready != Clock.Never && _patterns.CanBoard[first + at] && line.StartFrom(at, ready) is var other
                && other < start)
            {
                (start, boardedAt) = (other, at);
            }
        }
    }

    private static int FirstFrom(ReadOnlySpan<int> departures, int ready)
    {
        var (low, high) = (0, departures.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (departures[middle] < ready)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Arrive(int k, int terminal, int arrival, LineRide ride)
    {
        var round = _rounds[k];
        if (round.Arrival[terminal] == Clock.Never)
        {
            round.Arrivals.Add(terminal);
        }

        (round.Arrival[terminal], round.Taken[terminal], _bestRide[terminal]) = (arrival, ride, arrival);
        if (_isEnd[terminal])
        {
            End(k, terminal, arrival);
        }
    }

    private void End(int k, int from, int arrival)
    {
        if (arrival >= _best[k])
        {
            return;
        }

        _ends[k] = from;
        _rounds[k].IsEnd = true;
        for (var later = k; later <= _most && arrival < _best[later]; later++)
        {
            _best[later] = arrival;
        }

        SetLimits(k);
    }

    // Footpaths start where a vehicle was left, so that two of them never follow each other.
    private void Walk(int k, TimetableBounds bounds)
    {
        var round = _rounds[k];
        var ready = bounds.Ready;
        var arrived = bounds.Arrived;
        foreach (var terminal in round.Arrivals)
        {
            if (arrived.Rides[terminal] == 0)
            {
                WalkToEnds(k, terminal, round.Arrival[terminal]);
            }
        }

        if (k == _most)
        {
            return;
        }

        foreach (var terminal in round.Arrivals)
        {
            var arrival = round.Arrival[terminal];
            Stand(k, terminal, arrival + _patterns.Change[terminal], terminal, ready);
            foreach (var (to, span) in _patterns.Walks.Of(terminal))
            {
                Stand(k, to, arrival + span, terminal, ready);
            }
        }
    }

    private void WalkToEnds(int k, int terminal, int arrival)
    {
        foreach (var (to, span) in _patterns.Walks.Of(terminal))
        {
            if (_isEnd[to])
            {
                End(k, terminal, arrival + span);
            }
        }
    }

    private void Stand(int k, int terminal, int ready, int from, TimetableBounds.Left left)
    {
        if (ready >= _bestBoard[terminal] || ready + left.Seconds[terminal] >= _limits[left.Rides[terminal]])
        {
            return;
        }

        var round = _rounds[k];
        if (round.Board[terminal] == Clock.Never)
        {
            round.Boards.Add(terminal);
        }

        (round.Board[terminal], round.From[terminal], _bestBoard[terminal]) = (ready, from, ready);
    }

    private ImmutableArray<TimetableJourney> Collect(TimetableTrips trips)
    {
        var journeys = ImmutableArray.CreateBuilder<TimetableJourney>();
        for (var k = 1; k <= _most; k++)
        {
            if (_rounds[k].IsEnd)
            {
                journeys.Add(new(new(_best[k]), Trace(trips, k)));
            }
        }

        return journeys.ToImmutable();
    }

    private ImmutableArray<TimetableRide> Trace(TimetableTrips trips, int rides)
    {
        var traced = new TimetableRide[rides];
        var terminal = _ends[rides];
        for (var k = rides; k > 0; k--)
        {
            var ride = _rounds[k].Taken[terminal];
            var line = trips.Lines[ride.Line];
            var first = _patterns.FirstStop[line.Pattern];
            traced[k - 1] = new(
                line.ServiceOf(ride.Trip),
                _patterns.Calls[first + ride.Board],
                _patterns.Calls[first + ride.Alight],
                new(line.DepartureOf(ride.Trip, ride.Board)),
                new(line.ArrivalOf(ride.Trip, ride.Alight)));
            terminal = _rounds[k - 1].From[_patterns.Stops[first + ride.Board]];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(traced);
    }

    private void Clear(TimetableQuery query)
    {
        foreach (var destination in query.Destinations)
        {
            _isEnd[destination.Value] = false;
        }

        foreach (var round in _rounds.AsSpan(0, _most + 1))
        {
            foreach (var terminal in round.Arrivals)
            {
                (round.Arrival[terminal], _bestRide[terminal]) = (Clock.Never, Clock.Never);
            }

            foreach (var terminal in round.Boards)
            {
                (round.Board[terminal], _bestBoard[terminal]) = (Clock.Never, Clock.Never);
            }

            round.Clear();
        }
    }
}
