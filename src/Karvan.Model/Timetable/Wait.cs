namespace Karvan.Model;

/// <summary>A queue as observed, before a process begins.</summary>
/// <param name="Time">Its three values; the free value is zero.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Wait(TimeSpread Time, Provenance Provenance)
{
    /// <summary>Gets whether another row of the feed rests on it, so that a simulation which reproduces it proves
    /// nothing.</summary>
    public bool IsInput { get; init; }
}
