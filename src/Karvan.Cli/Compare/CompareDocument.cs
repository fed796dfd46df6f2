namespace Karvan.Cli;

/// <summary>The JSON of a comparison; itineraries have the shape that they have in a plan.</summary>
internal sealed record CompareDocument(
    int SchemaVersion,
    FeedDocument Feed,
    QueryDocument Query,
    IReadOnlyList<CorridorDocument> Corridors);

/// <summary>One corridor.</summary>
internal sealed record CorridorDocument(
    string Corridor,
    ItineraryDocument? Fastest,
    ItineraryDocument? Cheapest,
    ItineraryDocument? LowestEmission,
    string? Reason);
