using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>Prices and emissions for one consignment in one month: rows in, cents and grams out.</summary>
/// <remarks>
/// Each figure is worked out when first asked for and kept. Safe for any number of threads: two may work out the same
/// figure, and write the same.
/// </remarks>
internal sealed class Pricing<TRules>
    where TRules : struct, ISearchRules
{
    private const long Unknown = long.MinValue;

    private readonly RideGraph _graph;
    private readonly Network _network;
    private readonly Consignment _consignment;
    private readonly YearMonth _month;
    private readonly bool[] _applies;
    private readonly long[] _charges;
    private readonly long[] _handlings;
    private readonly long[] _procedures;
    private readonly StorageLadder<TRules>?[] _ladders;

    public Pricing(RideGraph graph, Consignment consignment, YearMonth month)
    {
        (_graph, _network, _consignment, _month) = (graph, graph.Network, consignment, month);
        _applies = new bool[_network.Tariffs.Length];
        for (var row = 0; row < _applies.Length; row++)
        {
            _applies[row] = _network.Tariffs[row].IsFor(consignment, month);
        }

        _charges = ChargeCents(graph.Prices.Charges);
        _handlings = new long[graph.Prices.Handlings.Count];
        _handlings.AsSpan().Fill(Unknown);
        _procedures = new long[graph.Prices.Procedures.Count];
        _procedures.AsSpan().Fill(Unknown);
        _ladders = new StorageLadder<TRules>?[graph.StorageCharges.Length];
    }

    /// <summary>Gives the fare of a ride line by line; null: not for sale to such goods.</summary>
    public Fare? FindFare(int ride)
    {
        var vehicle = VehicleOf(ride);
        var lines = ImmutableArray.CreateBuilder<FareLine>();
        foreach (ref readonly var priced in _graph.Prices.RowsOf(ride))
        {
            if (_applies[priced.Tariff.Value])
            {
                var row = _network[priced.Tariff];
                var amount = row.Charge(_consignment, vehicle, priced.Metres);
                lines.Add(new(priced.Tariff, amount, _network.ToMoney(amount, row.Rate.Currency, _month)));
            }
        }

        return lines.Count == 0 ? null : new Fare(lines.ToImmutable());
    }

    /// <summary>Gives the price of a ride with all that happens on board, and what the fare covers.</summary>
    /// <returns>Whether it is for sale; if not, the price is that of what happens on board.</returns>
    public bool TryPrice(int ride, out long cents, out int covers)
    {
        (cents, covers, var isForSale) = (0, 0, false);
        foreach (ref readonly var priced in _graph.Prices.RowsOf(ride))
        {
            if (_applies[priced.Tariff.Value])
            {
                isForSale = true;
                cents += _charges[priced.Charge];
                covers |= priced.Covers;
            }
        }

        foreach (ref readonly var work in _graph.Prices.WorksOf(ride))
        {
            if (!IsPaid(covers, work.Component))
            {
                cents += work.Procedure is { } procedure
                    ? ProcedureCents(procedure, work.Vehicle)
                    : HandlingCents(work.Handling!.Value, work.Vehicle);
            }
        }

        return isForSale;
    }

    /// <summary>Gives the cost of handling the consignment [cent].</summary>
    public long HandlingCents(HandlingIndex handling, VehicleIndex vehicle)
    {
        ref var cents = ref _handlings[_graph.Prices.Handlings.Of(handling.Value, vehicle)];
        return cents != Unknown ? cents : cents = Cents(_network[handling].Rate, vehicle);
    }

    /// <summary>Gives the cost of a border procedure [cent].</summary>
    public long ProcedureCents(ProcedureIndex procedure, VehicleIndex vehicle)
    {
        ref var cents = ref _procedures[_graph.Prices.Procedures.Of(procedure.Value, vehicle)];
        return cents != Unknown ? cents : cents = Cents(_network[procedure].Rate, vehicle);
    }

    /// <summary>Gives what a rate comes to in its own currency.</summary>
    public decimal Amount(Rate rate, VehicleIndex vehicle) =>
        rate.Amount * _consignment.Count(rate.Per, null, _network[vehicle]);

    /// <summary>Gives the storage charges of a terminal.</summary>
    public StorageLadder<TRules> Storage(TerminalIndex terminal)
    {
        var list = _graph.StorageListOf(terminal);
        return _ladders[list] ??= new(_network, _graph.StorageCharges[list], _consignment, _month);
    }

    /// <summary>
    /// Gives metres times emission factor of a leg [m · mg CO2e per t·km]: exact, so that splitting a ride changes
    /// nothing. The search compares this; grams are rounded once for a whole itinerary.
    /// </summary>
    public long Work(ThroughRide leg) => _graph.MeasuresOf(leg.Service).Work(leg.BoardCall, leg.AlightCall);

    /// <summary>Gives the emissions of the consignment, rounded half-to-even to the gram [g CO2e].</summary>
    public long Grams(long work)
    {
        var (grams, rest) = Int128.DivRem((Int128)work * _consignment.Mass.Kilograms, 1_000_000_000);
        var up = rest > 500_000_000 || (rest == 500_000_000 && Int128.IsOddInteger(grams));
        return (long)grams + (up ? 1 : 0);
    }

    /// <summary>Gives the metres of a leg inside a country, or all if there is none.</summary>
    public long Metres(ThroughRide leg, Country country) =>
        _graph.MeasuresOf(leg.Service).Metres(leg.BoardCall, leg.AlightCall, country);

    /// <summary>Gives whether a component is paid for by what is covered.</summary>
    public static bool IsPaid(int covers, CostComponent component) =>
        TRules.Covers(Fare.IsCovered(covers, component));

    private long[] ChargeCents(RideCharge[] charges)
    {
        var cents = new long[charges.Length];
        var row = default(TariffCents);
        for (var at = 0; at < charges.Length; at++)
        {
            ref readonly var charge = ref charges[at];
            if (!_applies[charge.Tariff.Value])
            {
                continue;
            }

            if (at == 0 || !charge.IsLike(charges[at - 1]))
            {
                var vehicle = charge.Vehicle is { } index ? _network[index] : null;
                row = new(_network, _network[charge.Tariff], _consignment, vehicle, _month);
            }

            cents[at] = row.Cents(charge.Metres);
        }

        return cents;
    }

    private Vehicle VehicleOf(int ride) =>
        _network[_network[_graph.Boardings[_graph.Rides[ride].Boarding].Service].Vehicle];

    private long Cents(Rate? rate, VehicleIndex vehicle) =>
        rate is null ? 0 : _network.ToMoney(Amount(rate, vehicle), rate.Currency, _month).Cents;
}
