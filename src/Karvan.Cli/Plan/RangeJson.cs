using System.Text.Json;

namespace Karvan.Cli;

/// <summary>The JSON of a window of departures; documented in docs/cli.md.</summary>
internal sealed record RangeDocument(
    int SchemaVersion,
    FeedDocument Feed,
    QueryDocument Query,
    string Until,
    int SetSize,
    IReadOnlyList<DepartureDocument> Departures,
    IReadOnlyList<ClosureDocument> ClosedBy,
    string? Reason);

/// <summary>One departure, or an interval of them.</summary>
internal sealed record DepartureDocument(string DepartFrom, string DepartTo, ItineraryDocument Itinerary);

/// <summary>Writes a window of departures as one JSON document.</summary>
internal static class RangeJson
{
    private const int SchemaVersion = 1;

    /// <summary>Writes the document and a line end.</summary>
    public static void Write(DepartureRange range, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(ToDocument(range), PlanJson.Context.RangeDocument));

    /// <summary>Gives the document.</summary>
    public static RangeDocument ToDocument(DepartureRange range)
    {
        var whole = PlanJson.ToDocument(range.Plan);
        var here = range.Plan.Network[range.Plan.From.Location].TimeZone;
        return new(
            SchemaVersion,
            whole.Feed,
            whole.Query,
            LocalTimes.Iso(range.Until, here),
            whole.SetSize,
            [.. whole.Itineraries.Zip(range.DepartTo, (itinerary, last) =>
                new DepartureDocument(itinerary.Departure, LocalTimes.Iso(last, here), itinerary))],
            whole.ClosedBy,
            whole.Reason);
    }
}
