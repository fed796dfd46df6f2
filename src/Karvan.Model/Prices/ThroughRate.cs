using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>One price for a chain of services that is boarded at one terminal and left at another.</summary>
public sealed record ThroughRate
{
    /// <summary>Gets the tariff's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets where it is boarded.</summary>
    public required TerminalIndex From { get; init; }

    /// <summary>Gets where it is left.</summary>
    public required TerminalIndex To { get; init; }

    /// <summary>Gets the rides in order, two or more; each ends where the next begins.</summary>
    public required ImmutableArray<ThroughRide> Rides { get; init; }

    /// <summary>Gets the tariff rows that make up the price.</summary>
    public required ImmutableArray<TariffIndex> Tariffs { get; init; }
}
