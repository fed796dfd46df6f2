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
        var takes = new bool[network.Services.Length];
        for (var service = 0; service < takes.Length; service++)
        {
            var refused = Refused(network.Services[service], network, query.Consignment) & ~relaxed;
            takes[service] = refused == Relaxation.None;
            Bars |= refused;
        }

        for (var ride = 0; ride < count; ride++)
        {
            var legs = graph.LegsOf(ride);
            if (!Takes(takes, legs))
            {
                continue;
            }

            if (avoided is not null && Array.Exists(legs, avoided.Touches))
            {
                Bars |= Relaxation.Avoidance;
                continue;
            }

            if (restricted.Length > 0
                && restricted.Where(row => Array.Exists(legs, row.Closed.Touches)).ToArray() is { Length: > 0 } closing)
            {
                Bars |= Relaxation.Restrictions;
                _closed.Add((ride, [.. closing.Select(row => row.Restriction)]));
                continue;
            }

            Fill(graph, pricing, relaxed, ride);
        }

        HasSubsidy = Array.Exists(Cents, cents => cents < 0);
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

    /// <summary>Gets what closes some ride: to overlook anything else opens none.</summary>
    public Relaxation Bars { get; private set; }

    /// <summary>Gets whether some ride costs less than nothing.</summary>
    public bool HasSubsidy { get; }

    private static bool Takes(bool[] takes, ThroughRide[] legs)
    {
        foreach (var leg in legs)
        {
            if (!takes[leg.Service.Value])
            {
                return false;
            }
        }

        return true;
    }

    private static Relaxation Refused(Service service, Network network, Consignment goods) =>
        (service.Cargo.Contains(goods.Cargo) ? Relaxation.None : Relaxation.Cargo)
        | (TRules.HasRoom(network[service.Vehicle].HasRoomFor(goods)) ? Relaxation.None : Relaxation.Room);

    private void Fill(RideGraph graph, Pricing<TRules> pricing, Relaxation relaxed, int ride)
    {
        if (!pricing.TryPrice(ride, out var cents, out var covers) && !relaxed.HasFlag(Relaxation.Price))
        {
            Bars |= Relaxation.Price;
            return;
        }

        IsOpen[ride] = true;
        Cents[ride] = cents;
        Covers[ride] = covers;
        Legs[ride] = (byte)TRules.Legs(graph.LegsOf(ride).Length);
        Work[ride] = graph.Prices.EmissionWork[ride];
    }
}
