using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Compares itineraries by what is printed of them.</summary>
internal static class PrintedCriteria
{
    /// <summary>Gives in their order those that none beats in what a query counts; of equals the first.</summary>
    /// <remarks>
    /// The search compares exact emissions; in whole grams a journey may tie there and lose elsewhere.
    /// </remarks>
    public static ImmutableArray<Itinerary> Best(PlanQuery query, IReadOnlyList<Itinerary> itineraries)
    {
        var counted = new ChosenDominance(query.Criteria);
        var all = itineraries.Select(itinerary => (Of: itinerary, By: counted.Limit(Read(query, itinerary)))).ToList();
        return
        [
            .. all.DistinctBy(one => one.By)
                .Where(one => !all.Exists(other => other.By != one.By && other.By.Dominates(one.By)))
                .Select(one => one.Of),
        ];
    }

    private static Criteria Read(PlanQuery query, Itinerary itinerary) => new(
        query.ArriveBy is null ? itinerary.Arrival.Seconds : -itinerary.Departure.Seconds,
        itinerary.Cost.Cents,
        itinerary.Emissions.Grams,
        itinerary.Transshipments);
}
