using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>What a stay in a terminal of the way costs.</summary>
/// <param name="Terminal">The terminal.</param>
/// <param name="FreeDays">
/// How many days of a stay are free, the day of arrival counted; null: the feed charges nothing there.
/// </param>
/// <param name="Charges">What a day costs from which day on, for the boxes of the consignment, by day.</param>
public sealed record StorageTerms(TerminalIndex Terminal, int? FreeDays, ImmutableArray<StorageCharge> Charges)
{
    /// <summary>Gives the terms of every terminal where the goods board or alight, in the order of the way.</summary>
    internal static ImmutableArray<StorageTerms> Of(Network network, Itinerary itinerary, Consignment goods) =>
        [.. itinerary.Legs.SelectMany(leg => new[] { leg.From, leg.To }).Distinct()
            .Select(terminal => Of(network, terminal, goods))];

    private static StorageTerms Of(Network network, TerminalIndex terminal, Consignment goods)
    {
        var charges = network.GetStorageCharges(terminal)
            .Where(charge => charge.BoxFeet is not { } feet || goods.CountBoxes(feet) > 0)
            .ToImmutableArray();
        var paid = charges.Where(charge => charge.Rate.Amount > 0).ToList();
        return new(terminal, paid.Count == 0 ? null : paid.Min(charge => charge.FromDay) - 1, [.. paid]);
    }
}
