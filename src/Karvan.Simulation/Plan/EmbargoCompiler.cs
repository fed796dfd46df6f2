using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Finds what a closure of some goods, products or origins stops: ways whose goods are held at origin, rides
/// for which they are held where they are.</summary>
/// <remarks>
/// A ride is stopped if it comes to the closed place, in the direction and by the mode and product that are closed; by
/// anything but an embargo also if it begins there. Goods that a feed counts from the place on, as wagons that come to
/// a port and go on by ferry, were loaded towards it.
/// </remarks>
internal sealed class EmbargoCompiler(Network network)
{
    /// <summary>Gets the closed places of such closures, those of one closure in a row.</summary>
    public EmbargoPlan[] Plans { get; } =
    [
        .. network.Closures.Index().Where(row => Binds(row.Item)).SelectMany(row => row.Item.Places
            .Select(place => new EmbargoPlan
            {
                Closure = row.Index,
                Place = place,
                RemainingShare = row.Item.RemainingPercent / 100.0,
                HoldsOnTheWay = row.Item.IsFull && row.Item.Cause != ClosureCause.Embargo,
                Binds = [.. network.Demands.Select(demand =>
                    row.Item.IsFor(demand.Cargo, network[demand.From].Country))],
            })),
    ];

    /// <summary>Gives whether a closure binds goods where they are loaded rather than vehicles on their way.</summary>
    public static bool Binds(Closure closure) => closure.Cause == ClosureCause.Embargo
        || closure is not { IsForAllGoods: true, Products.IsEmpty: true };

    /// <summary>Notes what stops the goods of a flow on a way: at its origin, and before each ride.</summary>
    public void Mark(int flow, WayPlan way)
    {
        foreach (var ride in way.Rides)
        {
            ride.Holds = [.. Stopping(flow, ride).Where(index => Plans[index].HoldsOnTheWay)];
        }

        var demand = network.Demands[flow];
        var loaded = Enumerable.Range(0, Plans.Length)
            .Where(index => Plans[index].Binds[flow] && IsLoadedTowards(Plans[index], demand));
        way.Embargoes = [.. way.Rides.SelectMany(ride => Stopping(flow, ride)).Concat(loaded).Distinct().Order()];
    }

    /// <summary>Notes before which calls of a segment some goods are held.</summary>
    public void Mark(SegmentPlan segment)
    {
        for (var call = 1; call < segment.Calls.Length; call++)
        {
            segment.Calls[call].Holds =
            [
                .. Enumerable.Range(0, Plans.Length).Where(index => Plans[index].HoldsOnTheWay
                    && IsOfProduct(Plans[index], segment.Service)
                    && IsInto(Plans[index], segment, call)),
            ];
        }
    }

    private IEnumerable<int> Stopping(int flow, RidePlan ride) => Enumerable.Range(0, Plans.Length)
        .Where(index => Plans[index].Binds[flow]
            && IsOfProduct(Plans[index], ride.Segment.Service)
            && Enumerable.Range(ride.Board + 1, ride.Alight - ride.Board)
                .Any(call => IsInto(Plans[index], ride.Segment, call)));

    private bool IsLoadedTowards(EmbargoPlan plan, Demand demand) =>
        plan.Place.Location is { } location
        && network.IsPartOf(demand.From, location)
        && ClosureOf(plan).Products.Contains(demand.Unit switch
        {
            DemandUnit.Tonne when !HasRailway(demand.From) => Product.DeepSea,
            DemandUnit.Wagon or DemandUnit.Tonne => Product.Wagonload,
            DemandUnit.Truck => Product.Truck,
            _ => Product.OrdinaryContainerTrain,
        });

    private bool HasRailway(LocationIndex location) => network.Services.Any(service =>
        network[service.Vehicle].Mode == Mode.Rail
        && service.Calls.Any(call => network.IsPartOf(call.Location, location)));

    private bool IsOfProduct(EmbargoPlan plan, Service service) =>
        ClosureOf(plan).Products is var products && (products.IsEmpty || products.Contains(service.Product));

    private bool IsInto(EmbargoPlan plan, SegmentPlan segment, int at)
    {
        var (closure, calls, call) = (ClosureOf(plan), segment.Service.Calls, segment.FirstCall + at);
        if (calls[call].Section is not { } section || (closure.Mode is { } mode && mode != section.Way.ToMode()))
        {
            return false;
        }

        bool beginsThere = closure.Cause != ClosureCause.Embargo;
        return plan.Place switch
        {
            { Crossing: { } crossing } => section.Crossing == crossing
                && (closure.Towards.IsNone || network[section.Locations[^1]].Country == closure.Towards),
            { Terminal: { } terminal } => GoesTowards(closure, calls, call)
                && (calls[call].Terminal == terminal || (beginsThere && calls[call - 1].Terminal == terminal)),
            { Location: { } location } => GoesTowards(closure, calls, call)
                && section.Locations.Skip(beginsThere ? 0 : 1).Any(place => network.IsPartOf(place, location)),
            var place => GoesTowards(closure, calls, call)
                && section.Parts.Any(part => place.Link is { } link
                    ? part.Link == link
                    : place.Passage != Passage.None && part.Passage == place.Passage),
        };
    }

    private bool GoesTowards(Closure closure, ImmutableArray<Call> calls, int call) =>
        closure.Towards.IsNone || calls.Skip(call).Any(later => network[later.Location].Country == closure.Towards);

    private Closure ClosureOf(EmbargoPlan plan) => network.Closures[plan.Closure];
}
