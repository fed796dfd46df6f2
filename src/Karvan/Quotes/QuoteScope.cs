using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>What a price holds and what it does not, by component in canonical order.</summary>
/// <param name="Included">The components with a line of their own.</param>
/// <param name="Covered">
/// The components without a line that a tariff of the way covers, or that are parts of carriage priced all in.
/// </param>
/// <param name="Excluded">The components that the price does not hold and that such a way can have.</param>
public sealed record QuoteScope(
    ImmutableArray<CostComponent> Included,
    ImmutableArray<CostComponent> Covered,
    ImmutableArray<CostComponent> Excluded)
{
    /// <summary>Gives the scope of an itinerary's price.</summary>
    internal static QuoteScope Of(Network network, Itinerary itinerary)
    {
        var paid = itinerary.CostLines.Select(line => line.Component).ToHashSet();
        var covered = itinerary.CostLines
            .SelectMany(line => line.Tariff is { } tariff ? network[tariff].Covers : [])
            .ToHashSet();
        if (itinerary.Legs.All(leg => IsAllIn(network, itinerary, leg)))
        {
            covered.UnionWith([CostComponent.Infrastructure, CostComponent.Traction, CostComponent.WagonHire]);
        }

        var components = Enum.GetValues<CostComponent>().Where(component => IsOf(component, itinerary)).ToArray();
        return new(
            [.. components.Where(paid.Contains)],
            [.. components.Where(component => covered.Contains(component) && !paid.Contains(component))],
            [.. components.Where(component => !covered.Contains(component) && !paid.Contains(component)
                && component is not (CostComponent.Freight or CostComponent.SeaFreight or CostComponent.Subsidy))]);
    }

    // A leg is for sale only with a price: without a line for the track alone, that price is for all of its carriage.
    private static bool IsAllIn(Network network, Itinerary itinerary, Leg leg)
    {
        var own = network[leg.Service].Tariffs;
        var components = itinerary.CostLines
            .Where(line => line.Tariff is { } tariff && own.Contains(tariff))
            .Select(line => line.Component)
            .ToList();
        return !components.Contains(CostComponent.Infrastructure) || components.Contains(CostComponent.Freight);
    }

    private static bool IsOf(CostComponent component, Itinerary itinerary)
    {
        var isPaid = itinerary.CostLines.Any(line => line.Component == component);
        return isPaid || component switch
        {
            CostComponent.GaugeChange => itinerary.Steps.Any(step => step.Kind == StepKind.GaugeChange),
            CostComponent.PortDues => itinerary.Legs.Any(leg => leg.Mode == Mode.Sea),
            CostComponent.Traction or CostComponent.WagonHire or CostComponent.Infrastructure =>
                itinerary.Legs.Any(leg => leg.Mode == Mode.Rail),
            CostComponent.Demurrage or CostComponent.Detention => false,
            _ => true,
        };
    }
}
