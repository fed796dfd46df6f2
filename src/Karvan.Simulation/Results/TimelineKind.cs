namespace Karvan.Simulation;

/// <summary>Whose event it is.</summary>
public enum TimelineKind
{
    /// <summary>A train, vessel or truck.</summary>
    Vehicle,

    /// <summary>A box, a lot of wagons or the goods of a truck.</summary>
    Unit,

    /// <summary>A resource: who waits for it, how much of it is in use.</summary>
    Resource,
}
