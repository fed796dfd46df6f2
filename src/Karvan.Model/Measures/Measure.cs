namespace Karvan.Model;

/// <summary>An investment or an agreement that changes the network.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Whether it is built or agreed.</param>
/// <param name="Parties">Who builds or has agreed.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Date">Since when, or by when, as published.</param>
/// <param name="Cost">What it costs, in <paramref name="Currency"/>; null: not published.</param>
/// <param name="Currency">ISO 4217 code; empty without a cost.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Measure(
    string Id,
    string Name,
    MeasureKind Kind,
    string Parties,
    MeasureStatus Status,
    string Date,
    decimal? Cost,
    string Currency,
    Provenance Provenance);
