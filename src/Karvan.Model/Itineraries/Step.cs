namespace Karvan.Model;

/// <summary>A part of an itinerary. Each begins when the one before it ends.</summary>
public sealed record Step
{
    /// <summary>Gets what happens.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>Gets where it begins.</summary>
    public required LocationIndex From { get; init; }

    /// <summary>Gets where it ends.</summary>
    public required LocationIndex To { get; init; }

    /// <summary>Gets when it begins.</summary>
    public required Moment Start { get; init; }

    /// <summary>Gets when it ends.</summary>
    public required Moment End { get; init; }

    /// <summary>Gets the time with nothing in the way [s]; zero for waits.</summary>
    public int FreeSeconds { get; init; }

    /// <summary>Gets the cost of this step.</summary>
    public Money Cost { get; init; }

    /// <summary>Gets the emissions of this step.</summary>
    public Emissions Emissions { get; init; }

    /// <summary>Gets the leg that it belongs to, counted from 0; null between legs.</summary>
    public int? Leg { get; init; }

    /// <summary>Gets where its time comes from.</summary>
    public required Provenance Provenance { get; init; }
}
