using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>A yearly flow of one commodity from one place to another, in one direction.</summary>
public sealed record Demand
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the place that it starts from; with <see cref="To"/> it gives the direction.</summary>
    public required LocationIndex From { get; init; }

    /// <summary>Gets the place that it goes to.</summary>
    public required LocationIndex To { get; init; }

    /// <summary>Gets the commodity, such as <c>containers</c>, <c>crude_oil</c> or <c>grain</c>.</summary>
    public required string Commodity { get; init; }

    /// <summary>Gets what a carrier must be able to take.</summary>
    public CargoKind Cargo { get; init; }

    /// <summary>Gets the product that it is bound to; null: any.</summary>
    public Product? Product { get; init; }

    /// <summary>
    /// Gets the mode that it is bound to; null: any. Tonnes bound to the sea go in bulk vessels or tankers of their
    /// own: they take berths, not services.
    /// </summary>
    public Mode? Mode { get; init; }

    /// <summary>Gets what it is counted in.</summary>
    public required DemandUnit Unit { get; init; }

    /// <summary>Gets how much goes in a year [<see cref="Unit"/>].</summary>
    public required int YearlyAmount { get; init; }

    /// <summary>Gets the mass of the goods in one unit; zero for empties.</summary>
    public required Mass UnitMass { get; init; }

    /// <summary>Gets whether the units are empty.</summary>
    public bool Empty { get; init; }

    /// <summary>Gets the weight of each month, January first; twelve numbers, not all zero.</summary>
    public ImmutableArray<int> Season { get; init; } = EvenSeason;

    /// <summary>Gets whether the goods may take another corridor; if not, they are captive.</summary>
    public bool CanChooseCorridor { get; init; }

    /// <summary>Gets the corridor on which the goods were counted; null: none is known.</summary>
    public Corridor? Corridor { get; init; }

    /// <summary>Gets the places that captive goods pass, in order; empty: any way.</summary>
    public ImmutableArray<LocationIndex> Via { get; init; } = [];

    /// <summary>Gets what is counted and where, in words.</summary>
    public required string Scope { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gets the season of what comes alike in every month.</summary>
    public static ImmutableArray<int> EvenSeason { get; } = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    /// <summary>Gives the share of the year that comes in a month, 0 to 1.</summary>
    /// <param name="month">The month, 1 to 12.</param>
    public decimal ShareOfMonth(int month) => (decimal)Season[month - 1] / Season.Sum();
}
