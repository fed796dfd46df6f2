namespace Karvan.Model;

/// <summary>One place that a closure closes: exactly one of its five references is given.</summary>
public sealed record ClosedPlace
{
    /// <summary>Gets the location, with all terminals in it and in places that are part of it.</summary>
    public LocationIndex? Location { get; init; }

    /// <summary>Gets the terminal.</summary>
    public TerminalIndex? Terminal { get; init; }

    /// <summary>Gets the crossing.</summary>
    public CrossingIndex? Crossing { get; init; }

    /// <summary>Gets the link.</summary>
    public LinkIndex? Link { get; init; }

    /// <summary>Gets the named water, with all links that pass it; none: another reference is given.</summary>
    public Passage Passage { get; init; }

    /// <summary>Gets the chance that the place joins when the closure begins [%], 1 to 100.</summary>
    public int ChancePercent { get; init; } = 100;

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
