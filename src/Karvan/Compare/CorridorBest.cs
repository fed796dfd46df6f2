using Karvan.Model;

namespace Karvan;

/// <summary>The best ways of one corridor. One itinerary may be best at several things.</summary>
/// <param name="Corridor">The corridor.</param>
/// <param name="Fastest">The one that arrives first (where an arrival is asked for, leaves last); null: no way.</param>
/// <param name="Cheapest">The one that costs least; null: no way.</param>
/// <param name="LowestEmission">The one that emits least; null: no way.</param>
/// <param name="Reason">Why there is no way, in one sentence; null when there is one.</param>
public sealed record CorridorBest(
    Corridor Corridor,
    RankedItinerary? Fastest,
    RankedItinerary? Cheapest,
    RankedItinerary? LowestEmission,
    string? Reason)
{
    /// <summary>Gets the different ones among the three, in their order; empty when there is no way.</summary>
    public IEnumerable<RankedItinerary> Itineraries =>
        new[] { Fastest, Cheapest, LowestEmission }.OfType<RankedItinerary>().DistinctBy(ranked => ranked.Rank);
}
