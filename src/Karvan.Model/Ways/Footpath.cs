namespace Karvan.Model;

/// <summary>A change between two terminals that needs no ride: on foot, or within one station.</summary>
/// <remarks>
/// It leads one way, from yard to yard. Between two rides, before the first and after the last at most one is taken,
/// so a chain of footpaths is none. It is neither a leg nor a transshipment, and costs and emits nothing.
/// </remarks>
public sealed record Footpath
{
    /// <summary>Gets where it begins.</summary>
    public required TerminalIndex From { get; init; }

    /// <summary>Gets where it ends, another terminal.</summary>
    public required TerminalIndex To { get; init; }

    /// <summary>Gets how long it takes [s], 0 or more.</summary>
    public required int SpanSeconds { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
