using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Compiles spans of a public timetable, and keeps the last few.</summary>
/// <remarks>
/// Services with the same pads become one pattern; the trips of a pattern, in order of departure, go each to the first
/// route whose last trip they do not overtake anywhere. Safe for any number of threads.
/// </remarks>
internal sealed class RoundCompiler(Network network)
{
    private const int MostKept = 8;

    private readonly PadChanges _changes = new(network);
    private readonly Lock _gate = new();
    private readonly List<(int From, RoundTimetable Timetable)> _kept = [];
    private readonly Dictionary<OperatingDays, DayCalendar<ExactRules>> _calendars = [];
    private readonly List<Pattern> _patterns = MakePatterns(network);

    /// <summary>Gets how one gets from pad to pad.</summary>
    public PadChanges Changes => _changes;

    /// <summary>Gives the departures from the UTC day of a moment on, for so many days and one.</summary>
    public RoundTimetable Get(int ready, int days, Almanac<ExactRules> almanac)
    {
        var from = Clock.DayOf(ready) * Clock.Day;
        var until = Clock.After(from, (days + 1) * Clock.Day);
        lock (_gate)
        {
            var at = _kept.FindIndex(kept => kept.From == from && kept.Timetable.Until == until);
            if (at >= 0)
            {
                return _kept[at].Timetable;
            }

            var made = new RoundTimetable(_changes, Compile(from, until, almanac), until);
            _kept.Insert(0, (from, made));
            _kept.RemoveRange(Math.Min(_kept.Count, MostKept), Math.Max(0, _kept.Count - MostKept));
            return made;
        }
    }

    /// <summary>Gives the fewest rides that lead to an end on whatever day; more than the most if there are none.</summary>
    public int FewestRides(IEnumerable<TerminalIndex> origins, RoundBounds bounds, int most)
    {
        var known = new bool[_changes.PadCount];
        foreach (var origin in origins)
        {
            Open(known, origin);
            foreach (var (walked, _) in _changes.WalksFrom(origin))
            {
                Open(known, walked);
            }
        }

        for (var rides = 1; rides <= most; rides++)
        {
            var next = (bool[])known.Clone();
            foreach (var pattern in _patterns)
            {
                var isAboard = false;
                for (var call = 0; call < pattern.BoardPads.Length; call++)
                {
                    if (isAboard && pattern.AlightPads[call] is >= 0 and var to)
                    {
                        if (bounds.EndFrom(new(to)) >= 0)
                        {
                            return rides;
                        }

                        foreach (var change in _changes.From(new(to)))
                        {
                            next[change.To.Value] = true;
                        }
                    }

                    isAboard |= pattern.BoardPads[call] is >= 0 and var from && known[from];
                }
            }

            known = next;
        }

        return most + 1;
    }

    private void Open(bool[] pads, TerminalIndex terminal)
    {
        for (var side = Side.Rail1435; side <= Side.Air; side++)
        {
            var pad = RideGraph.NodeOf(terminal, side);
            pads[pad] |= _changes.FromYard(new(pad)) >= 0;
        }
    }

    private RoundRoute[] Compile(int from, int until, Almanac<ExactRules> almanac)
    {
        var routes = new List<RoundRoute>();
        foreach (var pattern in _patterns)
        {
            var trips = new List<Trip>();
            foreach (var run in pattern.Runs)
            {
                foreach (var row in network[run.Service].Departures)
                {
                    if (row.Kind == DepartureKind.At)
                    {
                        AddTrips(run, row, from, until, almanac, trips);
                    }
                    else
                    {
                        routes.Add(Untimed(pattern, run, row, almanac));
                    }
                }
            }

            trips.Sort((left, right) => left.First != right.First
                ? left.First.CompareTo(right.First)
                : left.Run.Reaches[^1].CompareTo(right.Run.Reaches[^1]));
            foreach (var chain in Split(trips))
            {
                routes.Add(Route(pattern, chain, almanac));
            }
        }

        return [.. routes];
    }

    private void AddTrips(Run run, Departure row, int from, int until, Almanac<ExactRules> almanac, List<Trip> trips)
    {
        var zone = almanac.Zone(network[run.Service].Calls[0].Location);
        var (firstDay, lastDay) = (zone.DayAt(from - run.Leaves[^1]) - 1, zone.DayAt(until) + 1);
        var calendar = row.Hours.Days is { } days ? Calendar(days) : null;
        for (var day = firstDay; day <= lastDay; day++)
        {
            if (!(calendar?.Runs(day) ?? true))
            {
                continue;
            }

            var first = zone.MomentOf(day, row.AtSeconds);
            if (first < until && first + run.Reaches[^1] >= from)
            {
                trips.Add(new(first, run));
            }
        }
    }

