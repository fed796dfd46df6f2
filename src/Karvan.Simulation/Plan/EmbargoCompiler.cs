using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Finds the ways that a closure of some goods, products or origins stops: their goods are held at
/// origin.</summary>
/// <remarks>
/// A ride is stopped if it comes to the closed place, in the direction and by the mode and product that are closed.
/// Goods that a feed counts from the place on, as wagons that come to a port and go on by ferry, were loaded towards
/// it.
/// </remarks>
internal sealed class EmbargoCompiler(Network network)
{
    private readonly ImmutableArray<int> _embargoes =
    [
        .. network.Closures.Index().Where(row => Binds(row.Item)).Select(row => row.Index),
    ];

    /// <summary>Gives whether a closure stops loading at origin rather than vehicles on their way.</summary>
    public static bool Binds(Closure closure) => closure.IsFull
        && (closure.Cause == ClosureCause.Embargo
            || closure is not { IsForAllGoods: true, Products.IsEmpty: true });

    /// <summary>Gives the closures that stop a way of a demand, by their place in the network.</summary>
    public int[] Of(Demand demand, CandidateWay way) =>
        [.. _embargoes.Where(closure => Stops(network.Closures[closure], demand, way))];

    private bool Stops(Closure closure, Demand demand, CandidateWay way) =>
        closure.IsFor(demand.Cargo, network[demand.From].Country)
        && closure.Places.Any(place => IsLoadedTowards(closure, place, demand)
            || way.Rides.Any(ride => Reaches(closure, place, ride)));

    private bool IsLoadedTowards(Closure closure, ClosedPlace place, Demand demand) =>
        place.Location is { } location
        && network.IsPartOf(demand.From, location)
        && closure.Products.Contains(demand.Unit switch
        {
            DemandUnit.Wagon or DemandUnit.Tonne => Product.Wagonload,
            DemandUnit.Truck => Product.Truck,
            _ => Product.OrdinaryContainerTrain,
        });

    private bool Reaches(Closure closure, ClosedPlace place, WayRide ride)
    {
        var service = network[ride.Service];
        if (!closure.Products.IsEmpty && !closure.Products.Contains(service.Product))
        {
            return false;
        }

        for (var call = ride.Board + 1; call <= ride.Alight; call++)
        {
            if (service.Calls[call].Section is { } section
                && (closure.Mode is not { } mode || mode == ModeOf(section.Way))
                && (place.Terminal is { } terminal ? service.Calls[call].Terminal == terminal
                    : Comes(closure, place, section)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Comes(Closure closure, ClosedPlace place, Section section)
    {
        if (place.Crossing is { } crossing)
        {
            return section.Crossing == crossing
                && (closure.Towards.IsNone || network[section.Locations[^1]].Country == closure.Towards);
        }

        return place.Location is { } location
            ? section.Locations.Skip(1).Any(at => network.IsPartOf(at, location))
            : section.Parts.Any(part => place.Link is { } link
                ? part.Link == link
                : place.Passage != Passage.None && part.Passage == place.Passage);
    }

    private static Mode ModeOf(Way way) => way switch
    {
        Way.Road => Mode.Road,
        Way.Sea => Mode.Sea,
        Way.Air => Mode.Air,
        _ => Mode.Rail,
    };
}
