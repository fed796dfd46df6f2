using Karvan.Model;
using NodaTime;

namespace Karvan.Routing.Tests;

/// <summary>
/// A connection scan (Dibbelt, Pajor, Strasser, Wagner, <em>Connection Scan Algorithm</em>, JEA 23, 2018) that keeps
/// the earliest arrival for each number of rides. It judges <see cref="TimetablePlanner"/> and shares nothing with it
/// but the model: no patterns, no lines, no bounds, one pass over all connections in order of departure.
/// </summary>
/// <remarks>Between two rides, before the first and after the last at most one footpath.</remarks>
internal sealed class ConnectionScan
{
    private const int Never = int.MaxValue;

    private readonly Network _network;
    private readonly List<Connection> _connections = [];
    private readonly List<(int To, int Seconds)>[] _walks;
    private int _tripCount;

    /// <summary>Lists the connections of some days.</summary>
    public ConnectionScan(Network network, LocalDate first, LocalDate last)
    {
        _network = network;
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            foreach (var service in network.Services)
            {
                foreach (var row in service.Departures.Where(row => row.Hours.Days?.Runs(day) ?? true))
                {
                    Add(service, row, day);
                }
            }
        }

        _connections.Sort((one, other) =>
            (one.Departure, one.Trip, one.Place).CompareTo((other.Departure, other.Trip, other.Place)));
        _walks = [.. network.Terminals.Select(_ => new List<(int, int)>())];
        foreach (var path in network.Footpaths)
        {
            _walks[path.From.Value].Add((path.To.Value, path.SpanSeconds));
        }
    }

    /// <summary>Gives arrival and transshipments of all that is Pareto-optimal, fewest transshipments first.</summary>
    public List<(int Arrival, int Transshipments)> Plan(TerminalIndex from, TerminalIndex to, Moment ready, int maxLegs)
    {
        var arrivals = Scan(from.Value, ready.Seconds, maxLegs);
        var found = new List<(int, int)>();
        var best = Never;
        for (var rides = 1; rides <= maxLegs; rides++)
        {
            var arrival = arrivals[rides][to.Value];
            for (var terminal = 0; terminal < _walks.Length; terminal++)
            {
                foreach (var (end, seconds) in _walks[terminal])
                {
                    if (end == to.Value && arrivals[rides][terminal] != Never)
                    {
                        arrival = Math.Min(arrival, arrivals[rides][terminal] + seconds);
                    }
                }
            }

            if (arrival < best)
            {
                best = arrival;
                found.Add((arrival, rides - 1));
            }
        }

        return found;
    }

    /// <summary>Gives every moment between two at which somebody who is ready a second later misses something.</summary>
    public IEnumerable<Moment> LastMoments(TerminalIndex from, int first, int last)
    {
        var walks = _walks[from.Value]
            .Append((To: from.Value, Seconds: 0))
            .ToLookup(walk => walk.To, walk => walk.Seconds);
        return _connections
            .SelectMany(connection => walks[connection.From].Select(seconds => connection.Departure - seconds))
            .Append(last)
            .Where(moment => moment >= first && moment <= last)
            .Distinct()
            .Select(moment => new Moment(moment));
    }

    /// <summary>Gives the earliest arrival by vehicle at each terminal, for each number of rides.</summary>
    private int[][] Scan(int from, int ready, int maxLegs)
    {
        var arrivals = Table(maxLegs, _walks.Length);
        var boards = Table(maxLegs, _walks.Length);
        var boarded = Table(maxLegs, _tripCount);
        Reach(boards[0], from, ready, ready);
        for (var first = FirstFrom(ready); first < _connections.Count;)
        {
            var last = first;
            while (last < _connections.Count && _connections[last].Departure == _connections[first].Departure)
            {
                last++;
            }

            // Connections of no duration can follow each other within one second in any order.
            while (Relax(first, last, maxLegs, arrivals, boards, boarded))
            {
            }

            first = last;
        }

        return arrivals;
    }

    private bool Relax(int first, int last, int maxLegs, int[][] arrivals, int[][] boards, int[][] boarded)
    {
        var hasChanged = false;
        for (var at = first; at < last; at++)
        {
            var connection = _connections[at];
            for (var rides = 1; rides <= maxLegs; rides++)
            {
                ref var boardedAt = ref boarded[rides][connection.Trip];
                if (boardedAt > connection.Place)
                {
                    if (!connection.CanBoard || boards[rides - 1][connection.From] > connection.Departure)
                    {
                        continue;
                    }

                    (boardedAt, hasChanged) = (connection.Place, true);
                }

                if (connection.CanAlight && connection.Arrival < arrivals[rides][connection.To])
                {
                    arrivals[rides][connection.To] = connection.Arrival;
                    Reach(boards[rides], connection.To, connection.Arrival + connection.Change, connection.Arrival);
                    hasChanged = true;
                }
            }
        }

        return hasChanged;
    }

    private void Reach(int[] boards, int terminal, int ready, int walkFrom)
    {
        boards[terminal] = Math.Min(boards[terminal], ready);
        foreach (var (to, seconds) in _walks[terminal])
        {
            boards[to] = Math.Min(boards[to], walkFrom + seconds);
        }
    }

    private static int[][] Table(int maxLegs, int width)
    {
        var table = new int[maxLegs + 1][];
        for (var rides = 0; rides <= maxLegs; rides++)
        {
            table[rides] = new int[width];
            Array.Fill(table[rides], Never);
        }

        return table;
    }

    private int FirstFrom(int ready)
    {
        var first = 0;
        while (first < _connections.Count && _connections[first].Departure < ready)
        {
            first++;
        }

        return first;
    }

    private void Add(Service service, Departure row, LocalDate day)
    {
        if (row.Kind != DepartureKind.At)
        {
            throw new NotSupportedException("The scan knows departures by the clock only.");
        }

        var zone = _network[service.Calls[0].Location].TimeZone;
        var start = day.AtMidnight().PlusSeconds(row.AtSeconds).InZoneLeniently(zone).ToInstant();
        var (now, trip) = (Moment.FromInstant(start).Seconds, _tripCount++);
        Call? before = null;
        var (left, place) = (0, 0);
        foreach (var call in service.Calls)
        {
            var arrived = now += call.Run.MedianSeconds;
            now += before is null ? 0 : call.DwellSeconds;
            if (call.Terminal is not { } terminal)
            {
                continue;
            }

            if (before is not null)
            {
                _connections.Add(new(
                    left,
                    arrived,
                    before.Terminal!.Value.Value,
                    terminal.Value,
                    trip,
                    place++,
                    before.CanBoard,
                    call.CanAlight,
                    ChangeAt(terminal, call)));
            }

            (before, left) = (call, now);
        }
    }

    private int ChangeAt(TerminalIndex terminal, Call call)
    {
        var side = call.Section!.Way.ToSide();
        return _network[_network.FindHandling(terminal, side, side)!.Value].Time.Process.MedianSeconds;
    }

    private readonly record struct Connection(
        int Departure, int Arrival, int From, int To, int Trip, int Place, bool CanBoard, bool CanAlight, int Change);
}
