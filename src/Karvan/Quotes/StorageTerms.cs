using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>What a stay in a terminal of the way costs, or a carrier's box in it or away from it.</summary>
/// <param name="Terminal">The terminal.</param>
/// <param name="Component">Storage, demurrage or detention.</param>
/// <param name="FreeDays">
/// How many days of a stay are free, the day of arrival counted; null: the feed charges nothing there.
/// </param>
/// <param name="Charges">What a day costs from which day on, for the boxes of the consignment, by day.</param>
public sealed record StorageTerms(
    TerminalIndex Terminal, CostComponent Component, int? FreeDays, ImmutableArray<StorageCharge> Charges)
{
    /// <summary>Gives storage at every terminal where the goods board or alight, in the order of the way.</summary>
    internal static ImmutableArray<StorageTerms> Of(Network network, Itinerary itinerary, Consignment goods) =>
        [.. itinerary.Legs.SelectMany(leg => new[] { leg.From, leg.To }).Distinct()
            .Select(terminal => Of(network, terminal, CostComponent.Storage, goods))];

    /// <summary>Gives demurrage and detention where a carrier's boxes are handed out.</summary>
    internal static ImmutableArray<StorageTerms> OfBox(Network network, Itinerary itinerary, Consignment goods) =>
        goods.Owner == BoxOwner.Shipper || itinerary.Legs.IsEmpty
            ? []
            :
            [
                Of(network, itinerary.Legs[^1].To, CostComponent.Demurrage, goods),
                Of(network, itinerary.Legs[^1].To, CostComponent.Detention, goods),
            ];

    private static StorageTerms Of(
        Network network, TerminalIndex terminal, CostComponent component, Consignment goods)
    {
        var charges = network.GetCharges(terminal, component)
            .Where(charge => charge.BoxFeet is not { } feet || goods.CountBoxes(feet) > 0)
            .ToImmutableArray();
        var paid = charges.Where(charge => charge.Rate.Amount > 0).ToList();
        return new(terminal, component, paid.Count == 0 ? null : paid.Min(charge => charge.FromDay) - 1, [.. paid]);
    }
}
