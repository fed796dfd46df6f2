namespace Karvan.Simulation;

/// <summary>What stays in a terminal.</summary>
public enum DwellKind
{
    /// <summary>Loaded boxes whose way ends there, until they are fetched.</summary>
    Import,

    /// <summary>Loaded boxes whose way begins there, until they leave.</summary>
    Export,

    /// <summary>Loaded boxes that change vehicle there.</summary>
    Transit,

    /// <summary>Empty boxes that leave from there.</summary>
    Empty,

    /// <summary>Wagons that wait for a train or ferry.</summary>
    Wagon,

    /// <summary>Trucks that wait for a ferry or for their driver: their turn time.</summary>
    Truck,
}
