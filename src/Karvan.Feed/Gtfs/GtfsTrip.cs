using Karvan.Model;

namespace Karvan.Feed;

/// <summary>A line as the GTFS feed has it.</summary>
internal sealed record GtfsLine(string Id, string Name, string Operator, Way Way, Product Product);

/// <summary>A call of a trip; times are seconds of the service day, −1 where the cell is blank.</summary>
internal struct GtfsCall
{
    public int Stop;
    public int Sequence;
    public int Row;
    public int Arrival;
    public int Departure;
    public double Travelled;
    public CallKind Kind;
    public bool IsInterpolated;
}

/// <summary>One trip with its calls in order.</summary>
internal sealed class GtfsTrip(string id, int line, string serviceId, string headsign, int row)
{
    public string Id { get; } = id;

    public int Line { get; } = line;

    public string ServiceId { get; } = serviceId;

    public string Headsign { get; } = headsign;

    /// <summary>Gets its row in trips.txt.</summary>
    public int Row { get; } = row;

    public List<GtfsCall> Calls { get; } = [];

    /// <summary>Gets its rows of frequencies.txt; none: it runs once a day, by its own times.</summary>
    public List<GtfsFrequency> Frequencies { get; } = [];
}

/// <summary>A row of frequencies.txt: a trip again and again.</summary>
/// <param name="From">When it begins [s of the day].</param>
/// <param name="To">When it ends, no longer included [s of the day].</param>
/// <param name="Headway">The interval [s].</param>
/// <param name="IsExact">Whether the trips leave to the second.</param>
internal readonly record struct GtfsFrequency(int From, int To, int Headway, bool IsExact);
