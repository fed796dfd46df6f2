using System.Collections.Concurrent;
using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;
using Karvan.Simulation;

namespace Karvan;

/// <summary>Simulation's port to the planner: ways are the itineraries worth having for one unit.</summary>
/// <remarks>
/// <para>Wagons go by wagonload services and trucks by those of trucks; boxes by the rest. A demand that may choose is
/// asked for corridor by corridor, so that a corridor that is beaten in everything today can still be chosen when its
/// rivals jam; on its own corridor so is a line that another equals or beats. A captive one gets the way of least price
/// and time.</para>
/// <para>Demands that differ in season and amount alone, or in commodities to which a day is worth the same, are one
/// question; the questions are planned side by side, and loosely: of ways that differ by less than a sixteenth a ride
/// one is kept.</para>
/// <para>Thread safety: none; Simulation asks before it runs.</para>
/// </remarks>
public sealed class PlannedWays : IWaySource
{
    /// <summary>The most ways of a demand in one corridor.</summary>
    private const int MaxPerCorridor = 6;

    private const int HorizonDays = 120;

    private const int SecondsPerDay = 86_400;

    private static readonly Tolerance Looseness = new(1, 16);

    private readonly Network _network;
    private readonly SimulationParameters _parameters;
    private readonly Dictionary<string, ServiceIndex> _services;
    private readonly Dictionary<Fleetwork, Lazy<(Network Network, ItineraryPlanner Planner)>> _planners;
    private readonly ConcurrentDictionary<Question, ImmutableArray<CandidateWay>> _known = new();
    private readonly int _threads;

    /// <summary>Makes the source of a network's ways.</summary>
    /// <param name="network">The network.</param>
    /// <param name="parameters">What a day is worth when captive goods are given their way.</param>
    /// <param name="threads">How many questions are planned at once; 0: as many as there are processors.</param>
    public PlannedWays(Network network, SimulationParameters parameters, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        (_network, _parameters) = (network, parameters);
        _threads = threads > 0 ? threads : Environment.ProcessorCount;
        _services = network.Services.Index().ToDictionary(row => row.Item.Id, row => new ServiceIndex(row.Index));
        _planners = Enum.GetValues<Fleetwork>().ToDictionary(
            fleetwork => fleetwork,
            fleetwork => new Lazy<(Network, ItineraryPlanner)>(() => PlannerOf(fleetwork)));
    }

    private enum Fleetwork
    {
        Boxes,
        Wagons,
        Trucks,
        Anything,
    }

