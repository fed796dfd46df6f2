using System.Globalization;
using Karvan.Model;
using Karvan.Routing;

namespace Karvan;

/// <summary>How long a way may be, beside the straight line, and still be called a corridor.</summary>
/// <remarks>
/// <para>Each corridor is asked for with its rivals avoided, and a search gives what is left, were it by Poland from
/// Almaty to Istanbul. By land the ways that are used are 1.2 to 1.7 times the great circle between their ends;
/// the ocean is 2.3 to 4.1 times, the Cape included. The limits stand above these and below what nobody
/// ships.</para>
/// <para>Places that the question asks to be passed may lie off any line, so then nothing is too long.</para>
/// </remarks>
internal static class DetourLimit
{
    private const double ByLand = 2;

    private const double ByOcean = 4.5;

    /// <summary>What any way may be longer [km]: near ends have no straight line worth the name.</summary>
    private const double SlackKm = 500;

    /// <summary>Gives the ways of a corridor that are no detour, or why none is left.</summary>
    public static CorridorSet Keep(CorridorSet set, Corridor corridor, PlanQuery query, Network network)
    {
        if (set.Itineraries.IsEmpty || !query.Via.IsEmpty || corridor == Corridor.Air)
        {
            return set;
        }

        var most = corridor == Corridor.Ocean ? ByOcean : ByLand;
        var kept = set.Itineraries.RemoveAll(itinerary =>
            LengthKm(itinerary) > (most * LineKm(itinerary, network)) + SlackKm);
        return set with
        {
            Itineraries = kept,
            Reason = kept.IsEmpty ? Explain(set.Itineraries.MinBy(LengthKm)!, most, network) : set.Reason,
        };
    }

    private static string Explain(Itinerary shortest, double most, Network network)
    {
        var (length, line) = (LengthKm(shortest), LineKm(shortest, network));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Its shortest way is {length:#,0} km, {length / line:0.0} times the straight line of {line:#,0} km; "
            + $"more than {most:0.#} times is taken for a detour.");
    }

    private static double LengthKm(Itinerary itinerary) => itinerary.Legs.Sum(leg => leg.Metres) / 1_000d;

    private static double LineKm(Itinerary itinerary, Network network) =>
        PointOf(itinerary.Legs[0].From, network).DistanceKm(PointOf(itinerary.Legs[^1].To, network));

    private static GeoPoint PointOf(TerminalIndex terminal, Network network) =>
        network[network[terminal].Location].Point;
}
