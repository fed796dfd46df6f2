using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Writes a journey out step by step and line by line, from the same functions that the search used.</summary>
internal sealed class ItineraryWriter<TRules>
    where TRules : struct, ISearchRules
{
    private readonly SearchInput<TRules> _input;
    private readonly Network _network;
    private readonly StepWriter _steps;
    private readonly CostWriter<TRules> _costs;
    private readonly List<Leg> _legs = [];
    private readonly List<ProcedureIndex> _procedures = [];
    private int _arrived;
    private long _work;

    private ItineraryWriter(SearchInput<TRules> input, Journey journey)
    {
        (_input, _network, _arrived) = (input, input.Graph.Network, journey.Ready);
        _steps = new(_network[RideGraph.TerminalOf(journey.Origin)].Location, journey.Ready);
        _costs = new(_network, input.Pricing, input.Query);
    }

    /// <summary>Writes a journey out.</summary>
    /// <exception cref="InvalidOperationException">The itinerary does not add up to what the search found.</exception>
    public static Itinerary Write(SearchInput<TRules> input, Journey journey)
    {
        var writer = new ItineraryWriter<TRules>(input, journey);
        var (terminal, side, covers) = (RideGraph.TerminalOf(journey.Origin), Side.Yard, 0);
        foreach (var taken in journey.Rides)
        {
            writer.Board(taken, side, covers, isOrigin: side == Side.Yard);
            covers = input.Terms.Covers[taken.Ride];
            var node = input.Graph.Rides[taken.Ride].Node;
            (terminal, side) = (RideGraph.TerminalOf(node), RideGraph.SideOf(node));
        }

        writer.Unload(terminal, side, covers);
        return writer.Finish(journey);
    }

    private void Board(TakenRide taken, Side side, int coversBefore, bool isOrigin)
    {
        var boarding = _input.Graph.Boardings[_input.Graph.Rides[taken.Ride].Boarding];
        var covers = _input.Terms.Covers[taken.Ride];
        var legs = _input.Graph.LegsOf(taken.Ride).ToArray();
        var fare = _input.Pricing.FindFare(taken.Ride)!;
        for (var i = 0; i < legs.Length; i++)
        {
            var service = _network[legs[i].Service];
            var call = service.Calls[legs[i].BoardCall];
            var terminal = call.Terminal!.Value;
            var leaves = service.Calls[legs[i].BoardCall + 1].Section!.Way.ToSide();
            var handling = _network.FindHandling(terminal, side, leaves)!.Value;
            Handle(handling, terminal, i == 0 ? coversBefore | covers : covers, service.Vehicle);
            var clock = _input.Almanac.Ride(legs[i].Service);
            var row = taken.Row;
            var departure = i == 0
                ? taken.Departure
                : clock.NextOfAll(
                    legs[i].BoardCall, Clock.After(_steps.Now, TRules.CutOff(call.CutOffSeconds)), out row);
            var paid = isOrigin && i == 0 ? 0 : _costs.Storage(terminal, departure - _arrived, covers);
            Await(terminal, departure, paid, service.Departures[row].Provenance);
            Ride(legs[i], departure, covers, i == 0 ? fare : null);
            var last = service.Calls[legs[i].AlightCall];
            side = last.Section!.Way.ToSide();
        }
    }

    // Queue and opening hours, then the work.
    private void Handle(HandlingIndex handling, TerminalIndex terminal, int covers, VehicleIndex vehicle)
    {
        var row = _network[handling];
        var place = _network[terminal];
        var clock = _input.Almanac.Handling(handling, terminal);
        var paid = _costs.Handling(row, handling, place.Name, covers, vehicle);
        Work(row.Time, clock, place.Location, KindOf(row), paid, row.Provenance);
    }

    private void Work(
        ProcessTime time,
        ProcessClock<TRules> clock,
        LocationIndex at,
        StepKind kind,
        long cents,
        Provenance provenance)
    {
        var month = _input.Almanac.Zone(at).MonthAt(_steps.Now);
        var done = clock.Complete(_steps.Now);
        _steps.Add(StepKind.Wait, done - clock.WorkSeconds, 0, 0, time.FindWait(month)?.Provenance ?? provenance);
        _steps.Add(kind, done, time.Process.FreeSeconds, cents, provenance);
    }

    private void Await(TerminalIndex terminal, int departure, long storageCents, Provenance provenance)
    {
        if (storageCents > 0)
        {
            var firstDay = _input.Pricing.Storage(terminal).FirstChargedDay!.Value;
            var charged = Math.Clamp(_arrived + ((firstDay - 1) * Clock.Day), _steps.Now, departure);
            _steps.Add(StepKind.Wait, charged, 0, 0, provenance);
            _steps.Add(StepKind.Storage, departure, 0, storageCents, _costs.StorageProvenance(terminal));
            return;
        }

        _steps.Add(StepKind.Wait, departure, 0, 0, provenance);
    }

    private void Ride(ThroughRide leg, int departure, int covers, Fare? fare)
    {
        var service = _network[leg.Service];
        var clock = _input.Almanac.Ride(leg.Service);
        var cents = fare is null ? 0 : _costs.Fare(fare, service.Name);
        var before = _work;
        _work += _input.Pricing.Work(leg);
        var grams = _input.Pricing.Grams(_work) - _input.Pricing.Grams(before);
        var spread = new LegSpread(cents, grams, _input.Pricing.Metres(leg, default));
        _steps.Leg = _legs.Count;
        for (var i = leg.BoardCall + 1; i <= leg.AlightCall; i++)
        {
            var call = service.Calls[i];
            AwaitOpening(service, clock, i);
            if (call.Procedure is { } procedure)
            {
                _procedures.Add(procedure);
                var row = _network[procedure];
                var where = _network[row.Crossing].Name;
                var paid = _costs.Procedure(row, procedure, where, covers, service.Vehicle);
                var from = service.Calls[i - 1].Location;
                Work(row.Time, clock.ProcedureTo(i)!, from, StepKind.Crossing, paid, row.Provenance);
            }

            var (rideCents, rideGrams) = spread.Take(call.Section!.Metres);
            var until = _steps.Now + call.Run.MedianSeconds;
            _steps.AddRide(call.Location, until, call.Run.FreeSeconds, rideCents, rideGrams, call.Provenance);
            if (i < leg.AlightCall)
            {
                RideOn(call, clock, i, covers, service.Vehicle);
            }
        }

        _arrived = _steps.Now;
        _steps.Leg = null;
        _legs.Add(LegOf(leg, departure, cents, spread.Grams));
    }

    private void AwaitOpening(Service service, RideClock<TRules> clock, int index)
    {
        var start = clock.Start(index, _steps.Now);
        if (start > _steps.Now)
        {
            var closure = _input.Almanac.Closures.InForce(service, index, _steps.Now);
            _steps.Add(StepKind.Wait, start, 0, 0, closure.Provenance);
        }
    }

    private void RideOn(Call call, RideClock<TRules> clock, int index, int covers, VehicleIndex vehicle)
    {
        if (call.Process is { } process)
        {
            var row = _network[process];
            var paid = _costs.Handling(row, process, _network[call.Terminal!.Value].Name, covers, vehicle);
            Work(
                row.Time, clock.ProcessAt(index)!, call.Location, KindOf(row), paid, row.Provenance);
        }

        _steps.Add(StepKind.Wait, _steps.Now + call.DwellSeconds, call.DwellSeconds, 0, call.Provenance);
    }

    private void Unload(TerminalIndex terminal, Side side, int covers)
    {
        var handling = _network.FindHandling(terminal, side, Side.Yard)!.Value;
        Handle(handling, terminal, covers, _network[_legs[^1].Service].Vehicle);
    }

    private static StepKind KindOf(Handling row) =>
        row.Component == CostComponent.GaugeChange ? StepKind.GaugeChange : StepKind.Handling;

    private Leg LegOf(ThroughRide leg, int departure, long cents, long grams)
    {
        var calls = _network[leg.Service].Calls;
        var sections = calls[(leg.BoardCall + 1)..(leg.AlightCall + 1)].Select(call => call.Section!).ToList();
        var mode = sections.GroupBy(section => section.Way.ToMode())
            .MaxBy(group => group.Sum(section => (long)section.Metres))!.Key;
        ImmutableArray<LocationIndex> locations =
            [.. sections[0].Locations, .. sections.Skip(1).SelectMany(section => section.Locations.Skip(1))];
        return new Leg
        {
            Service = leg.Service,
            BoardCall = leg.BoardCall,
            AlightCall = leg.AlightCall,
            From = calls[leg.BoardCall].Terminal!.Value,
            To = calls[leg.AlightCall].Terminal!.Value,
            Mode = mode,
            Departure = new(departure),
            Arrival = new(_steps.Now),
            Metres = sections.Sum(section => (long)section.Metres),
            Cost = Money.FromCents(cents),
            Emissions = Emissions.FromGrams(grams),
            Locations = locations,
        };
    }

    private Itinerary Finish(Journey journey)
    {
        var path = new PathFacts(_network, _legs);
        var itinerary = new Itinerary
        {
            Goods = _input.Query.Consignment,
            Corridor = path.Corridor,
            Departure = new(journey.Ready),
            Arrival = new(_steps.Now),
            FreeRunningSeconds = _steps.Steps.Sum(step => (long)step.FreeSeconds),
            Cost = Money.FromCents(_costs.Lines.Sum(line => line.Cost.Cents)),
            Emissions = Emissions.FromGrams(_legs.Sum(leg => leg.Emissions.Grams)),
            Transshipments = _legs.Count - 1,
            Countries = path.Countries,
            Legs = [.. _legs],
            Procedures = [.. _procedures],
            Steps = [.. _steps.Steps],
            CostLines = [.. _costs.Lines],
        };
        var counted = new Criteria(_steps.Now, itinerary.Cost.Cents, _work, _legs.Count);
        return counted == journey.Criteria
            ? itinerary
            : throw new InvalidOperationException(
                $"The search found {journey.Criteria}, its itinerary adds up to {counted}.");
    }
}