    /// <inheritdoc/>
    public ImmutableArray<ImmutableArray<CandidateWay>> Find(
        ImmutableArray<WayQuery> queries, CancellationToken cancellation)
    {
        var questions = queries.Select(query => QuestionOf(_network.Demands[query.Demand], query.Day)).ToList();
        var open = questions.Index()
            .DistinctBy(question => question.Item)
            .Where(question => !_known.ContainsKey(question.Item))
            .ToList();
        Parallel.ForEach(
            open,
            new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellation },
            question =>
            {
                var query = queries[question.Index];
                _known[question.Item] = Plan(_network.Demands[query.Demand], query.Day, cancellation);
            });
        return [.. questions.Select(question => _known[question])];
    }

    private Question QuestionOf(Demand demand, Moment day) => new(
        demand.From, demand.To, demand.Unit, demand.UnitMass, demand.Cargo, demand.CanChooseCorridor,
        string.Join(' ', demand.Via), DollarsPerTeuDay(demand), demand.Corridor, day);

    private ImmutableArray<CandidateWay> Plan(Demand demand, Moment day, CancellationToken cancellation)
    {
        var fleetwork = demand.Unit switch
        {
            DemandUnit.Wagon or DemandUnit.Tonne => Fleetwork.Wagons,
            DemandUnit.Truck => Fleetwork.Trucks,
            _ => Fleetwork.Boxes,
        };
        var ways = Plan(demand, day, fleetwork, cancellation);
        return ways.IsEmpty && demand.Unit != DemandUnit.Tonne
            ? Plan(demand, day, Fleetwork.Anything, cancellation)
            : ways;
    }

    private ImmutableArray<CandidateWay> Plan(
        Demand demand, Moment day, Fleetwork fleetwork, CancellationToken cancellation)
    {
        var origins = _network.GetTerminals(demand.From);
        ImmutableArray<TerminalIndex> destinations = [.. _network.GetTerminals(demand.To).Except(origins)];
        if (origins.IsEmpty || destinations.IsEmpty)
        {
            return [];
        }

        var query = new PlanQuery
        {
            Origins = origins,
            Destinations = destinations,
            Consignment = ConsignmentOf(demand),
            ReadyAt = day,
            PriceMonth = _network.Info.PriceMonth,
            Via = demand.Via,
            HorizonDays = HorizonDays,
            Relax = Looseness,
            Explains = false,
        };
        var (network, planner) = _planners[fleetwork].Value;
        var asked = demand.CanChooseCorridor
            ? [.. CorridorTerms.All.Select(terms => OfCorridor(network, planner, query, demand, terms, cancellation))]
            : new List<Asked> { new(query.Avoid, Of(planner.Plan(query, cancellation))) };
        var chosen = asked
            .SelectMany(ask => ask.Found)
            .OrderBy(itinerary => Burden(itinerary, demand, query.Consignment))
            .GroupBy(itinerary => itinerary.Corridor)
            .SelectMany(group => group.Select(itinerary => ToWay(network, itinerary, query.Consignment))
                .DistinctBy(way => string.Join('|', way.Rides))
                .GroupBy(FirstChange)
                .SelectMany(alike => alike.Index())
                .OrderBy(way => way.Index)
                .Select(way => way.Item)
                .Take(demand.CanChooseCorridor ? MaxPerCorridor : 1));
        return demand.CanChooseCorridor
            ? WithOtherLines([.. chosen], network, planner, query, demand, asked, cancellation)
            : [.. chosen.Take(1)];
    }

    // A line that is equal to another, or a little worse, is in no Pareto set, and yet takes over when that one jams.
    // So on the goods' own corridor each line of the best way is once avoided; what is then best is kept if it were
    // still worth going after the longest wait that goods are held for.
    private ImmutableArray<CandidateWay> WithOtherLines(
        List<CandidateWay> chosen,
        Network network,
        ItineraryPlanner planner,
        PlanQuery query,
        Demand demand,
        List<Asked> asked,
        CancellationToken cancellation)
    {
        var own = asked
            .Where(ask => demand.Corridor is not { } home || ask.Found.Exists(way => way.Corridor == home))
            .SelectMany(ask => ask.Found, (ask, way) => (ask.Avoid, Way: way))
            .ToList();
        if (own.Count == 0)
        {
            return [.. chosen];
        }

        var (avoid, best) = own.MinBy(pair => BurdenOf(pair.Way));
        var most = BurdenOf(best) + (_parameters.PatienceDays * DollarsPerTeuDay(demand));
        var known = chosen.Select(LinesOf).ToHashSet();
        foreach (var leg in best.Legs)
        {
            var ask = query with { Avoid = WithoutLine(network, avoid, leg) };
            var other = Of(planner.Plan(ask, cancellation))
                .Where(way => way.Corridor == best.Corridor && BurdenOf(way) <= most)
                .MinBy(BurdenOf);
            if (other is not null && ToWay(network, other, query.Consignment) is var way && known.Add(LinesOf(way)))
            {
                chosen.Add(way);
            }
        }

        return [.. chosen];

        double BurdenOf(Itinerary itinerary) => Burden(itinerary, demand, query.Consignment);
    }

    // The avoidances of the terms are asked for as they stand: by them the planner knows prices that it worked out.
    // On the goods' own corridor the best way's first change is avoided once more, so that another border has its ways.
    private Asked OfCorridor(
        Network network,
        ItineraryPlanner planner,
        PlanQuery query,
        Demand demand,
        CorridorTerms terms,
        CancellationToken cancellation)
    {
        if (terms.FindObstacle(query) is not null)
        {
            return new(query.Avoid, []);
        }

        var found = new List<Itinerary>();
        var last = query.Avoid;
        foreach (var ask in terms.Asks.TakeWhile(_ => terms.AsksAll || found.Count == 0))
        {
            last = ask;
            Add(ask);
            var best = found.MinBy(itinerary => Burden(itinerary, demand, query.Consignment));
            if (demand.Corridor == terms.Corridor && best is { Legs.Length: > 1 })
            {
                Add(ask with { Locations = ask.Locations.Add(FirstChange(network, best)) });
            }
        }

        return new(last, found);

        void Add(Avoidance avoid) => found.AddRange(Of(planner.Plan(query with { Avoid = avoid }, cancellation))
            .Where(itinerary => itinerary.Corridor == terms.Corridor));
    }

    private LocationIndex FirstChange(CandidateWay way) =>
        _network[way.Rides[0].Service].Calls[way.Rides[0].Alight].Location;

    private static LocationIndex FirstChange(Network network, Itinerary itinerary) =>
        network[itinerary.Legs[0].Service].Calls[itinerary.Legs[0].AlightCall].Location;

    // Services from the one terminal to the other with one product are one line: who waits takes any of them.
    private static Avoidance WithoutLine(Network network, Avoidance avoid, Leg leg) => avoid with
    {
        Services =
        [
            .. Enumerable.Range(0, network.Services.Length)
                .Select(index => new ServiceIndex(index))
                .Where(index => network[index].Product == network[leg.Service].Product
                    && network[index].Calls.SkipWhile(call => call.Terminal != leg.From)
                        .Any(call => call.Terminal == leg.To)),
        ],
    };

    private string LinesOf(CandidateWay way) => string.Join('|', way.Rides.Select(ride =>
        (_network[ride.Service].Calls[ride.Board].Terminal, _network[ride.Service].Calls[ride.Alight].Terminal,
            _network[ride.Service].Product)));

    private static List<Itinerary> Of(PlanResult result) =>
        result is PlanResult.Found found ? [.. found.Itineraries] : [];

    private double DollarsPerTeuDay(Demand demand) => _parameters.ChoiceOf(demand.Commodity).DollarsPerTeuDay;

    private double Burden(Itinerary itinerary, Demand demand, Consignment consignment) =>
        (itinerary.Cost.Cents / 100.0 / consignment.Teu)
        + (DollarsPerTeuDay(demand) * itinerary.DurationSeconds / SecondsPerDay);

    // Services stand in a narrowed network at other places than in the whole one; the way names those of the whole.
    private CandidateWay ToWay(Network network, Itinerary itinerary, Consignment consignment) => new()
    {
        Rides =
        [
            .. itinerary.Legs.Select(leg => new WayRide(
                IndexOf(network[leg.Service]), leg.BoardCall, leg.AlightCall)),
        ],
        Corridor = itinerary.Corridor,
        CostPerTeu = Money.FromDollars(itinerary.Cost.Cents / 100m / consignment.Teu),
    };

    private ServiceIndex IndexOf(Service service) => _services[service.Id];

    private (Network Network, ItineraryPlanner Planner) PlannerOf(Fleetwork fleetwork)
    {
        var network = fleetwork == Fleetwork.Anything ? _network : Narrow(fleetwork);
        return (network, new(network));
    }

    // Through rates name services by place; a narrowed network prices its rides one by one.
    private Network Narrow(Fleetwork fleetwork) => _network with
    {
        Services = [.. _network.Services.Where(service => FleetworkOf(service) == fleetwork)],
        ThroughRates = [],
    };

    private static Fleetwork FleetworkOf(Service service) => service.Product switch
    {
        Product.Wagonload => Fleetwork.Wagons,
        Product.Truck => Fleetwork.Trucks,
        _ => Fleetwork.Boxes,
    };

    private Consignment ConsignmentOf(Demand demand)
    {
        var (boxes20, boxes40) = demand.Unit == DemandUnit.Box20 ? (1, 0) : (0, 1);
        var teu = boxes20 + (2 * boxes40);
        var goods = demand.Unit is DemandUnit.Tonne ? 40_000 : demand.UnitMass.Kilograms;
        return new()
        {
            Boxes20 = boxes20,
            Boxes40 = boxes40,
            Mass = Mass.FromKilograms(goods > 0 ? goods : _parameters.TareKilogramsPerTeu * teu),
            Cargo = demand.Cargo,
            Origin = _network[demand.From].Country,
            Destination = _network[demand.To].Country,
        };
    }

    // What was found, and what was avoided to find it.
    private sealed record Asked(Avoidance Avoid, List<Itinerary> Found);

    private sealed record Question(
        LocationIndex From,
        LocationIndex To,
        DemandUnit Unit,
        Mass UnitMass,
        CargoKind Cargo,
        bool CanChoose,
        string Via,
        double DollarsPerTeuDay,
        Corridor? Home,
        Moment Day);
}
