using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Collects the lines of an itinerary's price; gives back what each came to [cent].</summary>
internal sealed class CostWriter<TRules>(Network network, Pricing<TRules> pricing, PlanQuery query)
    where TRules : struct, ISearchRules
{
    private readonly List<CostLine> _lines = [];

    /// <summary>Gets the lines so far.</summary>
    public IReadOnlyList<CostLine> Lines => _lines;

    /// <summary>Adds a fare.</summary>
    public long Fare(Fare fare, string service)
    {
        foreach (var line in fare.Lines)
        {
            var row = network[line.Tariff];
            var where = row.Country.IsNone ? service : $"{service} in {row.Country}";
            _lines.Add(new(where, row.Component, line.Amount, row.Rate.Currency, line.Cost, row.Provenance)
            {
                Tariff = line.Tariff,
            });
        }

        return fare.Lines.Sum(line => line.Cost.Cents);
    }

    /// <summary>Adds a handling, unless it is covered or free.</summary>
    public long Handling(Handling row, HandlingIndex handling, string place, int covers, VehicleIndex vehicle) =>
        Pricing<TRules>.IsPaid(covers, row.Component) || row.Rate is null
            ? 0
            : Add(place, row.Component, row.Rate, vehicle, pricing.HandlingCents(handling, vehicle), row.Provenance);

    /// <summary>Adds a border procedure, unless it is covered or free.</summary>
    public long Procedure(Procedure row, ProcedureIndex procedure, string place, int covers, VehicleIndex vehicle) =>
        Pricing<TRules>.IsPaid(covers, CostComponent.Customs) || row.Rate is null
            ? 0
            : Add(
                place,
                CostComponent.Customs,
                row.Rate,
                vehicle,
                pricing.ProcedureCents(procedure, vehicle),
                row.Provenance);

    /// <summary>Adds storage, unless it is covered or nothing is charged.</summary>
    public long Storage(TerminalIndex terminal, int staySeconds, int covers)
    {
        if (Pricing<TRules>.IsPaid(covers, CostComponent.Storage))
        {
            return 0;
        }

        var cents = 0L;
        var days = TRules.DaysBegun(staySeconds);
        foreach (var rung in pricing.Storage(terminal).Rungs)
        {
            var (amount, currency) = (rung.Amount(days), rung.Charge.Rate.Currency);
            if (amount != 0)
            {
                var cost = network.ToMoney(amount, currency, query.PriceMonth);
                var what = $"{network[terminal].Name}, from day {rung.Charge.FromDay}";
                _lines.Add(new(what, CostComponent.Storage, amount, currency, cost, rung.Charge.Provenance));
                cents += cost.Cents;
            }
        }

        return cents;
    }

    /// <summary>Gives where the first storage charge of a terminal comes from.</summary>
    public Provenance StorageProvenance(TerminalIndex terminal) => pricing.Storage(terminal).Rungs[0].Charge.Provenance;

    private long Add(
        string what, CostComponent component, Rate rate, VehicleIndex vehicle, long cents, Provenance provenance)
    {
        var amount = pricing.Amount(rate, vehicle);
        _lines.Add(new(what, component, amount, rate.Currency, Money.FromCents(cents), provenance));
        return cents;
    }
}
