using System.Globalization;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>The last columns of every list of itineraries: price, emissions, transshipments, countries.</summary>
internal sealed class CriteriaCells
{
    private const long GramsPerTonne = 1_000_000;

    private readonly bool _inTonnes;

    /// <param name="plan">The itineraries, one or more: where the dirtiest has a tonne, all are in tonnes.</param>
    public CriteriaCells(Plan plan) =>
        _inTonnes = plan.Itineraries.Max(ranked => ranked.Itinerary.Emissions.Grams) >= GramsPerTonne;

    /// <summary>Gets the columns.</summary>
    public TextColumn[] Columns =>
    [
        new("USD", IsNumber: true),
        new(_inTonnes ? "t CO2e" : "kg CO2e", IsNumber: true),
        new("Transsh.", IsNumber: true),
        new("By way of", Least: 14),
    ];

    /// <summary>Gives the cells of an itinerary.</summary>
    public string[] Of(Itinerary itinerary) =>
    [
        Words.Number(itinerary.Cost.Dollars, 0),
        _inTonnes
            ? Words.Number(itinerary.Emissions.Kilograms / 1_000m, 2)
            : Words.Number(itinerary.Emissions.Kilograms, 0),
        itinerary.Transshipments.ToString(CultureInfo.InvariantCulture),
        string.Join(' ', itinerary.Countries),
    ];
}
