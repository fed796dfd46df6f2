using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>One way from an origin to a destination that goods may take.</summary>
public sealed record CandidateWay
{
    /// <summary>Gets the rides in order, one or more; each begins where the one before it ends.</summary>
    public required ImmutableArray<WayRide> Rides { get; init; }

    /// <summary>Gets the corridor.</summary>
    public Corridor Corridor { get; init; } = Corridor.Other;

    /// <summary>Gets the price of a TEU, everything included.</summary>
    public Money CostPerTeu { get; init; }
}
