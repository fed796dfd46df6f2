using System.Collections.Immutable;
using NodaTime;

namespace Karvan.Model;

/// <summary>A customs regime: which papers a consignment needs on some territories by some mode.</summary>
public sealed record Regime
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the territories, one customs area; empty: on water and in the air.</summary>
    public ImmutableArray<Country> Territories { get; init; } = [];

    /// <summary>Gets the mode; null: all.</summary>
    public Mode? Mode { get; init; }

    /// <summary>Gets what the goods do there; null: whatever they do.</summary>
    public RegimeKind? Kind { get; init; }

    /// <summary>Gets the papers that travel with the goods.</summary>
    public required string Papers { get; init; }

    /// <summary>Gets the document that serves as the declaration; empty: none is lodged.</summary>
    public string Declaration { get; init; } = string.Empty;

    /// <summary>Gets what secures the duties; empty: nothing.</summary>
    public string Guarantee { get; init; } = string.Empty;

    /// <summary>Gets how long before arrival the data must be there [s]; null: no such rule is known.</summary>
    public int? AdvanceSeconds { get; init; }

    /// <summary>Gets the channels of risk into which declarations are sorted, by colour; empty: not known.</summary>
    public ImmutableArray<RiskChannel> Channels { get; init; } = [];

    /// <summary>Gets the first month; null: always was.</summary>
    public YearMonth? ValidFrom { get; init; }

    /// <summary>Gets the last month, included; null: still is.</summary>
    public YearMonth? ValidTo { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gives whether goods between two countries meet the regime on a territory, by a mode, in a
    /// month.</summary>
    /// <param name="territory">The territory; none: on water or in the air.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="origin">Where the goods come from.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="month">The month.</param>
    public bool Meets(Country territory, Mode mode, Country origin, Country destination, YearMonth month) =>
        (territory.IsNone ? Territories.IsEmpty : Territories.Contains(territory))
        && (Mode is not { } own || own == mode)
        && (Kind is not { } kind || kind == KindFor(origin, destination))
        && (ValidFrom is not { } first || first.CompareTo(month) <= 0)
        && (ValidTo is not { } last || month.CompareTo(last) <= 0);

    private RegimeKind KindFor(Country origin, Country destination) =>
        Territories.Contains(origin) ? RegimeKind.Export
        : Territories.Contains(destination) ? RegimeKind.Import
        : RegimeKind.Transit;
}
