using System.Text.Json.Serialization;

namespace Karvan.Cli;

/// <summary>The JSON of a study.</summary>
internal sealed record SimulationDocument(
    int SchemaVersion,
    FeedDocument Feed,
    string? Scenario,
    string Start,
    int HorizonDays,
    int WarmUpDays,
    ulong Seed,
    int Replications,
    long EventCount,
    IReadOnlyList<ThroughputDocument> Throughput,
    IReadOnlyList<TransitDocument> Transit,
    IReadOnlyList<ResourceDocument> Resources,
    IReadOnlyList<TerminalDocument> Terminals,
    IReadOnlyList<BottleneckDocument> Bottlenecks,
    decimal CostUsd,
    decimal EmissionsTonnes,
    BalanceDocument Balance,
    IReadOnlyList<BookDocument> Books,
    IReadOnlyList<string> Unserved,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<TraceDocument>? Trace);

/// <summary>What passed a screenline, a year.</summary>
internal sealed record ThroughputDocument(
    string Corridor,
    string Screenline,
    string Direction,
    decimal TeuLoaded,
    decimal TeuEmpty,
    decimal Tonnes,
    decimal DemandTonnes);

/// <summary>How long goods took.</summary>
internal sealed record TransitDocument(
    string Demand,
    string From,
    string To,
    string? Product,
    long Count,
    decimal? P10Days,
    decimal? P50Days,
    decimal? P90Days,
    decimal UnfinishedShare,
    IReadOnlyDictionary<string, decimal> StageDays);

/// <summary>How busy a resource was.</summary>
internal sealed record ResourceDocument(
    string Id,
    string Kind,
    string Location,
    decimal Utilization,
    decimal MeanQueue,
    decimal MaxQueue,
    string MaxQueueAt,
    decimal MeanWaitHours,
    decimal TeuHours);

/// <summary>What a terminal did.</summary>
internal sealed record TerminalDocument(
    string Id,
    decimal VesselCalls,
    decimal BerthHours,
    decimal WaitingRatio,
    decimal Moves,
    decimal MovesPerCraneHour,
    decimal MovesPerBerthHour,
    decimal TrainsPerDay,
    decimal RailTeuPerDay,
    decimal DwellDays,
    decimal LoadFactor,
    decimal ClosedHours,
    decimal PeakDayTeu,
    string PeakDay,
    IReadOnlyDictionary<string, decimal> StayDays,
    decimal GateInPerDay,
    decimal GateOutPerDay,
    decimal CustomsHours,
    decimal PapersCheckedShare,
    decimal ExaminedShare);

/// <summary>What relief buys; half widths of 95 % intervals, null with one replication.</summary>
internal sealed record BottleneckDocument(
    string Resource,
    decimal Utilization,
    decimal TeuPerYear,
    decimal P50Days,
    decimal P90Days,
    IntervalDocument Interval);

/// <summary>Half widths.</summary>
internal sealed record IntervalDocument(decimal? TeuPerYear, decimal? P50Days, decimal? P90Days);

/// <summary>The books of all commodities together.</summary>
internal sealed record BalanceDocument(long Entered, long Delivered, long Inside, long Withdrawn);

/// <summary>The books of one commodity.</summary>
internal sealed record BookDocument(
    string Commodity, bool Empty, long Entered, long Delivered, long Inside, long Withdrawn);

/// <summary>One line of a unit's story.</summary>
internal sealed record TraceDocument(string At, string Stage, string Where);
