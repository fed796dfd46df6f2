using System.Collections.Immutable;
using NodaTime;

namespace Karvan.Model;

/// <summary>A time in which places take nothing, or less than they could. All conditions given must hold.</summary>
public sealed record Closure
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what happens, in words.</summary>
    public required string Name { get; init; }

    /// <summary>Gets how it comes about.</summary>
    public required ClosureKind Kind { get; init; }

    /// <summary>Gets why.</summary>
    public required ClosureCause Cause { get; init; }

    /// <summary>
    /// Gets the places; of a random closure each joins by its own chance, all for the same length of time.
    /// </summary>
    public ImmutableArray<ClosedPlace> Places { get; init; } = [];

    /// <summary>Gets the mode that it binds; null: all.</summary>
    public Mode? Mode { get; init; }

    /// <summary>Gets the first local day of a dated closure; null for a random one.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last local day of a dated closure, included; null: it has no end yet, or is random.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets the part of the year in which a random closure may begin; null: all of it, or dated.</summary>
    public Season? Season { get; init; }

    /// <summary>
    /// Gets the mean time between two beginnings inside the season [s]; null for a dated closure. Beginnings are
    /// independent of each other: the times between them are exponential.
    /// </summary>
    public int? MeanIntervalSeconds { get; init; }

    /// <summary>Gets how long a random closure lasts; null for a dated one.</summary>
    public TimeSpread? Length { get; init; }

    /// <summary>Gets what is left of the capacity [%], 0 to 99.</summary>
    public int RemainingPercent { get; init; }

    /// <summary>Gets the country into which it binds; none: both ways.</summary>
    public Country Towards { get; init; }

    /// <summary>Gets the cargo that it binds; null: any.</summary>
    public CargoKind? Cargo { get; init; }

    /// <summary>Gets the products that it binds; empty: all.</summary>
    public ImmutableArray<Product> Products { get; init; } = [];

    /// <summary>Gets the countries of origin whose goods it binds; empty: any.</summary>
    public ImmutableArray<Country> Origins { get; init; } = [];

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gets whether nothing at all passes.</summary>
    public bool IsFull => RemainingPercent == 0;

    /// <summary>Gets whether it binds goods of any cargo from anywhere.</summary>
    public bool IsForAllGoods => Cargo is null && Origins.IsEmpty;

    /// <summary>Gives whether it binds goods of a cargo from a country.</summary>
    public bool IsFor(CargoKind cargo, Country origin) =>
        (Cargo is not { } bound || bound == cargo) && (Origins.IsEmpty || Origins.Contains(origin));

    /// <summary>Gives whether a dated closure binds on a local day; never true of a random one.</summary>
    public bool Contains(LocalDate day) => From is { } from && from <= day && (To is not { } to || day <= to);
}
