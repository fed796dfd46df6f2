using System.Text.Json.Serialization;

namespace Karvan.Cli;

/// <summary>The JSON of a verification.</summary>
internal sealed record VerifyDocument(
    IReadOnlyList<ObservationDocument> Observations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IReadOnlyList<ObservationDocument>? Simulated,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<WaitDocument>? Waits,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WaitScoresDocument? WaitScores);

/// <summary>How many of the feed's queues a simulated year reproduces: of those published, of those by
/// judgment.</summary>
internal sealed record WaitScoresDocument(ScoreDocument Published, ScoreDocument Judged);

/// <summary>A score.</summary>
internal sealed record ScoreDocument(int Agreeing, int Counted);

/// <summary>The queue before a process [h], as the feed observes it and as the simulated year has it.</summary>
internal sealed record WaitDocument(
    string Process, QueueDocument Observed, QueueDocument Simulated, string Basis, bool Agrees);

/// <summary>A queue: the usual one, and what nine in ten stay within [h].</summary>
internal sealed record QueueDocument(decimal Median, decimal P90);

/// <summary>One observation beside what the network says.</summary>
internal sealed record ObservationDocument(
    string Id,
    string What,
    string? From,
    string? To,
    string? Corridor,
    string Kind,
    string? Scope,
    string Period,
    string Unit,
    bool Counted,
    bool HeldOut,
    PublishedDocument Published,
    ModelDocument? Model,
    bool? Agrees,
    string? Reason);

/// <summary>The published figure.</summary>
internal sealed record PublishedDocument(decimal Low, decimal High);

/// <summary>What the network says, in the unit of the observation.</summary>
internal sealed record ModelDocument(
    decimal Free, decimal P10, decimal P25, decimal P50, decimal Mean, decimal P90);
