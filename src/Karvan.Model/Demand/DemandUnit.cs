namespace Karvan.Model;

/// <summary>What a flow of goods is counted in.</summary>
public enum DemandUnit
{
    /// <summary>Boxes of 20 feet.</summary>
    Box20,

    /// <summary>Boxes of 40 feet.</summary>
    Box40,

    /// <summary>Trucks.</summary>
    Truck,

    /// <summary>Wagons.</summary>
    Wagon,

    /// <summary>Tonnes of bulk or oil.</summary>
    Tonne,
}
