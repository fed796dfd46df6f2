using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>The corridor in flat arrays, made once and shared by all replications.</summary>
internal sealed class CorridorPlan
{
    public required SimulationRequest Request { get; init; }

    /// <summary>Gets the moment of tick 0; a tick is a second.</summary>
    public required Moment Origin { get; init; }

    /// <summary>Gets the tick at which the run begins to count.</summary>
    public required long CountsFrom { get; init; }

    public required long End { get; init; }

    public required TerminalPlan[] Terminals { get; init; }

    public required LanePlan[] Lanes { get; init; }

    public required LinePlan[] Lines { get; init; }

    public required SegmentPlan[] Segments { get; init; }

    public required FleetPlan[] Fleets { get; init; }

    public required ClosurePlan[] Closures { get; init; }

    /// <summary>Gets the places of closures of some goods.</summary>
    public required EmbargoPlan[] Embargoes { get; init; }

    public required FlowPlan[] Flows { get; init; }

    /// <summary>Gets the depths of each terminal: from a tick on, so much water [cm].</summary>
    public required (long From, int Centimeters)[][] Depths { get; init; }

    public required string[] Unserved { get; init; }

    public double CountedYears => (End - CountsFrom) / (365.0 * 86_400);

    /// <summary>Gives the moment of a tick.</summary>
    public Moment At(long tick) => new(checked(Origin.Seconds + (int)tick));

    /// <summary>Gives the month of a tick, January 0.</summary>
    public int MonthOf(long tick) => At(tick).ToInstant().InUtc().Month - 1;
}
