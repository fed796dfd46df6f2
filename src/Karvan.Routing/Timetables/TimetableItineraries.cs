using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Answers the planner's queries on a pure timetable, and writes its journeys out as itineraries.</summary>
internal sealed class TimetableItineraries
{
    private readonly Network _network;
    private readonly TimetablePlanner _planner;
    private readonly Dictionary<(TerminalIndex From, TerminalIndex To), Footpath> _walks;
    private readonly bool _goesByTheClock;

    private TimetableItineraries(Network network, TimetablePlanner planner)
    {
        (_network, _planner) = (network, planner);
        _walks = network.Footpaths.ToDictionary(path => (path.From, path.To));
        _goesByTheClock = network.Services.All(service =>
            service.Departures.All(row => row.Kind == DepartureKind.At));
    }

    /// <summary>Compiles a network; null: it is no pure timetable.</summary>
    public static TimetableItineraries? For(Network network) =>
        TimetablePlanner.For(network) is { } planner ? new(network, planner) : null;

    /// <summary>Gives whether a query asks for nothing that a pure timetable search does not know.</summary>
    public static bool CanAnswer(PlanQuery query) => query.Avoid.IsNothing && query.Via.IsEmpty;

    /// <summary>Gives whether this holds for every departure of a window, too.</summary>
    public bool CanAnswerRange(PlanQuery query) => _goesByTheClock && CanAnswer(query);

    /// <summary>Answers such a query.</summary>
    public PlanResult Plan(PlanQuery query, CancellationToken cancellation)
    {
        var asked = new TimetableStarts(_planner, query, cancellation);
        var starts = query.ArriveBy is { } by
            ? asked.LatestBefore(by.Seconds)
            : [.. asked.From(query.ReadyAt!.Value.Seconds).Reverse()];
        var inTime = starts.Where(start => start.Arrival <= (query.Deadline?.Seconds ?? Clock.Never)).ToList();
        if (inTime.Count > 0)
        {
            return new PlanResult.Found(PrintedCriteria.Best(query, [.. inTime.Select(start => Write(query, start))]))
            {
                ClosedBy = [],
            };
        }

        var all = query.ArriveBy is { } end
            ? [.. asked.From(end.Seconds - (query.HorizonDays * Clock.Day))]
            : starts;
        var why = all.Count == 0 ? UnreachableKind.NoService : UnreachableKind.TooLate;
        var earliest = all.Count == 0 ? default(Moment?) : new Moment(all.Min(start => start.Arrival));
        return new PlanResult.Unreachable(why, Reasons.InWords(new(why, earliest), _network, query, []))
        {
            ClosedBy = [],
        };
    }

    /// <summary>Answers such a query for every departure of a window.</summary>
    public ImmutableArray<DepartureSpan> PlanRange(PlanQuery query, int until, CancellationToken cancellation)
    {
        var latest = Clock.After(until, query.HorizonDays * Clock.Day);
        return
        [
            .. new TimetableStarts(_planner, query, cancellation)
                .Within(
                    query.ReadyAt!.Value.Seconds,
                    until,
                    Math.Min(latest, query.Deadline?.Seconds ?? latest),
                    journey => LastStart(query.Origins, journey))
                .Select(start => new DepartureSpan(Write(query, start), new(start.Ready))),
        ];
    }

    private int LastStart(ImmutableArray<TerminalIndex> origins, TimetableJourney journey)
    {
        var ride = journey.Rides[0];
        var board = _network[ride.Service].Calls[ride.BoardCall].Terminal!.Value;
        var walk = origins.Contains(board)
            ? 0
            : origins.Min(origin => _walks.TryGetValue((origin, board), out var path) ? path.SpanSeconds : Clock.Never);
        return ride.Departure.Seconds - walk;
    }

