namespace Karvan.Model;

/// <summary>What a price is per.</summary>
public enum ChargeUnit
{
    /// <summary>Twenty-foot equivalent unit.</summary>
    Teu,

    /// <summary>Box of any size.</summary>
    Box,

    /// <summary>Tonne of goods.</summary>
    Tonne,

    /// <summary>Wagon, rounded up.</summary>
    Wagon,

    /// <summary>Truck, rounded up.</summary>
    Truck,

    /// <summary>Metre of deck that the wagons or trucks take.</summary>
    LaneMetre,

    /// <summary>The whole consignment.</summary>
    Consignment,
}
