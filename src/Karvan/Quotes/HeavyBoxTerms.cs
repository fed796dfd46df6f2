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
        var terms = new List<HeavyBoxTerms>();
        foreach (var line in itinerary.CostLines)
        {
            if (line.Tariff is { } index)
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
