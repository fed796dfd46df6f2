using System.Collections.Immutable;
using Karvan.Model;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests.Reference;

/// <summary>
/// The judge: a dynamic programme over the number of rides. A state is where a unit stands and since when; each keeps
/// all (cost, emissions) that no other has beaten in the same state. Every trip of the horizon is tried.
/// </summary>
internal sealed class ReferencePlanner
{
    private readonly Network _network;
    private readonly WorldQuery _query;
    private readonly ReferenceTimetable _timetable;
    private readonly ReferencePrices _prices;
    private readonly ILookup<TerminalIndex, ReferenceOffer> _offers;
    private readonly Dictionary<(TerminalIndex Terminal, int Stay), long> _storage = [];
    private readonly IReadOnlyList<ReferenceLeg>? _only;

    private ReferencePlanner(
        Network network, WorldQuery query, int first, int last, IReadOnlyList<ReferenceLeg>? only = null)
    {
        network = RegimeProcedures.Replace(
            network, RegimeProcedures.Find(network, query.Consignment, query.PriceMonth));
        (_network, _query, _only) = (network, query, only);
        _timetable = new ReferenceTimetable(network, query.Consignment, first, last);
        _prices = new ReferencePrices(network, query);
        _offers = new ReferenceOffers(network, query).GetAll().ToLookup(offer => network.GetFrom(offer.Rides[0]));
    }

    /// <summary>Gives one itinerary for each non-dominated vector, in the planner's order.</summary>
    /// <param name="network">The network.</param>
    /// <param name="query">The question.</param>
    /// <param name="gridSeconds">
    /// For an arrive-by query: all times of the world are multiples of this, so that what can be had changes only
    /// there.
    /// </param>
    public static ImmutableArray<ReferenceItinerary> Plan(Network network, WorldQuery query, int gridSeconds = 1_800)
    {
        var horizonSeconds = query.HorizonDays * 86_400;
        if (query.ArriveBy is { } by)
        {
            return PlanArriveBy(network, query, by.Seconds - horizonSeconds, by.Seconds, gridSeconds);
        }

        var ready = query.ReadyAt!.Value.Seconds;
        var last = Math.Min(ready + horizonSeconds, query.Deadline?.Seconds ?? int.MaxValue);
        return GetBest(new ReferencePlanner(network, query, ready, last).PlanFrom(ready), isArriveBy: false);
    }

    /// <summary>Gives what the query can have with just these rides, ready at a second; empty: nothing.</summary>
    public static ImmutableArray<ReferenceItinerary> PlanOnly(
        Network network, WorldQuery query, int ready, IReadOnlyList<ReferenceLeg> legs)
    {
        var horizonSeconds = query.HorizonDays * 86_400;
        var last = query.ArriveBy?.Seconds ?? Math.Min(ready + horizonSeconds, query.Deadline?.Seconds ?? int.MaxValue);
        return [.. new ReferencePlanner(network, query, ready, last, legs).PlanFrom(ready)
            .Where(itinerary => itinerary.Legs.Length == legs.Count)];
    }

    // Every moment at which a window, a trip or a month can begin or end, and the second before it.
    private static ImmutableArray<ReferenceItinerary> PlanArriveBy(
        Network network, WorldQuery query, int first, int last, int gridSeconds)
    {
        var planner = new ReferencePlanner(network, query, first, last);
        var latest = new Dictionary<(long, long, int), ReferenceItinerary>();
        var grid = ((last / gridSeconds) * gridSeconds) + gridSeconds;
        for (; grid >= first; grid -= gridSeconds)
        {
            foreach (var ready in new[] { grid, grid - 1 }.Where(ready => ready >= first && ready <= last))
            {
                foreach (var itinerary in planner.PlanFrom(ready))
                {
                    latest.TryAdd((itinerary.Cents, itinerary.Grams, itinerary.Transshipments), itinerary);
                }
            }
        }

        return GetBest(latest.Values, isArriveBy: true);
    }

    private static ImmutableArray<ReferenceItinerary> GetBest(
        IEnumerable<ReferenceItinerary> itineraries, bool isArriveBy)
    {
        var distinct = itineraries.DistinctBy(itinerary => itinerary.ToCriteria(isArriveBy)).ToList();
        return [.. distinct
            .Where(itinerary => !distinct.Any(other => other != itinerary && IsNoWorse(other, itinerary)))
            .OrderBy(itinerary => isArriveBy ? -(long)itinerary.ReadySeconds : itinerary.ArrivalSeconds)
            .ThenBy(itinerary => itinerary.Cents)
            .ThenBy(itinerary => itinerary.Grams)
            .ThenBy(itinerary => itinerary.Transshipments)];

        bool IsNoWorse(ReferenceItinerary one, ReferenceItinerary two) =>
            (isArriveBy ? one.ReadySeconds >= two.ReadySeconds : one.ArrivalSeconds <= two.ArrivalSeconds)
            && one.Cents <= two.Cents
            && one.Grams <= two.Grams
            && one.Transshipments <= two.Transshipments;
    }

