using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>What an itinerary must not touch.</summary>
public sealed record Avoidance
{
    /// <summary>Nothing is avoided.</summary>
    public static readonly Avoidance Nothing = new();

    /// <summary>Gets the countries that must not be entered; sailing past is no entry.</summary>
    public ImmutableArray<Country> Countries { get; init; } = [];

    /// <summary>Gets the locations that must not be passed, with all places that are part of them.</summary>
    public ImmutableArray<LocationIndex> Locations { get; init; } = [];

    /// <summary>Gets the border crossings that must not be used.</summary>
    public ImmutableArray<CrossingIndex> Crossings { get; init; } = [];

    /// <summary>Gets the waters that must not be passed.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>Gets the modes that must not be used.</summary>
    public ImmutableArray<Mode> Modes { get; init; } = [];

    /// <summary>Gets the services that must not be ridden.</summary>
    public ImmutableArray<ServiceIndex> Services { get; init; } = [];

    /// <summary>Gets whether nothing is avoided.</summary>
    public bool IsNothing =>
        Countries.IsEmpty && Locations.IsEmpty && Crossings.IsEmpty && Passages.IsEmpty && Modes.IsEmpty
        && Services.IsEmpty;
}
