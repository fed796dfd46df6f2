using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Writes a journey found in rounds out step by step.</summary>
internal sealed class RoundWriter(Network network)
{
    private readonly Dictionary<(TerminalIndex From, TerminalIndex To), Footpath> _walks = network.Footpaths
        .GroupBy(path => (path.From, path.To))
        .ToDictionary(group => group.Key, group => group.MinBy(path => path.SpanSeconds)!);

    /// <summary>Writes a journey out.</summary>
    /// <param name="query">The query.</param>
    /// <param name="timetable">The departures that were scanned.</param>
    /// <param name="state">The labels of the scan.</param>
    /// <param name="end">The last ride.</param>
    /// <param name="arrival">When the journey ends [s].</param>
    /// <exception cref="InvalidOperationException">The steps do not end when the scan said.</exception>
    public Itinerary Write(PlanQuery query, RoundTimetable timetable, RoundState state, int end, int arrival)
    {
        var rides = new List<RoundLabel>();
        for (var label = end; label >= 0; label = state[label].Before)
        {
            rides.Add(state[label]);
        }

        rides.Reverse();
        var legs = ImmutableArray.CreateBuilder<Leg>(rides.Count);
        foreach (var ride in rides)
        {
            legs.Add(LegOf(timetable.Routes[ride.Route.Value], ride));
        }

        var ready = query.ReadyAt!.Value.Seconds;
        var steps = WriteSteps(query, legs, ready);
        return steps.Now == arrival
            ? Finish(legs.MoveToImmutable(), steps, ready)
            : throw new InvalidOperationException($"The search found {arrival}, its steps end at {steps.Now}.");
    }

    private Leg LegOf(RoundRoute route, in RoundLabel ride)
    {
        var service = new ServiceIndex(route.Services[route.Untimed is null ? ride.Trip : 0]);
        var calls = network[service].Calls;
        var (departure, arrival) = route.Untimed is { } untimed
            ? (ride.Trip + untimed.Leaves[ride.Board], ride.Trip + untimed.Reaches[ride.Alight])
            : (route.Leaves(ride.Trip, ride.Board), route.Reaches(ride.Trip, ride.Alight));
        var locations = ImmutableArray.CreateBuilder<LocationIndex>();
        locations.Add(calls[ride.Board].Location);
        var metres = 0L;
        for (var call = ride.Board + 1; call <= ride.Alight; call++)
        {
            var section = calls[call].Section!;
            metres += section.Metres;
            locations.AddRange(section.Locations.AsSpan()[1..]);
        }

        return new Leg
        {
            Service = service,
            BoardCall = ride.Board,
            AlightCall = ride.Alight,
            From = calls[ride.Board].Terminal!.Value,
            To = calls[ride.Alight].Terminal!.Value,
            Mode = calls[ride.Alight].Section!.Way.ToMode(),
            Departure = new(departure),
            Arrival = new(arrival),
            Metres = metres,
            Cost = Money.FromCents(0),
            Emissions = Emissions.FromGrams(0),
            Locations = locations.ToImmutable(),
        };
    }

    private StepWriter WriteSteps(
        PlanQuery query, ImmutableArray<Leg>.Builder legs, int ready)
    {
        var origin = Nearest(query.Origins, legs[0].From, forward: true);
        var steps = new StepWriter(network[origin].Location, ready);
        var (at, side) = (origin, Side.Yard);
        for (var i = 0; i < legs.Count; i++)
        {
            var calls = network[legs[i].Service].Calls;
            var leaves = calls[legs[i].BoardCall + 1].Section!.Way.ToSide();
            Change(steps, at, side, legs[i].From, leaves);
            steps.Add(StepKind.Wait, legs[i].Departure.Seconds, 0, 0, calls[legs[i].BoardCall].Provenance);
            steps.Leg = i;
            Ride(steps, calls, legs[i]);
            steps.Leg = null;
            (at, side) = (legs[i].To, calls[legs[i].AlightCall].Section!.Way.ToSide());
        }

        Change(steps, at, side, Nearest(query.Destinations, at, forward: false), Side.Yard);
        return steps;
    }

    // The place itself, or the one that the shortest footpath joins.
    private TerminalIndex Nearest(ImmutableArray<TerminalIndex> places, TerminalIndex at, bool forward) =>
        places.Contains(at)
            ? at
            : places.Where(place => _walks.ContainsKey(forward ? (place, at) : (at, place)))
                .MinBy(place => _walks[forward ? (place, at) : (at, place)].SpanSeconds);

    private void Change(StepWriter steps, TerminalIndex at, Side side, TerminalIndex to, Side leaves)
    {
        if (at == to)
        {
            Handle(steps, at, side, leaves);
            return;
        }

        Handle(steps, at, side, Side.Yard);
        var walk = _walks[(at, to)];
        var until = steps.Now + walk.SpanSeconds;
        steps.AddMove(StepKind.Footpath, network[to].Location, until, walk.SpanSeconds, walk.Provenance);
        Handle(steps, to, Side.Yard, leaves);
    }

    private void Handle(StepWriter steps, TerminalIndex at, Side from, Side to)
    {
        if (from != to || from != Side.Yard)
        {
            var row = network[network.FindHandling(at, from, to)!.Value];
            var process = row.Time.Process;
            steps.Add(StepKind.Handling, steps.Now + process.MedianSeconds, process.FreeSeconds, 0, row.Provenance);
        }
    }

    private static void Ride(StepWriter steps, ImmutableArray<Call> calls, Leg leg)
    {
        for (var i = leg.BoardCall + 1; i <= leg.AlightCall; i++)
        {
            var call = calls[i];
            var until = steps.Now + call.Run.MedianSeconds;
            steps.AddRide(call.Location, until, call.Run.FreeSeconds, 0, 0, call.Provenance);
            if (i < leg.AlightCall)
            {
                steps.Add(StepKind.Wait, steps.Now + call.DwellSeconds, call.DwellSeconds, 0, call.Provenance);
            }
        }
    }

    private Itinerary Finish(ImmutableArray<Leg> legs, StepWriter steps, int ready)
    {
        var path = new PathFacts(network, legs);
        return new()
        {
            Corridor = path.Corridor,
            Departure = new(ready),
            Arrival = new(steps.Now),
            FreeRunningSeconds = steps.Steps.Sum(step => (long)step.FreeSeconds),
            Cost = Money.FromCents(0),
            Emissions = Emissions.FromGrams(0),
            Transshipments = legs.Length - 1,
            Countries = path.Countries,
            Legs = legs,
            Steps = [.. steps.Steps],
            CostLines = [],
        };
    }
}
