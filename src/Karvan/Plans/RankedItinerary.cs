using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>An itinerary that is shown, and why.</summary>
/// <param name="Rank">Its place by generalised cost among those shown; 1 is the least.</param>
/// <param name="Itinerary">The itinerary.</param>
/// <param name="Labels">What it is best at in the whole set; may be empty.</param>
/// <param name="GeneralisedCost">Price, time and emissions in one amount; see <see cref="Valuation"/>.</param>
/// <param name="Assumed">How much of it rests on assumed rows.</param>
public sealed record RankedItinerary(
    int Rank,
    Itinerary Itinerary,
    ImmutableArray<ItineraryLabel> Labels,
    Money GeneralisedCost,
    AssumedShare Assumed);