    private List<ReferenceItinerary> PlanFrom(int ready)
    {
        var layers = Enumerable.Range(0, _query.MaxLegs + 1).Select(_ => new ReferenceLayer()).ToList();
        foreach (var origin in _query.Origins)
        {
            var state = new ReferenceState(origin, Side.Yard, ready, 0, CostComponents.None, null);
            layers[0].Add(state, new ReferenceLabel(0, 0, null, []));
        }

        List<ReferenceItinerary> found = [];
        for (var legs = 0; legs <= _query.MaxLegs; legs++)
        {
            foreach (var (state, labels) in layers[legs].States)
            {
                if (legs > 0)
                {
                    found.AddRange(Finish(ready, state, labels));
                }

                foreach (var offer in _offers[state.Terminal])
                {
                    if (legs + offer.Rides.Length <= _query.MaxLegs)
                    {
                        Board(state, labels, offer, legs, layers[legs + offer.Rides.Length]);
                    }
                }
            }
        }

        return found;
    }

    private IEnumerable<ReferenceItinerary> Finish(int ready, ReferenceState state, List<ReferenceLabel> labels)
    {
        if (!_query.Destinations.Contains(state.Terminal)
            || state.Vias < _query.Via.Length
            || _network.FindHandling(state.Terminal, state.Side, Side.Yard) is not { } handling
            || _timetable.Handle(handling, state.Terminal, state.SinceSeconds) is not { } arrival)
        {
            return [];
        }

        var cents = GetHandlingCents(_network[handling], state.Covers, CostComponents.None, state.Vehicle!.Value);
        return labels.Select(label => new ReferenceItinerary(
            ready, arrival, label.Cents + cents, _prices.ToGrams(label.Work), [.. label.GetLegs()]));
    }

    private void Board(
        ReferenceState state,
        List<ReferenceLabel> labels,
        ReferenceOffer offer,
        int legs,
        ReferenceLayer next)
    {
        var (first, final) = (offer.Rides[0], offer.Rides[^1]);
        if (_network.FindHandling(state.Terminal, state.Side, _network.GetBoardSide(first)) is not { } handling
            || _timetable.Handle(handling, state.Terminal, state.SinceSeconds) is not { } handled)
        {
            return;
        }

        var vehicle = _network[first.Service].Vehicle;
        var fixedCents = offer.Cents + GetHandlingCents(_network[handling], state.Covers, offer.Covers, vehicle);
        var vias = CountVias(state.Vias, offer);
        var ready = handled + _network[first.Service].Calls[first.BoardCall].CutOffSeconds;
        foreach (var departure in _timetable.GetDepartures(first.Service, first.BoardCall, ready))
        {
            if (FindRun(offer, departure) is not { } run || !IsAllowed(legs, run.Legs))
            {
                continue;
            }

            var storage = legs == 0 ? 0 : GetStorageCents(offer, state.Terminal, state.SinceSeconds, departure);
            var arrived = new ReferenceState(
                _network.GetTo(final),
                _network.GetAlightSide(final),
                run.Legs[^1].ArrivalSeconds,
                vias,
                offer.Covers,
                _network[final.Service].Vehicle);
            foreach (var label in labels)
            {
                var cents = label.Cents + fixedCents + storage + run.StorageCents;
                next.Add(arrived, new ReferenceLabel(cents, label.Work + offer.Work, label, run.Legs));
            }
        }
    }

    // Inside a through rate nothing is let go: the first departure after each change.
    private (ReferenceLeg[] Legs, long StorageCents)? FindRun(ReferenceOffer offer, int departure)
    {
        var (legs, storage, left) = (new List<ReferenceLeg>(), 0L, departure);
        foreach (var ride in offer.Rides)
        {
            if (legs.Count > 0)
            {
                var before = legs[^1];
                if (FindFirstDeparture(before, ride) is not { } first)
                {
                    return null;
                }

                left = first;
                storage += GetStorageCents(offer, _network.GetFrom(ride), before.ArrivalSeconds, left);
            }

            if (_timetable.Ride(ride.Service, ride.BoardCall, left, ride.AlightCall) is not { } arrival)
            {
                return null;
            }

            legs.Add(new ReferenceLeg(ride, left, arrival));
        }

        return ([.. legs], storage);
    }

    private int? FindFirstDeparture(ReferenceLeg before, ThroughRide ride)
    {
        var handling = _network.FindChange(before.Ride, ride)!.Value;
        if (_timetable.Handle(handling, _network.GetFrom(ride), before.ArrivalSeconds) is not { } handled)
        {
            return null;
        }

        var ready = handled + _network[ride.Service].Calls[ride.BoardCall].CutOffSeconds;
        var departures = _timetable.GetDepartures(ride.Service, ride.BoardCall, ready).ToList();
        return departures.Count == 0 ? null : departures.Min();
    }

    private bool IsAllowed(int legs, ReferenceLeg[] next) =>
        _only is null || _only.Skip(legs).Take(next.Length).SequenceEqual(next);

    private int CountVias(int passed, ReferenceOffer offer)
    {
        foreach (var location in offer.Locations)
        {
            while (passed < _query.Via.Length && _network.IsPartOf(location, _query.Via[passed]))
            {
                passed++;
            }
        }

        return passed;
    }

    private long GetHandlingCents(
        Handling handling, CostComponents before, CostComponents after, VehicleIndex vehicle) =>
        before.Contains(handling.Component) || after.Contains(handling.Component)
            ? 0
            : _prices.GetCents(handling.Rate, _network[vehicle]);

    private long GetStorageCents(ReferenceOffer offer, TerminalIndex terminal, int arrival, int departure)
    {
        if (offer.Covers.Contains(CostComponent.Storage))
        {
            return 0;
        }

        var key = (terminal, departure - arrival);
        if (!_storage.TryGetValue(key, out var cents))
        {
            cents = _prices.GetStorageCents(terminal, departure - arrival);
            _storage.Add(key, cents);
        }

        return cents;
    }
}
