using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;

namespace Karvan;

/// <summary>An itinerary that is shown, and why.</summary>
/// <param name="Rank">Its place by the objective among those shown; 1 is the best.</param>
/// <param name="Itinerary">The itinerary.</param>
/// <param name="Labels">What it is best at in the whole set; may be empty.</param>
/// <param name="GeneralisedCost">Price, time and emissions in one amount; see <see cref="Valuation"/>.</param>
/// <param name="Assumed">How much of it rests on assumed rows.</param>
public sealed record RankedItinerary(
    int Rank,
    Itinerary Itinerary,
    ImmutableArray<ItineraryLabel> Labels,
    Money GeneralisedCost,
    AssumedShare Assumed)
{
    /// <summary>Gets its arrival as a distribution; null: not asked for.</summary>
    public Reliability? Reliability { get; init; }
}
