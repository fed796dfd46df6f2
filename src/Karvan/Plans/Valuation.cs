using Karvan.Model;

namespace Karvan;

/// <summary>Price, time and emissions of an itinerary in one amount, to rank what is shown.</summary>
/// <remarks>
/// Generalised cost = price + value of time × hours × TEU + carbon price × tonnes of CO2e. Both values are ours and
/// stated with every answer. They order a list of optimal itineraries; the search never uses them.
/// </remarks>
public static class Valuation
{
    /// <summary>What an hour of one TEU is worth [USD/(TEU·h)].</summary>
    public const decimal DollarsPerTeuHour = 2.50m;

    /// <summary>What a tonne of CO2 equivalent is worth [USD/t CO2e].</summary>
    public const decimal DollarsPerTonneCo2e = 80m;

    /// <summary>Gives the generalised cost, rounded half-to-even to the cent.</summary>
    public static Money GeneralisedCost(Itinerary itinerary, int teu) => Money.FromDollars(
        itinerary.Cost.Dollars
        + (DollarsPerTeuHour * teu * itinerary.DurationSeconds / 3_600m)
        + (DollarsPerTonneCo2e * itinerary.Emissions.Grams / 1_000_000m));
}
