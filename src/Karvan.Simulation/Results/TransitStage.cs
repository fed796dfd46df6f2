namespace Karvan.Simulation;

/// <summary>What a unit spends its time on.</summary>
public enum TransitStage
{
    /// <summary>Held at origin: loading is stopped, or the yard there is full.</summary>
    Embargo,

    /// <summary>Ready, and waiting for a departure.</summary>
    Departure,

    /// <summary>On a moving vehicle.</summary>
    Running,

    /// <summary>On a train that waits for a path on a link.</summary>
    Path,

    /// <summary>Waiting for a slot at a border crossing.</summary>
    Crossing,

    /// <summary>Customs and border procedures.</summary>
    Customs,

    /// <summary>Change of gauge, the queue for it included.</summary>
    Gauge,

    /// <summary>In a port: berth, cranes, handling.</summary>
    Port,

    /// <summary>In another terminal: cranes, handling.</summary>
    Terminal,

    /// <summary>Waiting for weather, or for the end of another closure.</summary>
    Weather,

    /// <summary>Blocked by a full yard or full tracks ahead.</summary>
    Blocked,
}
