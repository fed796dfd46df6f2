namespace Karvan.Model;

/// <summary>What a carrier sells: it decides priority, border process and price.</summary>
public enum Product
{
    /// <summary>A container train that runs as one from origin to destination, with priority.</summary>
    ExpressBlockTrain,

    /// <summary>A container train without priority.</summary>
    OrdinaryContainerTrain,

    /// <summary>Single wagons, shunted on the way.</summary>
    Wagonload,

    /// <summary>A truck.</summary>
    Truck,

    /// <summary>A small container vessel between neighbouring ports.</summary>
    Feeder,

    /// <summary>A ferry that takes wagons.</summary>
    RailFerry,

    /// <summary>A ferry that takes trucks.</summary>
    RoRo,

    /// <summary>A large container vessel.</summary>
    DeepSea,

    /// <summary>Air freight.</summary>
    Air,
}
