using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What trains or trucks pass one after the other: the paths of a link or the slots of a crossing.</summary>
internal sealed record LanePlan
{
    public required string Id { get; init; }

    public required ResourceKind Kind { get; init; }

    public required LocationIndex At { get; init; }

    /// <summary>Gets how many may enter in a day, those of others included.</summary>
    public required double PerDay { get; init; }

    /// <summary>Gets the share of a day in which all of these pass; 1: they pass round the clock.</summary>
    public double OpenShare { get; init; } = 1;

    /// <summary>Gets how many others come for them, whom no demand counts [a day].</summary>
    public double OthersPerDay { get; init; }

    public OthersStanding OthersStanding { get; init; }

    public OpenTimes Open { get; init; } = OpenTimes.Always;
}
