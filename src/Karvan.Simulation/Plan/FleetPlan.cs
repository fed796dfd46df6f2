using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Vehicles of one owner that must come back.</summary>
internal sealed record FleetPlan
{
    public required string Id { get; init; }

    public required int Count { get; init; }

    /// <summary>Gets the terminal where they begin.</summary>
    public required int Home { get; init; }

    public required LocationIndex At { get; init; }

    /// <summary>Gets by how much faster they come round.</summary>
    public double Relief { get; init; } = 1;
}
