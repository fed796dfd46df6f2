using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>
/// Narrows a set that is Pareto-optimal in all criteria to one that is in fewer. Nothing is lost: what is optimal in
/// fewer criteria has an equal among what is optimal in all.
/// </summary>
internal static class CriteriaFilter
{
    /// <summary>Gives the itineraries that are optimal in what is asked for; of equals the first in the set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="criteria">What counts.</param>
    /// <param name="byArrival">Whether an arrival was asked for: then leaving last is best.</param>
    public static ImmutableArray<Itinerary> Narrow(
        ImmutableArray<Itinerary> set, PlanCriteria criteria, bool byArrival)
    {
        if (criteria == PlanCriteria.All)
        {
            return set;
        }

        // By time, then by transshipments, each in the order of the set: better than all before or left out.
        var best = ImmutableArray.CreateBuilder<Itinerary>();
        foreach (var itinerary in set.OrderBy(TimeOf).ThenBy(itinerary => itinerary.Transshipments))
        {
            if (best.Count == 0 || itinerary.Transshipments < best[^1].Transshipments)
            {
                best.Add(itinerary);
            }
        }

        return best.ToImmutable();

        int TimeOf(Itinerary itinerary) => byArrival ? -itinerary.Departure.Seconds : itinerary.Arrival.Seconds;
    }
}
