using System.Text.Json.Serialization;

namespace Karvan.Cli;

/// <summary>The JSON of a plan. Its fields are documented in docs/cli.md; a test compares the two.</summary>
internal sealed record PlanDocument(
    int SchemaVersion,
    FeedDocument Feed,
    QueryDocument Query,
    int SetSize,
    IReadOnlyList<ItineraryDocument> Itineraries,
    IReadOnlyList<ClosureDocument> ClosedBy,
    string? Reason);

/// <summary>Which feed answered.</summary>
internal sealed record FeedDocument(string Id, string Hash);

/// <summary>The question with everything resolved.</summary>
internal sealed record QueryDocument(
    PlaceDocument From,
    PlaceDocument To,
    string? Depart,
    string? ArriveBy,
    string? Deadline,
    int Teu,
    int Boxes20,
    int Boxes40,
    decimal Tonnes,
    string Cargo,
    string? Hs,
    string Owner,
    string PriceMonth,
    AvoidDocument Avoid,
    IReadOnlyList<string> Via,
    int HorizonDays,
    int MaxLegs,
    IReadOnlyList<string> Criteria,
    string? Relax,
    decimal UsdPerTeuHour,
    decimal UsdPerTonneCo2e);

/// <summary>One end of the question.</summary>
internal sealed record PlaceDocument(string Id, string Name, string Country, IReadOnlyList<string> Terminals);

/// <summary>What must not be touched.</summary>
internal sealed record AvoidDocument(
    IReadOnlyList<string> Countries,
    IReadOnlyList<string> Locations,
    IReadOnlyList<string> Crossings,
    IReadOnlyList<string> Passages,
    IReadOnlyList<string> Modes);

/// <summary>One itinerary.</summary>
internal sealed record ItineraryDocument(
    string Corridor,
    IReadOnlyList<string> Labels,
    string Departure,
    string Arrival,
    decimal DurationHours,
    decimal FreeRunningHours,
    ReliabilityDocument? Reliability,
    decimal CostUsd,
    decimal EmissionsKgCo2e,
    int Transshipments,
    decimal GeneralisedCostUsd,
    IReadOnlyList<string> Countries,
    AssumedShareDocument AssumedShare,
    IReadOnlyList<LegDocument> Legs,
    IReadOnlyList<StepDocument> Steps,
    IReadOnlyList<CostLineDocument> CostLines);

/// <summary>The arrival as a distribution; null: fewer arrive.</summary>
internal sealed record ReliabilityDocument(
    decimal? P10Hours,
    decimal? P50Hours,
    decimal? P90Hours,
    double? OnTime,
    MainCauseDocument? MainCause);

/// <summary>What causes most of the spread.</summary>
internal sealed record MainCauseDocument(string Kind, string From, string To, double Share);

/// <summary>How much rests on assumed rows.</summary>
internal sealed record AssumedShareDocument(decimal Time, decimal Cost);

/// <summary>One ride.</summary>
internal sealed record LegDocument(
    string Mode,
    string Product,
    string Service,
    string Operator,
    string From,
    string To,
    string Departure,
    string Arrival,
    decimal DistanceKm,
    decimal CostUsd,
    decimal EmissionsKgCo2e);

/// <summary>One step.</summary>
internal sealed record StepDocument(
    string Kind,
    string From,
    string To,
    string Start,
    string End,
    decimal CostUsd,
    decimal EmissionsKgCo2e,
    string Source,
    string Confidence);

/// <summary>One line of the price.</summary>
internal sealed record CostLineDocument(
    string What,
    string Component,
    decimal Amount,
    string Currency,
    decimal AmountUsd,
    string Source,
    string Confidence);

/// <summary>A restriction that closed a way to these goods.</summary>
internal sealed record ClosureDocument(string Place, string Rule, string Source);

/// <summary>How the documents become text, made by the compiler.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(RangeDocument))]
[JsonSerializable(typeof(CompareDocument))]
[JsonSerializable(typeof(QuoteDocument))]
[JsonSerializable(typeof(VerifyDocument))]
[JsonSerializable(typeof(SimulationDocument))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
