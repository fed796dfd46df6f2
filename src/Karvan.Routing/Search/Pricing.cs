using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>Prices and emissions for one consignment in one month: rows in, cents and grams out.</summary>
internal sealed class Pricing<TRules>(RideGraph graph, Consignment consignment, YearMonth month)
    where TRules : struct, ISearchRules
{
    private readonly Network _network = graph.Network;
    private readonly Dictionary<(HandlingIndex Handling, VehicleIndex Vehicle), long> _handlings = [];
    private readonly Dictionary<TerminalIndex, StorageLadder<TRules>> _ladders = [];

    /// <summary>Gives the fare of a ride; null: not for sale to such goods.</summary>
    public Fare? FindFare(int ride)
    {
        var legs = graph.LegsOf(ride).ToArray();
        var offer = graph.Boardings[graph.Rides[ride].Boarding].Offer;
        var first = _network[legs[0].Service];
        var rows = offer?.Tariffs ?? first.Tariffs;
        var (from, to) = (graph.Boardings[graph.Rides[ride].Boarding].Terminal, graph.Rides[ride].Terminal);
        var lines = ImmutableArray.CreateBuilder<FareLine>();
        var covers = 0;
        foreach (var index in rows)
        {
            var row = _network[index];
            if (!row.IsFor(consignment, month)
                || (row.From is { } begins && !_network.IsAt(from, begins))
                || (row.To is { } ends && !_network.IsAt(to, ends)))
            {
                continue;
            }

            var metres = legs.Sum(leg => Metres(leg, row.Country));
            if (!row.Country.IsNone && metres == 0)
            {
                continue;
            }

            var amount = row.Charge(consignment, _network[first.Vehicle], metres);
            lines.Add(new(index, amount, _network.ToMoney(amount, row.Rate.Currency, month)));
            foreach (var component in row.Covers)
            {
                covers |= 1 << (int)component;
            }
        }

        return lines.Count == 0 ? null : new Fare(lines.ToImmutable(), covers);
    }

    /// <summary>Gives the cost of handling the consignment [cent].</summary>
    public long HandlingCents(HandlingIndex handling, VehicleIndex vehicle)
    {
        if (!_handlings.TryGetValue((handling, vehicle), out var cents))
        {
            cents = Cents(_network[handling].Rate, vehicle);
            _handlings.Add((handling, vehicle), cents);
        }

        return cents;
    }

    /// <summary>Gives the cost of a border procedure [cent].</summary>
    public long ProcedureCents(ProcedureIndex procedure, VehicleIndex vehicle) =>
        Cents(_network[procedure].Rate, vehicle);

    /// <summary>Gives what a rate comes to in its own currency.</summary>
    public decimal Amount(Rate rate, VehicleIndex vehicle) =>
        rate.Amount * consignment.Count(rate.Per, null, _network[vehicle]);

    /// <summary>Gives the storage charges of a terminal.</summary>
    public StorageLadder<TRules> Storage(TerminalIndex terminal)
    {
        if (!_ladders.TryGetValue(terminal, out var ladder))
        {
            ladder = new(_network, _network.GetStorageCharges(terminal), consignment, month);
            _ladders.Add(terminal, ladder);
        }

        return ladder;
    }

    /// <summary>Gives the cost of what a unit goes through on its vehicle between two calls [cent].</summary>
    public long OnBoardCents(ThroughRide leg, int covers)
    {
        var service = _network[leg.Service];
        var cents = 0L;
        for (var call = leg.BoardCall + 1; call <= leg.AlightCall; call++)
        {
            if (service.Calls[call].Procedure is { } procedure && !IsPaid(covers, CostComponent.Customs))
            {
                cents += ProcedureCents(procedure, service.Vehicle);
            }

            if (call < leg.AlightCall && service.Calls[call].Process is { } process
                && !IsPaid(covers, _network[process].Component))
            {
                cents += HandlingCents(process, service.Vehicle);
            }
        }

        return cents;
    }

    /// <summary>
    /// Gives metres times emission factor of a leg [m · mg CO2e per t·km]: exact, so that splitting a ride changes
    /// nothing. The search compares this; grams are rounded once for a whole itinerary.
    /// </summary>
    public long Work(ThroughRide leg) => graph.MeasuresOf(leg.Service).Work(leg.BoardCall, leg.AlightCall);

    /// <summary>Gives the emissions of the consignment, rounded half-to-even to the gram [g CO2e].</summary>
    public long Grams(long work)
    {
        var (grams, rest) = Int128.DivRem((Int128)work * consignment.Mass.Kilograms, 1_000_000_000);
        var up = rest > 500_000_000 || (rest == 500_000_000 && Int128.IsOddInteger(grams));
        return (long)grams + (up ? 1 : 0);
    }

    /// <summary>Gives the metres of a leg inside a country, or all if there is none.</summary>
    public long Metres(ThroughRide leg, Country country) =>
        graph.MeasuresOf(leg.Service).Metres(leg.BoardCall, leg.AlightCall, country);

    /// <summary>Gives whether a component is paid for by what is covered.</summary>
    public static bool IsPaid(int covers, CostComponent component) =>
        TRules.Covers(Fare.IsCovered(covers, component));

    private long Cents(Rate? rate, VehicleIndex vehicle) =>
        rate is null ? 0 : _network.ToMoney(Amount(rate, vehicle), rate.Currency, month).Cents;
}
