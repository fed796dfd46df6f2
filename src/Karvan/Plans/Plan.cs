using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;

namespace Karvan;

/// <summary>An answered question: the itineraries worth showing, or why there are none.</summary>
public sealed record Plan
{
    /// <summary>Gets the network that it rests on.</summary>
    public required Network Network { get; init; }

    /// <summary>Gets the question with everything resolved.</summary>
    public required PlanQuery Query { get; init; }

    /// <summary>Gets where the goods are handed over.</summary>
    public required Place From { get; init; }

    /// <summary>Gets where they are fetched from.</summary>
    public required Place To { get; init; }

    /// <summary>Gets the number of Pareto-optimal itineraries.</summary>
    public required int SetSize { get; init; }

    /// <summary>Gets what those shown are ranked by.</summary>
    public Objective Objective { get; init; }

    /// <summary>Gets those shown, by rank; empty when there is no way.</summary>
    public required ImmutableArray<RankedItinerary> Itineraries { get; init; }

    /// <summary>Gets the restrictions that closed a way to these goods.</summary>
    public required ImmutableArray<Restriction> ClosedBy { get; init; }

    /// <summary>Gets why there is no itinerary, in one sentence; null when there is one.</summary>
    public required string? Reason { get; init; }
}
