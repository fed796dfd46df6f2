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

    /// <summary>A flight.</summary>
    Air,

    /// <summary>A train for people, as all that follow are for people: from public timetables.</summary>
    PassengerTrain,

    /// <summary>A railway of a city on a way of its own.</summary>
    Metro,

    /// <summary>A railway of a city in its streets.</summary>
    Tram,

    /// <summary>A railway up a slope, drawn by a rope.</summary>
    Funicular,

    /// <summary>A bus or a coach.</summary>
    Bus,

    /// <summary>A cabin that hangs from a rope.</summary>
    CableCar,

    /// <summary>A ferry for people.</summary>
    PassengerFerry,
}
