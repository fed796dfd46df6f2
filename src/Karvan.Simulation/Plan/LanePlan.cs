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

    /// <summary>Gets how many of them are others', which no closure makes fewer [a day].</summary>
    public double OthersPerDay { get; init; }

    public OpenTimes Open { get; init; } = OpenTimes.Always;

    /// <summary>Gives the time between two that enter when so much of the capacity is left [s]; one a day always
    /// may.</summary>
    public long HeadwaySeconds(double share) =>
        (long)Math.Max(1, 86_400 / Math.Max((PerDay * share) - OthersPerDay, Math.Min(PerDay * share, 1)));
}
