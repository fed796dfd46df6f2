using System.Collections.Concurrent;
using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// The planner under one set of rules; <see cref="ItineraryPlanner"/> is the one under the exact rules.
/// </summary>
internal sealed class Planner<TRules>(Network network)
    where TRules : struct, ISearchRules
{
    private const int MostPrices = 8;

    private readonly Lazy<RideGraph> _lazyGraph = new(() => new(network));
    private readonly ConcurrentBag<Workspace> _workspaces = [];
    private readonly AlmanacKeeper<TRules> _almanacs = new(network);
    private QueryPrices<TRules>[] _prices = [];
    private QueryPrices<TRules>[] _overlooking = [];

    private RideGraph Graph => _lazyGraph.Value;

    /// <summary>Plans one query.</summary>
    public PlanResult Plan(PlanQuery query, CancellationToken cancellation)
    {
        // Goods need no prices where no rides lead.
        if (!Graph.Joins(query.Origins, query.Destinations))
        {
            return Unreachable(query, new(UnreachableKind.NoService), []);
        }

        var input = Prepare(query, Relaxation.None);
        var journeys = Search(input, query, cancellation);
        if (journeys.Count == 0)
        {
            return Explain(query, input, cancellation);
        }

        var itineraries = journeys.Select(journey => ItineraryWriter<TRules>.Write(input, journey)).ToList();
        itineraries.Sort(query.ArriveBy is null ? ByArrival : ByDeparture);
        return new PlanResult.Found(PrintedCriteria.Best(query, itineraries))
        {
            ClosedBy = ClosingRestrictions.Of(Graph, query, input.Terms),
        };
    }

    /// <summary>Plans every departure of a window.</summary>
    public ImmutableArray<DepartureSpan> PlanRange(PlanQuery query, int until, CancellationToken cancellation)
    {
        var ready = query.ReadyAt!.Value.Seconds;
        var longer = query with { HorizonDays = query.HorizonDays + ((until - ready) / Clock.Day) + 1 };
        var almanac = _almanacs.For(ready, ready + (longer.HorizonDays * Clock.Day));
        var input = new SearchInput<TRules>(
            Graph, longer, almanac, Relaxation.None, PricesFor(query, Relaxation.None));
        var workspace = _workspaces.TryTake(out var free) ? free : new Workspace(Graph.NodeCount);
        try
        {
            var times = new SearchTimes(ready, Latest(query, until), StartIsFree: true);
            return
            [
                .. new RangeSearch<TRules>(input, workspace, times, until).Run(cancellation)
                    .Select(span => new DepartureSpan(
                        ItineraryWriter<TRules>.Write(input, span.Journey), new(span.To)))
                    .OrderBy(span => span.DepartFrom)
                    .ThenBy(span => span.Itinerary, Comparer<Itinerary>.Create(ByArrival)),
            ];
        }
        finally
        {
            _workspaces.Add(workspace);
        }
    }

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

    private IReadOnlyList<Journey> Search(
        SearchInput<TRules> input, PlanQuery query, CancellationToken cancellation)
    {
        var workspace = _workspaces.TryTake(out var free) ? free : new Workspace(Graph.NodeCount);
        try
        {
            if (query.ArriveBy is { } arriveBy)
            {
                return new ArriveBySearch<TRules>(input, workspace, arriveBy.Seconds).Run(cancellation);
            }

            var ready = query.ReadyAt!.Value.Seconds;
            return Search(input, workspace, ready, Latest(query, ready), cancellation);
        }
        finally
        {
            _workspaces.Add(workspace);
        }
    }

    private static IReadOnlyList<Journey> Search(
        SearchInput<TRules> input, Workspace workspace, int ready, int latest, CancellationToken cancellation) =>
        QuestionKind.Search(input, workspace, new(ready, latest, StartIsFree: false), [], cancellation);

    private static int Latest(PlanQuery query, int ready)
    {
        var horizon = Clock.After(ready, query.HorizonDays * Clock.Day);
        return query.Deadline is { } deadline ? Math.Min(horizon, deadline.Seconds) : horizon;
    }

    private SearchInput<TRules> Prepare(PlanQuery query, Relaxation relaxed) =>
        new(Graph, query, AlmanacFor(query), relaxed, PricesFor(query, relaxed));

    private QueryPrices<TRules> PricesFor(PlanQuery query, Relaxation relaxed)
    {
        // What overlooks something serves to say why there is no way, and must not drive out what the next query needs.
        ref var kept = ref relaxed == Relaxation.None ? ref _prices : ref _overlooking;
        var known = kept;
        foreach (var prices in known)
        {
            if (prices.IsFor(query, relaxed))
            {
                return prices;
            }
        }

        var made = new QueryPrices<TRules>(Graph, query, relaxed);
        kept = [made, .. known.Take(MostPrices - 1)];
        return made;
    }

    private Almanac<TRules> AlmanacFor(PlanQuery query)
    {
        var horizon = PlanQuery.MaxHorizonDays * Clock.Day;
        var from = query.ReadyAt?.Seconds ?? query.ArriveBy!.Value.Seconds - horizon;
        var to = query.ReadyAt is { } ready ? ready.Seconds + horizon : query.ArriveBy!.Value.Seconds;
        return _almanacs.For(from, to);
    }

    private PlanResult.Unreachable Explain(PlanQuery query, SearchInput<TRules> input, CancellationToken cancellation)
    {
        var closedBy = ClosingRestrictions.Of(Graph, query, input.Terms);
        var obstacle = query.Explains
            ? FindObstacle(query, input.Terms, cancellation)
            : new(UnreachableKind.NoService);
        return Unreachable(query, obstacle, closedBy);
    }

    private PlanResult.Unreachable Unreachable(
        PlanQuery query, Obstacle obstacle, ImmutableArray<Restriction> closedBy) =>
        new(obstacle.Kind, Reasons.InWords(obstacle, network, query, closedBy)) { ClosedBy = closedBy };

    private Obstacle FindObstacle(PlanQuery query, RideTerms<TRules> terms, CancellationToken cancellation)
    {
        // What all of it together does not let through, no part of it does.
        if (Finds(query, Relaxation.All, cancellation) is null)
        {
            return new(UnreachableKind.NoService);
        }

        var bars = Bars(query, terms);
        foreach (var (relaxed, kind) in Reasons.InOrder)
        {
            if (bars.HasFlag(relaxed) && Finds(query, relaxed, cancellation) is { } arrival)
            {
                return new(kind, arrival);
            }
        }

        // What one by one need not be overlooked is left out: the rest is needed to the last of it.
        var together = Relaxation.All;
        foreach (var (relaxed, _) in Reasons.InOrder.Reverse())
        {
            if (Finds(query, together & ~relaxed, cancellation) is not null)
            {
                together &= ~relaxed;
            }
        }

        return new(UnreachableKind.Several, Together: together);
    }

    // To overlook anything else would be the same search again.
    private static Relaxation Bars(PlanQuery query, RideTerms<TRules> terms) =>
        terms.Bars
        | (query.Via.IsEmpty ? Relaxation.None : Relaxation.Via)
        | (query is { ArriveBy: null, Deadline: null, HorizonDays: PlanQuery.MaxHorizonDays }
            ? Relaxation.None
            : Relaxation.Time);

    private Moment? Finds(PlanQuery query, Relaxation relaxed, CancellationToken cancellation)
    {
        var ready = query.ReadyAt?.Seconds ?? query.ArriveBy!.Value.Seconds - (query.HorizonDays * Clock.Day);
        var latest = query.ArriveBy?.Seconds ?? Latest(query, ready);
        if (relaxed.HasFlag(Relaxation.Time))
        {
            latest = Clock.After(ready, PlanQuery.MaxHorizonDays * Clock.Day);
        }

        var earliest = query with
        {
            ReadyAt = new Moment(ready), ArriveBy = null, Criteria = PlanCriteria.Arrival, Relax = Tolerance.None,
        };
        var found = Search(Prepare(earliest, relaxed), new(Graph.NodeCount), ready, latest, cancellation);
        return found.Count == 0 ? null : new Moment(found[0].Criteria.Arrival);
    }
}
