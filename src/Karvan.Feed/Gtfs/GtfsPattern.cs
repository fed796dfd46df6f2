namespace Karvan.Feed;

/// <summary>Trips of one line with equal stops and equal running times: one service.</summary>
internal sealed class GtfsPattern(string id, GtfsTrip first)
{
    /// <summary>Gets the id of the service.</summary>
    public string Id { get; } = id;

    /// <summary>Gets the trip whose calls all others repeat at other times.</summary>
    public GtfsTrip First { get; } = first;

    /// <summary>Gets the departures, each once, in the order in which they were met.</summary>
    public List<GtfsDeparture> Departures { get; } = [];
}

/// <summary>One row of departures: by the clock, or again and again within a part of the day.</summary>
/// <param name="At">When it leaves [s of the day]; with a headway: when the part of the day begins.</param>
/// <param name="To">When the part of the day ends [s of the day].</param>
/// <param name="Headway">The interval [s]; 0: by the clock.</param>
/// <param name="Days">The id of the operating days.</param>
internal readonly record struct GtfsDeparture(int At, int To, int Headway, string Days);
