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
        var all = new Criteria[itineraries.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = counted.Limit(Read(query, itineraries[i]));
        }

        return [.. itineraries.Where((_, index) => !IsBeaten(all, index))];
    }

    private static bool IsBeaten(Criteria[] all, int index)
    {
        for (var other = 0; other < all.Length; other++)
        {
            if (other != index && all[other].Dominates(all[index]) && (other < index || all[other] != all[index]))
            {
                return true;
            }
        }

        return false;
    }

    private static Criteria Read(PlanQuery query, Itinerary itinerary) => new(
        query.ArriveBy is null ? itinerary.Arrival.Seconds : -itinerary.Departure.Seconds,
        itinerary.Cost.Cents,
        itinerary.Emissions.Grams,
        itinerary.Transshipments);
}
