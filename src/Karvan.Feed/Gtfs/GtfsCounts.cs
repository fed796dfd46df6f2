namespace Karvan.Feed;

/// <summary>How much of a GTFS feed was kept.</summary>
/// <param name="Stops">Stops with a trip, each a terminal.</param>
/// <param name="Trips">Trips with at least one day.</param>
/// <param name="StopTimes">Their stops.</param>
/// <param name="Interpolated">Of these, the ones that had no time of their own.</param>
/// <param name="Services">Patterns of equal stops and equal running times.</param>
/// <param name="Footpaths">Ways on foot, each direction counted.</param>
public sealed record GtfsCounts(
    int Stops, int Trips, int StopTimes, int Interpolated, int Services, int Footpaths);
