using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What a terminal can do; 0 means that nobody has counted it, and that it is no limit.</summary>
internal sealed record TerminalPlan
{
    public required string Id { get; init; }

    /// <summary>Gets what a story calls the end of a unit's way here.</summary>
    public string Arrived => field ??= Id + ": arrived";

    /// <summary>Gets the ids of its resources.</summary>
    public string BerthsId => field ??= "berths:" + Id;

    /// <inheritdoc cref="BerthsId"/>
    public string CranesId => field ??= "cranes:" + Id;

    public required LocationIndex At { get; init; }

    public required bool IsPort { get; init; }

    public int Berths { get; init; }

    /// <summary>Gets how many cranes work at once. At a port each has a vessel or train of its own: Caspian feeders are
    /// short, and the one published discharge, 43 boxes in six hours, is that of one crane.</summary>
    public int Cranes { get; init; }

    /// <summary>Gets the time of a crane for one move [s].</summary>
    public double MoveSeconds { get; init; }

    /// <summary>Gets whether all cranes work one train, and trains are worked in turn: Alashankou's four take about an
    /// hour for one, Khorgos' three 47 to 55 minutes.</summary>
    public bool WorksInTurn => !IsPort;

    /// <summary>Gets how many trains the cranes work that no demand counts [a day].</summary>
    public double OtherTrainsPerDay { get; init; }

    /// <inheritdoc cref="BerthsId"/>
    public string GateId => field ??= "gate:" + Id;

    /// <summary>Gets the time of a truck in the gate, each way [s]; 0: it is no limit.</summary>
    public long GateSeconds { get; init; }

    public int YardTeu { get; init; }

    public int Tracks { get; init; }

    /// <summary>Gets by how much the work on trains, which stand on a track for it, is divided.</summary>
    public double TrackRelief { get; init; } = 1;

    /// <summary>Gets by how much the work on vessels, which lie at a berth for it, is divided.</summary>
    public double BerthRelief { get; init; } = 1;

    /// <summary>Gets the time of a vessel at a berth beside the work of cranes [s].</summary>
    public long MooringSeconds { get; init; }

    public OpenTimes Open { get; init; } = OpenTimes.Always;
}
