using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>Vessels, locomotives or platforms of one owner that run on the corridor and must come back.</summary>
public sealed record Fleet
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the kind.</summary>
    public required FleetKind Kind { get; init; }

    /// <summary>Gets the owner or operator.</summary>
    public required string Owner { get; init; }

    /// <summary>Gets the vehicle type; null: it is of no type of its own, as locomotives are.</summary>
    public VehicleIndex? Vehicle { get; init; }

    /// <summary>Gets how many work on the corridor, 1 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Gets where they start and return to.</summary>
    public required LocationIndex Home { get; init; }

    /// <summary>Gets the services that they serve; empty: any in <see cref="Countries"/>.</summary>
    public ImmutableArray<ServiceIndex> Services { get; init; } = [];

    /// <summary>Gets the countries in which they serve; empty: wherever their services run.</summary>
    public ImmutableArray<Country> Countries { get; init; } = [];

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
