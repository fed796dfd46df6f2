namespace Karvan.Simulation;

/// <summary>What can be short.</summary>
public enum ResourceKind
{
    /// <summary>Train paths of a link in one direction.</summary>
    Paths,

    /// <summary>Slots of a border crossing in one direction.</summary>
    Crossing,

    /// <summary>Departures from one terminal to another with one product.</summary>
    Departures,

    /// <summary>Vessels, train sets or locomotives that must come back.</summary>
    Fleet,

    /// <summary>Berths of a port.</summary>
    Berths,

    /// <summary>Cranes of a terminal.</summary>
    Cranes,

    /// <summary>Container yard of a terminal.</summary>
    Yard,

    /// <summary>Tracks of a terminal.</summary>
    Tracks,

    /// <summary>The gate of a port, where trucks come and go.</summary>
    Gate,
}
