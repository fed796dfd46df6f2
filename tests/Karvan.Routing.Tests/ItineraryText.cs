using System.Globalization;
using Karvan.Model;
using Karvan.Routing.Tests.Reference;
using Karvan.TestWorlds;
using NodaTime;
using NodaTime.Text;

namespace Karvan.Routing.Tests;

/// <summary>An itinerary as one line of text, the same for every engine.</summary>
internal static class ItineraryText
{
    private static readonly LocalDateTimePattern Minute =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern Second =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    public static string Format(Network network, WorldQuery query, ReferenceItinerary itinerary)
    {
        var rides = itinerary.Legs.Select(leg =>
        {
            var service = network[leg.Ride.Service];
            return Format(
                network[network.GetFrom(leg.Ride)].Id,
                leg.DepartureSeconds,
                service.Id,
                network[network.GetTo(leg.Ride)].Id,
                leg.ArrivalSeconds);
        });
        var end = query.ArriveBy is null
            ? $"arrives {Format(itinerary.ArrivalSeconds)}"
            : $"ready {Format(itinerary.ReadySeconds)}";
        return Format(rides, end, itinerary.Cents, itinerary.Grams, itinerary.Transshipments);
    }

    public static string Format(Network network, WorldQuery query, Itinerary itinerary)
    {
        var rides = itinerary.Legs.Select(leg => Format(
            network[leg.From].Id,
            leg.Departure.Seconds,
            network[leg.Service].Id,
            network[leg.To].Id,
            leg.Arrival.Seconds));
        var end = query.ArriveBy is null
            ? $"arrives {Format(itinerary.Arrival.Seconds)}"
            : $"ready {Format(itinerary.Departure.Seconds)}";
        return Format(rides, end, itinerary.Cost.Cents, itinerary.Emissions.Grams, itinerary.Transshipments);
    }

    private static string Format(IEnumerable<string> rides, string end, long cents, long grams, int transshipments)
    {
        var count = transshipments == 1 ? "1 transshipment" : $"{transshipments} transshipments";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", rides)}  [{end}, {cents / 100m:0.00} USD, {grams / 1_000m:0.###} kg, {count}]");
    }

    private static string Format(string from, int departure, string service, string to, int arrival) =>
        $"{from} {Format(departure)} ~ {service} ~ {to} {Format(arrival)}";

    private static string Format(int seconds)
    {
        var local = new Moment(seconds).ToInstant().InUtc().LocalDateTime;
        return (local.Second == 0 ? Minute : Second).Format(local);
    }
}
