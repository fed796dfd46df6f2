using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>What the planner answers: itineraries, or why there are none.</summary>
public abstract record PlanResult
{
    private PlanResult()
    {
    }

    /// <summary>Gets the restrictions that closed a ride to these goods, in feed order; may be empty.</summary>
    public required ImmutableArray<Restriction> ClosedBy { get; init; }

    /// <summary>All Pareto-optimal itineraries.</summary>
    /// <param name="Itineraries">
    /// One or more, by arrival (for an arrive-by query: latest departure first), cost, emissions, transshipments.
    /// </param>
    public sealed record Found(ImmutableArray<Itinerary> Itineraries) : PlanResult;

    /// <summary>There is none.</summary>
    /// <param name="Why">What stands in the way.</param>
    /// <param name="Reason">The same in one sentence for people.</param>
    public sealed record Unreachable(UnreachableKind Why, string Reason) : PlanResult;
}
