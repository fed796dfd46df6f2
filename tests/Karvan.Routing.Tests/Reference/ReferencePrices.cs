using System.Numerics;
using Karvan.Model;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests.Reference;

/// <summary>What things cost and emit for a query's goods, each line rounded by itself.</summary>
internal sealed class ReferencePrices(Network network, WorldQuery query)
{
    private const long GramDivisor = 1_000_000_000;

    /// <summary>Gives the price of a handling or procedure with a vehicle beside it [US cent].</summary>
    public long GetCents(Rate? rate, Vehicle vehicle) => rate is null
        ? 0
        : ToCents(rate.Amount * query.Consignment.Count(rate.Per, null, vehicle), rate.Currency);

    /// <summary>Gives the price of a service's leg and what it covers; null: not for sale.</summary>
    public (long Cents, CostComponents Covers)? FindLegPrice(ThroughRide ride)
    {
        var service = network[ride.Service];
        var from = service.Calls[ride.BoardCall].Terminal!.Value;
        var to = service.Calls[ride.AlightCall].Terminal!.Value;
        var rows = service.Tariffs.Select(index => network[index])
            .Where(row => (row.From is not { } start || network.IsAt(from, start))
                && (row.To is not { } end || network.IsAt(to, end)));
        return FindPrice(rows, [ride]);
    }

    /// <summary>Gives the price of a through rate and what it covers; null: not for sale.</summary>
    public (long Cents, CostComponents Covers)? FindThroughPrice(ThroughRate rate) =>
        FindPrice(rate.Tariffs.Select(index => network[index]), rate.Rides);

    /// <summary>Gives the storage of a stay [US cent].</summary>
    public long GetStorageCents(TerminalIndex terminal, int staySeconds)
    {
        var days = (staySeconds + 86_399) / 86_400;
        var cents = 0L;
        foreach (var list in network.GetStorageCharges(terminal).GroupBy(charge => charge.BoxFeet))
        {
            foreach (var row in list)
            {
                var count = Enumerable.Range(1, days)
                    .Count(day => list.Where(step => step.FromDay <= day).MaxBy(step => step.FromDay) == row);
                var amount = row.Rate.Amount * count * query.Consignment.Count(row.Rate.Per, row.BoxFeet, null);
                cents += ToCents(amount, row.Rate.Currency);
            }
        }

        return cents;
    }

    /// <summary>Gives metres times emission factor of a ride [m · mg CO2e per t·km].</summary>
    public long GetWork(ThroughRide ride)
    {
        var vehicle = network[ride.Service].Vehicle;
        return GetParts(ride).Sum(part => (long)part.Metres
            * (network.FindEmissionFactor(vehicle, part.Country, part.Electrified)?.WellToWheelMilligrams ?? 0));
    }

    /// <summary>Gives the emissions of the consignment [g CO2e], rounded half-to-even once.</summary>
    public long ToGrams(long work)
    {
        var (whole, rest) = BigInteger.DivRem((BigInteger)work * query.Consignment.Mass.Kilograms, GramDivisor);
        var isUp = rest * 2 > GramDivisor || (rest * 2 == GramDivisor && !whole.IsEven);
        return (long)whole + (isUp ? 1 : 0);
    }

    private (long Cents, CostComponents Covers)? FindPrice(IEnumerable<Tariff> rows, IReadOnlyList<ThroughRide> rides)
    {
        var vehicle = network[network[rides[0].Service].Vehicle];
        var parts = rides.SelectMany(GetParts).ToList();
        var (cents, covers, isSold) = (0L, CostComponents.None, false);
        foreach (var row in rows.Where(row => row.IsFor(query.Consignment, query.PriceMonth)))
        {
            var metres = parts.Where(part => row.Country.IsNone || part.Country == row.Country)
                .Sum(part => (long)part.Metres);
            if (!row.Country.IsNone && metres == 0)
            {
                continue;
            }

            cents += ToCents(row.Charge(query.Consignment, vehicle, metres), row.Rate.Currency);
            covers = row.Covers.Aggregate(covers, (set, component) => set.With(component));
            isSold = true;
        }

        return isSold ? (cents, covers) : null;
    }

    private IEnumerable<SectionPart> GetParts(ThroughRide ride) =>
        Enumerable.Range(ride.BoardCall + 1, ride.AlightCall - ride.BoardCall)
            .SelectMany(call => network[ride.Service].Calls[call].Section!.Parts);

    private long ToCents(decimal amount, string currency) =>
        network.ToMoney(amount, currency, query.PriceMonth).Cents;
}
