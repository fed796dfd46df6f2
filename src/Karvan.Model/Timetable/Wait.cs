namespace Karvan.Model;

/// <summary>A queue as observed, before a process begins.</summary>
/// <param name="Time">Its three values; the free value is zero.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Wait(TimeSpread Time, Provenance Provenance);
