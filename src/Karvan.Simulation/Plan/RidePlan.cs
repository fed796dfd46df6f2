using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>One ride of a way: a line, and what comes before it.</summary>
internal sealed class RidePlan
{
    public required int Line { get; init; }

    /// <summary>Gets what runs it as planned, and the calls of that.</summary>
    public required SegmentPlan Segment { get; init; }

    /// <inheritdoc cref="Segment"/>
    public required int Board { get; init; }

    /// <inheritdoc cref="Segment"/>
    public required int Alight { get; init; }

    /// <summary>Gets the closures of some goods for which these are held before the ride, by their
    /// embargo.</summary>
    public int[] Holds { get; set; } = [];

    /// <summary>Gets the time to get from the vehicle before, or from the yard, to this one.</summary>
    public required QuantileTable Handling { get; init; }

    public required TransitStage HandlingStage { get; init; }

    /// <summary>Gets the index of what <see cref="Handling"/> is the time of; -1: none is known.</summary>
    public required int Process { get; init; }

    /// <summary>Gets whether the unit is lifted on the way to this ride.</summary>
    public required bool IsLifted { get; init; }

    /// <summary>Gets the emissions [g CO2e per t of goods and box].</summary>
    public required double GramsPerTonne { get; init; }
}

/// <summary>One way of a flow.</summary>
internal sealed class WayPlan
{
    public required RidePlan[] Rides { get; init; }

    /// <summary>Gets the time from the last vehicle to where the goods can be fetched.</summary>
    public required QuantileTable LastHandling { get; init; }

    /// <summary>Gets its index; −1: none.</summary>
    public required int LastProcess { get; init; }

    public required TransitStage LastStage { get; init; }

    public required Corridor Corridor { get; init; }

    /// <summary>Gets the ride at whose end the screenline is passed.</summary>
    public required int ScreenRide { get; init; }

    /// <summary>Gets the closures that stop loading for it, by their embargo.</summary>
    public int[] Embargoes { get; set; } = [];

    public required double DollarsPerTeu { get; init; }

    public required int Origin { get; init; }

    public required int Destination { get; init; }
}
