using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>A rule that closes a territory or a place to some goods. All conditions that are given must hold.</summary>
public sealed record Restriction
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the territory that is closed; none: a place is.</summary>
    public Country Territory { get; init; }

    /// <summary>Gets the location that is closed.</summary>
    public LocationIndex? Location { get; init; }

    /// <summary>Gets the terminal that is closed.</summary>
    public TerminalIndex? Terminal { get; init; }

    /// <summary>Gets the crossing that is closed.</summary>
    public CrossingIndex? Crossing { get; init; }

    /// <summary>Gets the link that is closed.</summary>
    public LinkIndex? Link { get; init; }

    /// <summary>Gets the mode that it is closed to; null: all.</summary>
    public Mode? Mode { get; init; }

    /// <summary>Gets the cargo that it is closed to; null: any.</summary>
    public CargoKind? Cargo { get; init; }

    /// <summary>Gets the Harmonized System prefixes that it is closed to; empty: any goods.</summary>
    public ImmutableArray<string> HsPrefixes { get; init; } = [];

    /// <summary>Gets the countries of origin that it concerns; empty: any.</summary>
    public ImmutableArray<Country> Origins { get; init; } = [];

    /// <summary>Gets the countries of destination that it concerns; empty: any.</summary>
    public ImmutableArray<Country> Destinations { get; init; } = [];

    /// <summary>Gets the rule in words, with the act.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gives whether the rule concerns such goods at all.</summary>
    public bool Concerns(Consignment goods) =>
        (Cargo is not { } cargo || cargo == goods.Cargo)
        && (HsPrefixes.IsEmpty || HsPrefixes.Any(prefix => goods.Hs.StartsWith(prefix, StringComparison.Ordinal)))
        && (Origins.IsEmpty || Origins.Contains(goods.Origin))
        && (Destinations.IsEmpty || Destinations.Contains(goods.Destination));
}
