using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// What every ride is priced by, whatever the goods: its tariff rows with their kilometres, and what happens on board.
/// </summary>
/// <remarks>Flat arrays by ride; made once for a network, so that a query only multiplies.</remarks>
internal sealed class RidePrices
{
    private readonly int[] _firstRow;
    private readonly PricedRow[] _rows;
    private readonly int[] _firstWork;
    private readonly BoardWork[] _works;

    public RidePrices(RideGraph graph)
    {
        var (rows, works) = (new List<(TariffIndex Tariff, long Metres, RideCharge Charge)>(), new List<BoardWork>());
        _firstRow = new int[graph.Rides.Length + 1];
        _firstWork = new int[graph.Rides.Length + 1];
        EmissionWork = new long[graph.Rides.Length];
        for (var ride = 0; ride < graph.Rides.Length; ride++)
        {
            var legs = graph.LegsOf(ride);
            AddRows(graph, ride, legs, rows);
            AddWorks(graph.Network, legs, works);
            _firstRow[ride + 1] = rows.Count;
            _firstWork[ride + 1] = works.Count;
            foreach (var leg in legs)
            {
                EmissionWork[ride] += graph.MeasuresOf(leg.Service).Work(leg.BoardCall, leg.AlightCall);
            }
        }

        Charges = [.. rows.Select(row => row.Charge).Distinct().Order()];
        _rows = [.. rows.Select(row => new PricedRow(
            row.Tariff, row.Metres, Array.BinarySearch(Charges, row.Charge), CoversOf(graph.Network[row.Tariff])))];
        _works = [.. works];
        var vehicles = graph.Network.Vehicles.Length;
        Handlings = new(graph.Network.Handlings.Select(row => row.Rate), vehicles);
        Procedures = new(graph.Network.Procedures.Select(row => row.Rate), vehicles);
    }

    /// <summary>Gets the numbers for the prices of handlings.</summary>
    public RateSlots Handlings { get; }

    /// <summary>Gets the numbers for the prices of border procedures.</summary>
    public RateSlots Procedures { get; }

    /// <summary>Gets the different charges that rides meet; those that differ in metres alone stand together.</summary>
    public RideCharge[] Charges { get; }

    /// <summary>Gets metres times emission factor by ride [m · mg CO2e per t·km].</summary>
    public long[] EmissionWork { get; }

    /// <summary>Gives the tariff rows that may price a ride, in the order of the tariff.</summary>
    public ReadOnlySpan<PricedRow> RowsOf(int ride) => _rows.AsSpan(_firstRow[ride].._firstRow[ride + 1]);

    /// <summary>Gives what the goods go through on board and inside a through rate.</summary>
    public ReadOnlySpan<BoardWork> WorksOf(int ride) => _works.AsSpan(_firstWork[ride].._firstWork[ride + 1]);

    private static void AddRows(
        RideGraph graph, int ride, ReadOnlySpan<ThroughRide> legs,
        List<(TariffIndex Tariff, long Metres, RideCharge Charge)> rows)
    {
        var network = graph.Network;
        var boarding = graph.Boardings[graph.Rides[ride].Boarding];
        var (from, to) = (boarding.Terminal, graph.Rides[ride].Terminal);
        var vehicle = network[boarding.Service].Vehicle;
        foreach (var index in boarding.Offer?.Tariffs ?? network[boarding.Service].Tariffs)
        {
            var row = network[index];
            if ((row.From is { } begins && !network.IsAt(from, begins))
                || (row.To is { } ends && !network.IsAt(to, ends)))
            {
                continue;
            }

            var metres = 0L;
            foreach (var leg in legs)
            {
                metres += graph.MeasuresOf(leg.Service).Metres(leg.BoardCall, leg.AlightCall, row.Country);
            }

            if (row.Country.IsNone || metres != 0)
            {
                rows.Add((index, metres, RideCharge.Of(network, index, vehicle, metres)));
            }
        }
    }

    private static void AddWorks(Network network, ReadOnlySpan<ThroughRide> legs, List<BoardWork> works)
    {
        for (var i = 0; i < legs.Length; i++)
        {
            var service = network[legs[i].Service];
            for (var call = legs[i].BoardCall + 1; call <= legs[i].AlightCall; call++)
            {
                if (service.Calls[call].Procedure is { } procedure)
                {
                    works.Add(new(procedure, null, service.Vehicle, CostComponent.Customs));
                }

                if (call < legs[i].AlightCall && service.Calls[call].Process is { } process)
                {
                    works.Add(new(null, process, service.Vehicle, network[process].Component));
                }
            }

            if (i > 0 && Change.Find(network, legs[i - 1], legs[i]) is { } handling)
            {
                works.Add(new(null, handling, service.Vehicle, network[handling].Component));
            }
        }
    }

    private static int CoversOf(Tariff row) =>
        row.Covers.Aggregate(0, (covers, component) => covers | Fare.Bit(component));

    /// <summary>A tariff row that applies to a ride's ends, the metres that it counts, what it covers.</summary>
    /// <param name="Tariff">The row.</param>
    /// <param name="Metres">The metres [m].</param>
    /// <param name="Charge">Its place in <see cref="Charges"/>.</param>
    /// <param name="Covers">What it covers, a bit a component.</param>
    internal readonly record struct PricedRow(TariffIndex Tariff, long Metres, int Charge, int Covers);

    /// <summary>A procedure or a handling between the ends of a ride.</summary>
    internal readonly record struct BoardWork(
        ProcedureIndex? Procedure, HandlingIndex? Handling, VehicleIndex Vehicle, CostComponent Component);
}
