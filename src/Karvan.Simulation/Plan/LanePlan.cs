using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What trains or trucks pass one after the other: the paths of a link or the slots of a crossing.</summary>
internal sealed record LanePlan
{
    public required string Id { get; init; }

    public required ResourceKind Kind { get; init; }

    public required LocationIndex At { get; init; }

    /// <summary>Gets the time between two that enter [s].</summary>
    public required long HeadwaySeconds { get; init; }

    public OpenTimes Open { get; init; } = OpenTimes.Always;
}
