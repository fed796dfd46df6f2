using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Vehicles of one owner that must come back.</summary>
internal sealed record FleetPlan
{
    public required string Id { get; init; }

    public required int Count { get; init; }

    public FleetKind Kind { get; init; }

    /// <summary>Gets the terminal where they begin; of locomotives the location.</summary>
    public required int Home { get; init; }

    /// <summary>Gets how long it takes from one post to another, if one is sent there empty [s].</summary>
    public required IReadOnlyDictionary<(int From, int To), long> Trips { get; init; }

    /// <summary>Gets what an empty train of platforms runs along from one post to another; none: it takes no
    /// paths.</summary>
    public IReadOnlyDictionary<(int From, int To), SegmentPlan> Routes { get; init; } =
        new Dictionary<(int From, int To), SegmentPlan>();

    public required LocationIndex At { get; init; }

    /// <summary>Gets by how much faster they come round.</summary>
    public double Relief { get; init; } = 1;
}
