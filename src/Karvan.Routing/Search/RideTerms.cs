using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Every ride as one query sees it: open or closed, its price, emissions, legs. Flat arrays by ride.</summary>
internal sealed class RideTerms<TRules>
    where TRules : struct, ISearchRules
{
    public RideTerms(RideGraph graph, PlanQuery query, Pricing<TRules> pricing, Relaxation relaxed)
    {
        var count = graph.Rides.Length;
        (IsOpen, Cents, Work) = (new bool[count], new long[count], new long[count]);
        (Covers, Legs) = (new int[count], new byte[count]);
        var network = graph.Network;
        var avoided = query.Avoid.IsNothing || relaxed.HasFlag(Relaxation.Avoidance)
            ? null
            : new ClosedNetwork(network, query.Avoid);
        var restricted = relaxed.HasFlag(Relaxation.Restrictions)
            ? []
            : network.Restrictions.Where(row => row.Concerns(query.Consignment))
                .Select(row => (Restriction: row, Closed: new ClosedNetwork(network, row))).ToArray();
        for (var ride = 0; ride < count; ride++)
        {
            var legs = graph.LegsOf(ride).ToArray();
            if (!legs.All(leg => Takes(network[leg.Service], network, query, relaxed))
                || legs.Any(leg => avoided?.Touches(leg) ?? false))
            {
                continue;
            }

            var closing = restricted.Where(row => legs.Any(row.Closed.Touches)).ToArray();
            if (closing.Length > 0)
            {
                _closed.Add((ride, [.. closing.Select(row => row.Restriction)]));
                continue;
            }

            Fill(graph, pricing, relaxed, ride, legs);
        }
    }

    private readonly List<(int Ride, ImmutableArray<Restriction> By)> _closed = [];

    /// <summary>Gets whether the ride may be used.</summary>
    public bool[] IsOpen { get; }

    /// <summary>Gets the price of the ride with all that happens on board [cent].</summary>
    public long[] Cents { get; }

    /// <summary>Gets metres times emission factor [m · mg CO2e per t·km].</summary>
    public long[] Work { get; }

    /// <summary>Gets what the fare covers, a bit a component.</summary>
    public int[] Covers { get; }

    /// <summary>Gets how many legs the ride is.</summary>
    public byte[] Legs { get; }

    /// <summary>Gets the rides that only restrictions close.</summary>
    public IReadOnlyList<(int Ride, ImmutableArray<Restriction> By)> Closed => _closed;

    private static bool Takes(Service service, Network network, PlanQuery query, Relaxation relaxed) =>
        (relaxed.HasFlag(Relaxation.Cargo) || service.Cargo.Contains(query.Consignment.Cargo))
        && (relaxed.HasFlag(Relaxation.Room)
            || TRules.HasRoom(network[service.Vehicle].HasRoomFor(query.Consignment)));

    private void Fill(RideGraph graph, Pricing<TRules> pricing, Relaxation relaxed, int ride, ThroughRide[] legs)
    {
        var fare = pricing.FindFare(ride);
        if (fare is null && !relaxed.HasFlag(Relaxation.Price))
        {
            return;
        }

        var covers = fare?.Covers ?? 0;
        IsOpen[ride] = true;
        Covers[ride] = covers;
        Legs[ride] = (byte)TRules.Legs(legs.Length);
        Cents[ride] = (fare?.Lines.Sum(line => line.Cost.Cents) ?? 0)
            + legs.Sum(leg => pricing.OnBoardCents(leg, covers))
            + InsideHandlingCents(graph.Network, pricing, legs, covers);
        Work[ride] = legs.Sum(pricing.Work);
    }

    private static long InsideHandlingCents(Network network, Pricing<TRules> pricing, ThroughRide[] legs, int covers)
    {
        var cents = 0L;
        for (var next = 1; next < legs.Length; next++)
        {
            if (Change.Find(network, legs[next - 1], legs[next]) is { } handling
                && !Pricing<TRules>.IsPaid(covers, network[handling].Component))
            {
                cents += pricing.HandlingCents(handling, network[legs[next].Service].Vehicle);
            }
        }

        return cents;
    }
}
