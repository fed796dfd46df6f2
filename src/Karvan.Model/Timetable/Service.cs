using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>What a carrier offers: a pattern of calls in one direction, and when it goes.</summary>
public sealed record Service
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the carrier.</summary>
    public required string Operator { get; init; }

    /// <summary>Gets the product.</summary>
    public required Product Product { get; init; }

    /// <summary>Gets the vehicle type.</summary>
    public required VehicleIndex Vehicle { get; init; }

    /// <summary>Gets the cargo that it accepts.</summary>
    public required ImmutableArray<CargoKind> Cargo { get; init; }

    /// <summary>Gets the tariff rows that price its legs; empty: sold only inside through rates.</summary>
    public ImmutableArray<TariffIndex> Tariffs { get; init; } = [];

    /// <summary>Gets the calls in order, two or more.</summary>
    public required ImmutableArray<Call> Calls { get; init; }

    /// <summary>Gets when it goes, one or more.</summary>
    public required ImmutableArray<Departure> Departures { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
