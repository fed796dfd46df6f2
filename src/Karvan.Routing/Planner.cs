using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// The planner under one set of rules; <see cref="ItineraryPlanner"/> is the one under the exact rules.
/// </summary>
internal sealed class Planner<TRules>(Network network)
    where TRules : struct, ISearchRules
{
    private const int Margin = 60 * Clock.Day;

    private readonly RideGraph _graph = new(network);
    private Almanac<TRules>? _almanac;

    /// <summary>Plans one query.</summary>
    public PlanResult Plan(PlanQuery query, CancellationToken cancellation)
    {
        var input = Prepare(query, Relaxation.None);
        var journeys = Search(input, query, cancellation);
        if (journeys.Count == 0)
        {
            return Explain(query, input, cancellation);
        }

        var itineraries = journeys.Select(journey => ItineraryWriter<TRules>.Write(input, journey)).ToList();
        itineraries.RemoveAll(itinerary => itineraries.Any(other => IsBetter(query, other, itinerary)));
        itineraries.Sort(query.ArriveBy is null ? ByArrival : ByDeparture);
        return new PlanResult.Found([.. itineraries]) { ClosedBy = ClosingRestrictions.Of(_graph, query, input.Terms) };
    }

    // The search compares exact emissions; in whole grams a journey may tie there and lose elsewhere.
    private static bool IsBetter(PlanQuery query, Itinerary left, Itinerary right)
    {
        var (one, two) = (PrintedCriteria(query, left), PrintedCriteria(query, right));
        return one != two && one.Dominates(two);
    }

    private static Criteria PrintedCriteria(PlanQuery query, Itinerary itinerary) => new(
        query.ArriveBy is null ? itinerary.Arrival.Seconds : -itinerary.Departure.Seconds,
        itinerary.Cost.Cents,
        itinerary.Emissions.Grams,
        itinerary.Transshipments);

    private static int ByArrival(Itinerary left, Itinerary right) =>
        ByRest(left.Arrival.CompareTo(right.Arrival), left, right);

    private static int ByDeparture(Itinerary left, Itinerary right) =>
        ByRest(right.Departure.CompareTo(left.Departure), left, right);

    private static int ByRest(int order, Itinerary left, Itinerary right)
    {
        order = order != 0 ? order : left.Cost.CompareTo(right.Cost);
        order = order != 0 ? order : left.Emissions.CompareTo(right.Emissions);
        return order != 0 ? order : left.Transshipments.CompareTo(right.Transshipments);
    }

    private static IReadOnlyList<Journey> Search(
        SearchInput<TRules> input, PlanQuery query, CancellationToken cancellation)
    {
        if (query.ArriveBy is { } arriveBy)
        {
            return new ArriveBySearch<TRules>(input, arriveBy.Seconds).Run(cancellation);
        }

        var ready = query.ReadyAt!.Value.Seconds;
        var search = new PlanSearch<TRules>(input, Latest(query, ready), arrivalCounts: true);
        search.Run(query.Origins, ready, cancellation);
        return [.. search.Journeys];
    }

    private static int Latest(PlanQuery query, int ready)
    {
        var horizon = Clock.After(ready, query.HorizonDays * Clock.Day);
        return query.Deadline is { } deadline ? Math.Min(horizon, deadline.Seconds) : horizon;
    }

    private SearchInput<TRules> Prepare(PlanQuery query, Relaxation relaxed) =>
        new(_graph, query, AlmanacFor(query), relaxed);

    private Almanac<TRules> AlmanacFor(PlanQuery query)
    {
        var horizon = PlanQuery.MaxHorizonDays * Clock.Day;
        var from = query.ReadyAt?.Seconds ?? query.ArriveBy!.Value.Seconds - horizon;
        var to = query.ReadyAt is { } ready ? ready.Seconds + horizon : query.ArriveBy!.Value.Seconds;
        var known = _almanac;
        if (known?.Covers(from - horizon, to + Margin) ?? false)
        {
            return known;
        }

        // Trips that are under way, and queues that have built up, began long before the goods are ready.
        return _almanac = new(network, from - horizon - Margin, to + (2 * Margin));
    }

    private PlanResult.Unreachable Explain(PlanQuery query, SearchInput<TRules> input, CancellationToken cancellation)
    {
        var closedBy = ClosingRestrictions.Of(_graph, query, input.Terms);
        var (why, earliest) = (UnreachableKind.NoService, default(Moment?));
        foreach (var (relaxed, kind) in Reasons.InOrder)
        {
            if (Finds(query, relaxed, cancellation) is { } arrival)
            {
                (why, earliest) = (kind, arrival);
                break;
            }
        }

        return new(why, Reasons.InWords(why, network, query, closedBy, earliest)) { ClosedBy = closedBy };
    }

    private Moment? Finds(PlanQuery query, Relaxation relaxed, CancellationToken cancellation)
    {
        var ready = query.ReadyAt?.Seconds ?? query.ArriveBy!.Value.Seconds - (query.HorizonDays * Clock.Day);
        var latest = query.ArriveBy?.Seconds ?? Latest(query, ready);
        if (relaxed.HasFlag(Relaxation.Time))
        {
            latest = Clock.After(ready, PlanQuery.MaxHorizonDays * Clock.Day);
        }

        var input = Prepare(query, relaxed);
        var search = new PlanSearch<TRules>(input, latest, arrivalCounts: true);
        search.Run(query.Origins, ready, cancellation);
        var arrivals = search.Journeys.Select(journey => journey.Criteria.Arrival).ToList();
        return arrivals.Count == 0 ? null : new Moment(arrivals.Min());
    }
}
