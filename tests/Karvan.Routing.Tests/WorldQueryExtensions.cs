using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing.Tests.Reference;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests;

/// <summary>Asks the planner a world's question.</summary>
internal static class WorldQueryExtensions
{
    public static PlanQuery ToPlanQuery(this WorldQuery query) => new()
    {
        Origins = query.Origins,
        Destinations = query.Destinations,
        Consignment = query.Consignment,
        ReadyAt = query.ReadyAt,
        ArriveBy = query.ArriveBy,
        Deadline = query.Deadline,
        PriceMonth = query.PriceMonth,
        Avoid = new Avoidance
        {
            Countries = query.AvoidCountries,
            Locations = query.AvoidLocations,
            Crossings = query.AvoidCrossings,
            Passages = query.AvoidPassages,
            Modes = query.AvoidModes,
            Services = query.AvoidServices,
        },
        Via = query.Via,
        HorizonDays = query.HorizonDays,
        MaxLegs = query.MaxLegs,
    };

    /// <summary>Gives the itineraries of a result in its order; none where there is no answer.</summary>
    public static ImmutableArray<Itinerary> GetItineraries(this PlanResult result) =>
        result is PlanResult.Found found ? found.Itineraries : [];

    public static ReferenceCriteria ToCriteria(this Itinerary itinerary, bool isArriveBy) => new(
        isArriveBy ? itinerary.Departure.Seconds : itinerary.Arrival.Seconds,
        itinerary.Cost.Cents,
        itinerary.Emissions.Grams,
        itinerary.Transshipments);
}
