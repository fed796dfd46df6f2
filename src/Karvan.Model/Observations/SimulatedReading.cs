namespace Karvan.Model;

/// <summary>What is read out of a simulated year to hold an observation against.</summary>
public enum SimulatedReading
{
    /// <summary>Loaded boxes past the screenline of the observation's corridor in a year [TEU].</summary>
    Loaded,

    /// <summary>Boxes past the screenline of the observation's corridor in a year, empty ones too [TEU].</summary>
    LoadedAndEmpty,

    /// <summary>Trains of boxes from some terminals to some others in a year, in full trains.</summary>
    Trains,

    /// <summary>Trips of one vessel of a fleet in a year, there and back counted as two.</summary>
    Trips,

    /// <summary>Vessels that come to a port in the observation's months.</summary>
    Calls,

    /// <summary>Time of a container feeder at the berths of a port [h].</summary>
    BerthTime,

    /// <summary>Wagons that go onto vessels of a port in a day of its busiest month.</summary>
    WagonsLoaded,

    /// <summary>The queue before a crossing at the midnights of the observation's months, the longest for a record,
    /// else the mean: trains or trucks.</summary>
    BorderQueue,

    /// <summary>The queue for the ferries from some ports to some others at such midnights: wagons and
    /// trucks.</summary>
    FerryQueue,

    /// <summary>What is held at origin of a demand at such midnights: wagons, trucks or boxes.</summary>
    Held,

    /// <summary>Trains a day over a link, both ways, while weather leaves it a part of its capacity.</summary>
    TrainsInWeather,

    /// <summary>Speed of container trains between terminals of a country: waits included, and free [km/h].</summary>
    RailSpeed,

    /// <summary>Time of a demand's goods that come in the observation's months, from the departure of the first vehicle
    /// to the arrival of the last [days].</summary>
    Transit,
}