    private Itinerary Write(PlanQuery query, TimetableStart start)
    {
        var journey = start.Journey!;
        var (origin, destination) = Ends(query, start);
        var steps = new StepWriter(_network[origin].Location, start.Ready);
        var legs = ImmutableArray.CreateBuilder<Leg>(journey.Rides.Length);
        var at = origin;
        foreach (var ride in journey.Rides)
        {
            var calls = _network[ride.Service].Calls;
            Change(steps, at, calls[ride.BoardCall].Terminal!.Value, legs.LastOrDefault(), calls[ride.BoardCall + 1]);
            steps.Add(StepKind.Wait, ride.Departure.Seconds, 0, 0, _network[ride.Service].Provenance);
            steps.Leg = legs.Count;
            Ride(steps, ride);
            steps.Leg = null;
            legs.Add(LegOf(ride));
            at = calls[ride.AlightCall].Terminal!.Value;
        }

        if (at != destination)
        {
            Walk(steps, _walks[(at, destination)]);
        }

        var path = new PathFacts(_network, legs);
        return new()
        {
            Goods = query.Consignment,
            Corridor = path.Corridor,
            Departure = new(start.Ready),
            Arrival = journey.Arrival,
            FreeRunningSeconds = steps.Steps.Sum(step => (long)step.FreeSeconds),
            Cost = Money.FromCents(0),
            Emissions = Emissions.FromGrams(0),
            Transshipments = journey.Transshipments,
            Countries = path.Countries,
            Legs = legs.MoveToImmutable(),
            Steps = [.. steps.Steps],
            CostLines = [],
        };
    }

    /// <summary>Finds between which of the places asked for a journey goes: the search keeps the rides only.</summary>
    private (TerminalIndex Origin, TerminalIndex Destination) Ends(PlanQuery query, TimetableStart start)
    {
        var (first, last) = (start.Journey!.Rides[0], start.Journey.Rides[^1]);
        var board = _network[first.Service].Calls[first.BoardCall].Terminal!.Value;
        var alight = _network[last.Service].Calls[last.AlightCall].Terminal!.Value;
        var spare = first.Departure.Seconds - start.Ready;
        return (
            Nearest(query.Origins, board, origin => (origin, board), spare),
            Nearest(query.Destinations, alight, end => (alight, end), start.Arrival - last.Arrival.Seconds));
    }

    private TerminalIndex Nearest(
        ImmutableArray<TerminalIndex> ends,
        TerminalIndex ride,
        Func<TerminalIndex, (TerminalIndex From, TerminalIndex To)> walk,
        int most) => ends.Contains(ride)
            ? ride
            : ends.First(end => _walks.TryGetValue(walk(end), out var path) && path.SpanSeconds <= most);

    private void Change(StepWriter steps, TerminalIndex from, TerminalIndex to, Leg? before, Call next)
    {
        if (from != to)
        {
            Walk(steps, _walks[(from, to)]);
        }
        else if (before is not null)
        {
            var side = _network[before.Service].Calls[before.AlightCall].Section!.Way.ToSide();
            var row = _network[_network.FindHandling(from, side, next.Section!.Way.ToSide())!.Value];
            var seconds = row.Time.Process.MedianSeconds;
            steps.Add(StepKind.Handling, steps.Now + seconds, seconds, 0, row.Provenance);
        }
    }

    private void Walk(StepWriter steps, Footpath path) =>
        steps.AddWalk(_network[path.To].Location, steps.Now + path.SpanSeconds, path.SpanSeconds, path.Provenance);

    private void Ride(StepWriter steps, TimetableRide ride)
    {
        var calls = _network[ride.Service].Calls;
        for (var at = ride.BoardCall + 1; at <= ride.AlightCall; at++)
        {
            var (call, run) = (calls[at], calls[at].Run.MedianSeconds);
            steps.AddRide(call.Location, steps.Now + run, call.Run.FreeSeconds, 0, 0, call.Provenance);
            if (at < ride.AlightCall)
            {
                steps.Add(StepKind.Wait, steps.Now + call.DwellSeconds, call.DwellSeconds, 0, call.Provenance);
            }
        }
    }

    private Leg LegOf(TimetableRide ride)
    {
        var calls = _network[ride.Service].Calls;
        var sections = calls[(ride.BoardCall + 1)..(ride.AlightCall + 1)].Select(call => call.Section!).ToList();
        return new()
        {
            Service = ride.Service,
            BoardCall = ride.BoardCall,
            AlightCall = ride.AlightCall,
            From = calls[ride.BoardCall].Terminal!.Value,
            To = calls[ride.AlightCall].Terminal!.Value,
            Mode = sections[0].Way.ToMode(),
            Departure = ride.Departure,
            Arrival = ride.Arrival,
            Metres = sections.Sum(section => (long)section.Metres),
            Cost = Money.FromCents(0),
            Emissions = Emissions.FromGrams(0),
            Locations =
            [
                .. sections[0].Locations, .. sections.Skip(1).SelectMany(section => section.Locations.Skip(1)),
            ],
        };
    }
}
