using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;
using NodaTime;

namespace Karvan;

/// <summary>Plans the journey of an observation on some days of its months.</summary>
/// <remarks>
/// The itinerary of a time is the one of the corridor that arrives first, of a price the one that costs least; where
/// the observation names a product, among those that ride it, a train without any truck. Goods are ready at midnight on
/// the first of each month, and in spans of at most three months on the 11th and 21st too. From door to door time runs
/// from hand-over until the goods can be fetched; otherwise, as railways and ports count, from the departure of the
/// first vehicle to the arrival of the last.
/// </remarks>
internal sealed class JourneyTimes(Network network)
{
    private const int Quantiles = 200;

    private static readonly CorridorTerms Others = new(
        Corridor.Other, [Avoidance.Nothing], AsksAll: false, "is none of the named corridors");

    private readonly CorridorPlanner _planner = new(network, new ItineraryPlanner(network));
    private readonly ReliabilityCalculator _reliability = new(network);

    /// <summary>Gives the time of the journey, or why there is none.</summary>
    public (TimeSample? Sample, string? Reason) TimesOf(Observation observation, CancellationToken cancellation)
    {
        var (itineraries, reason) = Plan(observation, set => set.MinBy(one => one.Arrival.Seconds), cancellation);
        return itineraries.Count == 0
            ? (null, reason)
            : (TimeSample.Pool([.. itineraries.Select(one => ToSample(one, observation.Scope))]), null);
    }

    /// <summary>Gives the prices [USD], or why there are none.</summary>
    public (IReadOnlyList<decimal> Prices, string? Reason) PricesOf(
        Observation observation, CancellationToken cancellation)
    {
        var (itineraries, reason) = Plan(observation, set => set.MinBy(one => one.Cost), cancellation);
        return ([.. itineraries.Select(one => PriceOf(one, observation.Scope)).Order()], reason);
    }

    // From port to port or border to border a price is that of the rides; handling at the ends is paid apart.
    private static decimal PriceOf(Itinerary itinerary, ObservedScope? scope) =>
        scope is ObservedScope.PortPort or ObservedScope.BorderBorder
            ? itinerary.Legs.Sum(leg => leg.Cost.Dollars)
            : itinerary.Cost.Dollars;

    private TimeSample ToSample(Itinerary itinerary, ObservedScope? scope)
    {
        var isWhole = scope is null or ObservedScope.DoorDoor;
        var times = isWhole ? _reliability.Of(itinerary, null) : _reliability.OfRides(itinerary);
        return TimeSample.Of(
            isWhole ? itinerary.FreeRunningSeconds : FreeSecondsOfRides(itinerary),
            TimeSample.Shares(Quantiles).Select(share =>
                (double)(times.QuantileSeconds(share) ?? PlanQuery.MaxHorizonDays * 86_400)));
    }

    private static long FreeSecondsOfRides(Itinerary itinerary)
    {
        var (first, last) = (itinerary.Legs[0].Departure.Seconds, itinerary.Legs[^1].Arrival.Seconds);
        return itinerary.Steps
            .Where(step => step.Start.Seconds >= first && step.End.Seconds <= last)
            .Sum(step => (long)step.FreeSeconds);
    }

    private (List<Itinerary> Found, string? Reason) Plan(
        Observation observation, Func<IEnumerable<Itinerary>, Itinerary?> best, CancellationToken cancellation)
    {
        var terms = CorridorTerms.All.FirstOrDefault(one => one.Corridor == observation.Corridor) ?? Others;
        var (found, reason) = (new List<Itinerary>(), default(string));
        foreach (var day in Days(observation))
        {
            var set = _planner.Find(Ask(observation, day), terms, cancellation);
            if (best(set.Itineraries.Where(one => Rides(one, observation.Product))) is { } itinerary)
            {
                found.Add(itinerary);
            }
            else
            {
                reason ??= set.Reason ?? "No itinerary worth having rides the product.";
            }
        }

        return (found, reason);
    }

    private static IEnumerable<LocalDate> Days(Observation observation)
    {
        var months = ServiceTimes.Months(observation).ToList();
        int[] days = months.Count <= 3 ? [1, 11, 21] : [1];
        return months.SelectMany(month => days.Select(month.OnDayOfMonth));
    }

    private PlanQuery Ask(Observation observation, LocalDate day)
    {
        var (from, to) = (TerminalsOf(observation.From!.Value), TerminalsOf(observation.To!.Value));
        var (start, end) = (network[network[from[0]].Location], network[network[to[0]].Location]);
        var teu = observation.BoxFeet / 20;
        return new()
        {
            Origins = from,
            Destinations = to,
            Consignment = new()
            {
                Boxes20 = observation.BoxFeet == 20 ? 1 : 0,
                Boxes40 = observation.BoxFeet == 40 ? 1 : 0,
                Mass = Mass.FromTonnes(PlanRequest.DefaultTonnesPerTeu * teu),
                Owner = observation.Owner,
                Origin = start.Country,
                Destination = end.Country,
            },
            ReadyAt = Moment.FromInstant(start.TimeZone.AtStartOfDay(day).ToInstant()),
            PriceMonth = new(day.Year, day.Month),
            Via = observation.Via,
        };
    }

    private ImmutableArray<TerminalIndex> TerminalsOf(PlaceRef place) =>
        place.Terminal is { } terminal ? [terminal] : network.GetTerminals(place.Location!.Value);

    // What is told of a train is not told of a truck that takes over its boxes.
    private bool Rides(Itinerary itinerary, Product? product) =>
        product is not { } wanted
        || (itinerary.Legs.Any(leg => network[leg.Service].Product == wanted)
            && (!IsTrain(wanted) || itinerary.Legs.All(leg => leg.Mode != Mode.Road)));

    private static bool IsTrain(Product product) =>
        product is Product.ExpressBlockTrain or Product.OrdinaryContainerTrain or Product.Wagonload;
}
