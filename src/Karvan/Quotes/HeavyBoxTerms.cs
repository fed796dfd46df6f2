using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>A tariff of the way that asks more for heavy boxes.</summary>
/// <param name="Tariff">The tariff's id.</param>
/// <param name="Component">The component that it prices.</param>
/// <param name="FromTonnes">The mass of a TEU from which it asks more, included [t].</param>
/// <param name="Surcharge">What the consignment pays more than below that mass; zero: it is lighter.</param>
public sealed record HeavyBoxTerms(string Tariff, CostComponent Component, decimal FromTonnes, Money Surcharge)
{
    /// <summary>Gives the bands behind an itinerary's price, one for each tariff and mass.</summary>
    internal static ImmutableArray<HeavyBoxTerms> Of(Network network, Plan plan, Itinerary itinerary)
    {
        var terms = Surcharges(network, plan, itinerary).ToList();
        foreach (var line in itinerary.CostLines)
        {
            if (line.Tariff is { } index && !IsSurcharge(network[index]))
            {
                var row = network[index];
                terms.AddRange(network.Tariffs
                    .Where(other => AreBandsOfOne(row, other, plan))
                    .Select(other => Of(network, plan, line, row, other))
                    .OfType<HeavyBoxTerms>());
            }
        }

        return [.. terms
            .GroupBy(term => (term.Tariff, term.Component, term.FromTonnes))
            .Select(group => group.First() with
            {
                Surcharge = Money.FromCents(group.Sum(term => term.Surcharge.Cents)),
            })];
    }

    private static bool IsSurcharge(Tariff row) =>
        row.Component == CostComponent.Surcharge && row.MassFromTonnes is not null;

    // A surcharge from a mass on is a row of its own: a line of heavy boxes, nothing for lighter ones.
    private static IEnumerable<HeavyBoxTerms> Surcharges(Network network, Plan plan, Itinerary itinerary)
    {
        var lines = itinerary.CostLines.Where(line => line.Tariff is not null).ToList();
        var goods = plan.Query.Consignment;
        return
            from id in lines.Select(line => network[line.Tariff!.Value].Id).Distinct()
            from row in network.Tariffs
            where row.Id == id && IsSurcharge(row) && IsValid(row, plan)
                && (row.BoxFeet is not { } feet || goods.CountBoxes(feet) > 0)
            let paid = lines.Where(line => network[line.Tariff!.Value] == row).Sum(line => line.Cost.Cents)
            select new HeavyBoxTerms(row.Id, row.Component, row.MassFromTonnes!.Value, Money.FromCents(paid));
    }

    // Rows that differ in the band of mass and the amount, and in nothing else; a minimum would break the proportion.
    private static bool AreBandsOfOne(Tariff row, Tariff other, Plan plan) =>
        row != other
        && other == row with
        {
            MassFromTonnes = other.MassFromTonnes,
            MassToTonnes = other.MassToTonnes,
            Rate = row.Rate with { Amount = other.Rate.Amount },
            Covers = other.Covers,
            Provenance = other.Provenance,
            ValidFrom = other.ValidFrom,
            ValidTo = other.ValidTo,
        }
        && row.Minimum is null
        && IsValid(other, plan);

    private static bool IsValid(Tariff row, Plan plan) =>
        (row.ValidFrom is not { } first || first.CompareTo(plan.Query.PriceMonth) <= 0)
        && (row.ValidTo is not { } last || plan.Query.PriceMonth.CompareTo(last) <= 0);

    private static HeavyBoxTerms? Of(Network network, Plan plan, CostLine line, Tariff row, Tariff other)
    {
        if (row.MassFromTonnes is { } from && other.MassToTonnes is { } below && below <= from)
        {
            var lighter = network.ToMoney(
                line.Amount / row.Rate.Amount * other.Rate.Amount, line.Currency, plan.Query.PriceMonth);
            return new(row.Id, row.Component, from, line.Cost - lighter);
        }

        return other.MassFromTonnes is { } above && row.MassToTonnes is { } to && to <= above
            ? new(row.Id, row.Component, above, default)
            : null;
    }
}
