using System.Collections.Immutable;
using NodaTime;

namespace Karvan.Model;

/// <summary>A published figure to hold the network against. It changes no answer of any engine.</summary>
public sealed record Observation
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what was observed, in words.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what was measured.</summary>
    public required ObservedMeasure Measure { get; init; }

    /// <summary>Gets where it begins; null: not between two places, or places that the network has not.</summary>
    public PlaceRef? From { get; init; }

    /// <summary>Gets where it ends.</summary>
    public PlaceRef? To { get; init; }

    /// <summary>Gets the corridor; null: none, or several.</summary>
    public Corridor? Corridor { get; init; }

    /// <summary>Gets what sort of figure it is.</summary>
    public required ObservedKind Kind { get; init; }

    /// <summary>Gets between which points it counts; null: at one place, or not stated.</summary>
    public ObservedScope? Scope { get; init; }

    /// <summary>Gets the product; null: not stated.</summary>
    public Product? Product { get; init; }

    /// <summary>Gets which way the goods go; null: both, or not stated.</summary>
    public ObservedDirection? Direction { get; init; }

    /// <summary>Gets where and by whom it was counted; empty: not stated.</summary>
    public string CountedAt { get; init; } = string.Empty;

    /// <summary>Gets the first month that the figure describes.</summary>
    public required YearMonth FirstMonth { get; init; }

    /// <summary>Gets the last month that the figure describes.</summary>
    public required YearMonth LastMonth { get; init; }

    /// <summary>Gets the unit of <see cref="Low"/> and <see cref="High"/>, such as <c>d</c> or <c>usd</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets the figure, or the lower end of the range [<see cref="Unit"/>].</summary>
    public required decimal Low { get; init; }

    /// <summary>Gets the upper end of the range; of a single figure, the same [<see cref="Unit"/>].</summary>
    public required decimal High { get; init; }

    /// <summary>Gets whether a row of the network rests on it, so that agreement would prove nothing.</summary>
    public required bool IsInput { get; init; }

    /// <summary>Gets what it is held against; null: nothing that a plan can tell, see <see cref="Reason"/>.</summary>
    public ObservedQuestion? Question { get; init; }

    /// <summary>Gets the service, for a ride.</summary>
    public ServiceIndex? Service { get; init; }

    /// <summary>Gets the handling, for a process that is one.</summary>
    public HandlingIndex? Handling { get; init; }

    /// <summary>Gets the border procedure, for a process that is one.</summary>
    public ProcedureIndex? Procedure { get; init; }

    /// <summary>Gets the locations that a journey passes, in this order.</summary>
    public ImmutableArray<LocationIndex> Via { get; init; } = [];

    /// <summary>Gets the size of the box that a price is for [ft]: 20 or 40.</summary>
    public int BoxFeet { get; init; } = 40;

    /// <summary>Gets whose box a price is for.</summary>
    public BoxOwner Owner { get; init; }

    /// <summary>Gets why it is not held against anything, or why it cannot be met; empty: nothing to say.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>Gets a remark on scope and reading; empty: none.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Gets where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
