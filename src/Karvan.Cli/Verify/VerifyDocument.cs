namespace Karvan.Cli;

/// <summary>The JSON of a verification.</summary>
internal sealed record VerifyDocument(IReadOnlyList<ObservationDocument> Observations);

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
