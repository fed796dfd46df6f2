using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Who waits for a ride from one terminal to another with one product.</summary>
internal sealed class LinePlan
{
    public required string Id { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    public required Product Product { get; init; }

    public required LocationIndex At { get; init; }

    /// <summary>Gets the usual wait and the usual ride, until the run knows better [s].</summary>
    public long UsualWaitSeconds { get; set; }

    public long UsualRideSeconds { get; set; }

    /// <summary>Gets the wait that a planner reckons by itself: the usual one for an interval, a whole gap between two
    /// departures by the clock. What is longer is a queue [s].</summary>
    public long ReckonedWaitSeconds { get; set; }

    /// <summary>Gets whether vessels serve it, which may lie loaded until the weather lets them go.</summary>
    public required bool IsSea { get; init; }

    /// <summary>Gets whether each unit leaves by itself after a notice: a truck.</summary>
    public bool IsImmediate { get; set; }

    public long NoticeSeconds { get; set; }

    /// <summary>Gets the segment that an immediate line starts, and where in it.</summary>
    public SegmentPlan? Segment { get; set; }

    public int SegmentCall { get; set; }

    /// <summary>Gets what those that serve it can carry in a day by their usual intervals [TEU].</summary>
    public double TeuPerDay { get; set; }

    /// <summary>Gets what the largest vehicle that serves it can carry [TEU].</summary>
    public int LoadTeu { get; set; }
}