    private DayCalendar<ExactRules> Calendar(OperatingDays days)
    {
        if (!_calendars.TryGetValue(days, out var calendar))
        {
            calendar = new(days, -366, 25_200);
            _calendars.Add(days, calendar);
        }

        return calendar;
    }

    // Ends at each call: the first moment at which the feed ends there.
    private int[] EndsOf(Pattern pattern, Almanac<ExactRules> almanac) =>
        [.. network[pattern.Runs[0].Service].Calls.Select(call => almanac.EndOfFeed(call.Location))];

    private static List<List<Trip>> Split(List<Trip> trips)
    {
        var chains = new List<List<Trip>>();
        foreach (var trip in trips)
        {
            var chain = chains.Find(chain => !Overtakes(trip, chain[^1]));
            if (chain is null)
            {
                chains.Add(chain = []);
            }

            chain.Add(trip);
        }

        return chains;
    }

    private static bool Overtakes(in Trip later, in Trip earlier)
    {
        var ahead = later.First - earlier.First;
        if (later.Run == earlier.Run)
        {
            return false;
        }

        for (var call = 1; call < later.Run.Leaves.Length; call++)
        {
            if (ahead + later.Run.Leaves[call] < earlier.Run.Leaves[call]
                || ahead + later.Run.Reaches[call] < earlier.Run.Reaches[call])
            {
                return true;
            }
        }

        return false;
    }

    private RoundRoute Route(Pattern pattern, List<Trip> trips, Almanac<ExactRules> almanac)
    {
        var calls = pattern.BoardPads.Length;
        var (departures, times) = (new int[calls * trips.Count], new int[2 * calls * trips.Count]);
        var ends = EndsOf(pattern, almanac);
        for (var call = 0; call < calls; call++)
        {
            for (var trip = 0; trip < trips.Count; trip++)
            {
                var leaves = trips[trip].First + trips[trip].Run.Leaves[call];
                leaves = leaves < ends[call] ? leaves : Clock.Never;
                departures[(call * trips.Count) + trip] = leaves;
                times[2 * ((trip * calls) + call)] = trips[trip].First + trips[trip].Run.Reaches[call];
                times[(2 * ((trip * calls) + call)) + 1] = leaves;
            }
        }

        return new()
        {
            BoardPads = pattern.BoardPads,
            AlightPads = pattern.AlightPads,
            Trips = trips.Count,
            Departures = departures,
            Times = times,
            Services = [.. trips.Select(trip => trip.Run.Service.Value)],
        };
    }

    private RoundRoute Untimed(Pattern pattern, Run run, Departure row, Almanac<ExactRules> almanac) => new()
    {
        BoardPads = pattern.BoardPads,
        AlightPads = pattern.AlightPads,
        Trips = 0,
        Departures = [],
        Times = [],
        Services = [run.Service.Value],
        Untimed = new(
            [.. network[run.Service].Calls.Select(call => almanac.Hours(row.Hours, call.Location))],
            row.UsualWaitSeconds, EndsOf(pattern, almanac), run.Leaves, run.Reaches),
    };

    private static List<Pattern> MakePatterns(Network network)
    {
        var patterns = new Dictionary<string, Pattern>(StringComparer.Ordinal);
        for (var s = 0; s < network.Services.Length; s++)
        {
            var calls = network.Services[s].Calls;
            var (board, alight) = (new int[calls.Length], new int[calls.Length]);
            var (leaves, reaches) = (new int[calls.Length], new int[calls.Length]);
            for (var i = 0; i < calls.Length; i++)
            {
                board[i] = i + 1 < calls.Length && calls[i].CanBoard
                    ? RideGraph.NodeOf(calls[i].Terminal!.Value, calls[i + 1].Section!.Way.ToSide())
                    : -1;
                alight[i] = i > 0 && calls[i].CanAlight
                    ? RideGraph.NodeOf(calls[i].Terminal!.Value, calls[i].Section!.Way.ToSide())
                    : -1;
                reaches[i] = i == 0 ? 0 : leaves[i - 1] + calls[i].Run.MedianSeconds;
                leaves[i] = i == 0 ? 0 : reaches[i] + calls[i].DwellSeconds;
            }

            var key = string.Join(',', board.Concat(alight));
            if (!patterns.TryGetValue(key, out var pattern))
            {
                patterns.Add(key, pattern = new(board, alight, []));
            }

            pattern.Runs.Add(new(new(s), leaves, reaches));
        }

        return [.. patterns.Values];
    }

    private sealed record Pattern(int[] BoardPads, int[] AlightPads, List<Run> Runs);

    // Leaves and reaches: seconds after the first departure, by call.
    private sealed record Run(ServiceIndex Service, int[] Leaves, int[] Reaches);

    private readonly record struct Trip(int First, Run Run);
}
