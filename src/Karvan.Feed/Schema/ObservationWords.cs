using Karvan.Model;

namespace Karvan.Feed;

/// <summary>The words of observations.csv.</summary>
internal static class ObservationWords
{
    public static readonly Words<ObservedMeasure> Measures = new(
        ("time", ObservedMeasure.Time),
        ("cost", ObservedMeasure.Cost),
        ("speed", ObservedMeasure.Speed),
        ("trips", ObservedMeasure.Trips),
        ("throughput", ObservedMeasure.Throughput),
        ("capacity", ObservedMeasure.Capacity),
        ("share", ObservedMeasure.Share),
        ("distance", ObservedMeasure.Distance));

    public static readonly Words<Corridor> Corridors = new(
        ("middle", Corridor.Middle),
        ("northern", Corridor.Northern),
        ("southern", Corridor.Southern),
        ("ocean", Corridor.Ocean),
        ("air", Corridor.Air),
        ("other", Corridor.Other));

    public static readonly Words<ObservedKind> Kinds = new(
        ("record", ObservedKind.Record),
        ("announced", ObservedKind.Announced),
        ("measured_mean", ObservedKind.MeasuredMean),
        ("schedule", ObservedKind.Schedule),
        ("quoted_range", ObservedKind.QuotedRange));

    public static readonly Words<ObservedScope> Scopes = new(
        ("border_border", ObservedScope.BorderBorder),
        ("terminal_terminal", ObservedScope.TerminalTerminal),
        ("port_port", ObservedScope.PortPort),
        ("door_door", ObservedScope.DoorDoor));

    public static readonly Words<ObservedDirection> Directions = new(
        ("westbound", ObservedDirection.Westbound), ("eastbound", ObservedDirection.Eastbound));

    public static readonly Words<ObservedQuestion> Questions = new(
        ("journey", ObservedQuestion.Journey),
        ("ride", ObservedQuestion.Ride),
        ("process", ObservedQuestion.Process));

    public static readonly Words<SimulatedReading> Readings = new(
        ("loaded", SimulatedReading.Loaded),
        ("loaded_and_empty", SimulatedReading.LoadedAndEmpty),
        ("trains", SimulatedReading.Trains),
        ("trips", SimulatedReading.Trips),
        ("calls", SimulatedReading.Calls),
        ("berth_time", SimulatedReading.BerthTime),
        ("wagons_loaded", SimulatedReading.WagonsLoaded),
        ("border_queue", SimulatedReading.BorderQueue),
        ("ferry_queue", SimulatedReading.FerryQueue),
        ("held", SimulatedReading.Held),
        ("trains_in_weather", SimulatedReading.TrainsInWeather),
        ("rail_speed", SimulatedReading.RailSpeed),
        ("transit", SimulatedReading.Transit));

    /// <summary>The units, each with what it measures; the value is the place in the list.</summary>
    public static readonly Words<int> Units = new(
        ("min", 0), ("h", 1), ("d", 2), ("usd", 3), ("usd_per_t", 4), ("usd_per_kg", 5), ("usd_per_t_km", 6),
        ("usd_per_km", 7), ("km_per_h", 8), ("km_per_d", 9), ("trains", 10), ("trains_per_d", 11), ("trips", 12),
        ("trips_per_d", 13), ("trucks_per_d", 14), ("ships", 15), ("wagons", 16), ("trucks", 17), ("boxes", 18),
        ("boxes_per_h", 19), ("teu", 20), ("kt", 21), ("percent", 22), ("times", 23), ("km", 24), ("m", 25));

    /// <summary>Gives whether a unit can be held against the network for a measure.</summary>
    public static bool IsComparable(ObservedMeasure measure, int unit) => measure switch
    {
        ObservedMeasure.Time => unit is 0 or 1 or 2,
        ObservedMeasure.Cost => unit == 3,
        _ => false,
    };
}
