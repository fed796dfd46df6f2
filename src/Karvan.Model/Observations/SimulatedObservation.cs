using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>How an observation that no plan can answer is held against a simulated year.</summary>
public sealed record SimulatedObservation
{
    /// <summary>Gets the id of the observation.</summary>
    public required string Observation { get; init; }

    /// <summary>Gets what is read.</summary>
    public required SimulatedReading Reading { get; init; }

    /// <summary>Gets the period whose network is played, such as <c>2025</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Gets the terminals where what is counted begins.</summary>
    public ImmutableArray<TerminalIndex> From { get; init; } = [];

    /// <summary>Gets the terminals where it ends.</summary>
    public ImmutableArray<TerminalIndex> To { get; init; } = [];

    /// <summary>Gets the port.</summary>
    public TerminalIndex? Terminal { get; init; }

    /// <summary>Gets the crossing.</summary>
    public CrossingIndex? Crossing { get; init; }

    /// <summary>Gets the link.</summary>
    public LinkIndex? Link { get; init; }

    /// <summary>Gets the country: into which a crossing is passed, or where trains run; none: not asked for.</summary>
    public Country Country { get; init; }

    /// <summary>Gets the id of the fleet; empty: none.</summary>
    public string Fleet { get; init; } = string.Empty;

    /// <summary>Gets the id of the demand; empty: none.</summary>
    public string Demand { get; init; } = string.Empty;

    /// <summary>Gets whether what is simulated rests on the observation, so that agreement would prove
    /// nothing.</summary>
    public required bool IsInput { get; init; }

    /// <summary>Gets why it does not agree, as far as it is known; empty: nothing to say.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
