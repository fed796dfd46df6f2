using Karvan.Model;

namespace Karvan.Feed;

/// <summary>A stop, platform or station.</summary>
/// <param name="Id">Its id in the GTFS feed.</param>
/// <param name="Name">Its name.</param>
/// <param name="Point">Where it is.</param>
/// <param name="IsStation">Whether it is a station, at which nothing stops but at its platforms.</param>
internal sealed record GtfsStop(string Id, string Name, GeoPoint Point, bool IsStation)
{
    /// <summary>Gets or sets the station that it is part of; −1: none.</summary>
    public int Station { get; set; } = -1;
}
