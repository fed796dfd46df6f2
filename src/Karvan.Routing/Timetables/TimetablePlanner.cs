using System.Collections.Concurrent;
using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// Plans on a network that is a pure timetable, such as an imported GTFS feed: all Pareto-optimal journeys by arrival
/// and transshipments. <see cref="ItineraryPlanner"/> hands such networks to it.
/// </summary>
/// <remarks>
/// <para>Source: RAPTOR, in Delling, Pajor and Werneck, <em>Round-Based Public Transit Routing</em>, Transportation
/// Science 49(3), 2015. Where it differs: README.md of this room.</para>
/// <para>Thread safety: one instance serves any number of threads.</para>
/// </remarks>
public sealed class TimetablePlanner
{
    private const int FirstDays = 2;
    private const int MostSpans = 8;
    private const int MostBytes = 64 << 20;

    private readonly TimetablePatterns _patterns;
    private readonly ConcurrentBag<TimetableSearch> _idle = [];
    private readonly ConcurrentDictionary<int, TimetableBounds> _bounds = new();
    private readonly ConcurrentDictionary<(int Day, int Days), TimetableTrips> _trips = new();
    private readonly int _longestDays;
    private readonly int _end;

    private TimetablePlanner(TimetablePatterns patterns)
    {
        _patterns = patterns;
        var longest = patterns.Network.Services.Max(service =>
            service.Calls.Sum(call => (long)call.Run.MedianSeconds + call.DwellSeconds));
        _longestDays = (int)Math.Min(PlanQuery.MaxHorizonDays, (longest / Clock.Day) + 2);
        _end = new Almanac<ExactRules>(patterns.Network, 0, 0).EndOfFeed(patterns.Network.Terminals[0].Location);
    }

    /// <summary>Compiles a network; null: it is no pure timetable.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="network"/> is null.</exception>
    public static TimetablePlanner? For(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return TimetablePatterns.Compile(network) is { } patterns ? new(patterns) : null;
    }

    /// <summary>Plans one query.</summary>
    /// <returns>The journeys, fewest rides first and so latest arrival first; empty: there is none.</returns>
    /// <exception cref="ArgumentException">The query is not well formed for this network.</exception>
    public ImmutableArray<TimetableJourney> Plan(TimetableQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.ThrowIfNotFor(_patterns.TerminalCount);
        var bounds = BoundsTo(query.Destinations);
        var least = LeastRides(query, bounds);
        if (least > query.MaxLegs)
        {
            return [];
        }

        for (var days = FirstDays; ; days *= 4)
        {
            var trips = Trips(query.ReadyAt.Seconds, Math.Min(days, query.HorizonDays + 1));
            var journeys = Search(trips, query, bounds);

            // Later days could only bring journeys of fewer rides than these, or earlier than those that outlast them.
            if ((journeys is [var fewest, ..]
                    && fewest.Rides.Length == least && fewest.Arrival.Seconds <= trips.To - Clock.Day)
                || days > query.HorizonDays
                || trips.To >= _end)
            {
                return journeys;
            }
        }
    }

    /// <summary>Gives how many rides it takes at least, whatever the hour; too many: no way.</summary>
    internal int LeastRides(TimetableQuery query) => LeastRides(query, BoundsTo(query.Destinations));

    private int LeastRides(TimetableQuery query, TimetableBounds bounds) =>
        query.Origins.Min(origin => LeastFrom(origin.Value, bounds));

    private int LeastFrom(int origin, TimetableBounds bounds)
    {
        int least = bounds.Ready.Rides[origin];
        foreach (var (to, _) in _patterns.Walks.Of(origin))
        {
            least = Math.Min(least, bounds.Ready.Rides[to]);
        }

        return least;
    }

    private ImmutableArray<TimetableJourney> Search(TimetableTrips trips, TimetableQuery query, TimetableBounds bounds)
    {
        var search = _idle.TryTake(out var idle) ? idle : new(_patterns);
        var journeys = search.Run(trips, query, bounds);
        _idle.Add(search);
        return journeys;
    }

    private TimetableBounds BoundsTo(ImmutableArray<TerminalIndex> destinations) => destinations is [var only]
        ? BoundsTo(only.Value)
        : TimetableBounds.Least([.. destinations.Select(destination => BoundsTo(destination.Value))]);

    private TimetableBounds BoundsTo(int destination)
    {
        if (!_bounds.TryGetValue(destination, out var bounds))
        {
            bounds = TimetableBounds.To(_patterns, destination);
            if (_bounds.Count * TimetableBounds.BytesFor(_patterns.TerminalCount) < MostBytes)
            {
                _bounds.TryAdd(destination, bounds);
            }
        }

        return bounds;
    }

    /// <summary>Gives the trips from those under way at a moment to those of some days later.</summary>
    private TimetableTrips Trips(int ready, int days)
    {
        var day = Clock.DayOf(ready);
        if (!_trips.TryGetValue((day, days), out var trips))
        {
            if (_trips.Count >= MostSpans)
            {
                _trips.Clear();
            }

            // A day more at both ends: days begin at other moments in other time zones.
            var (from, to) = (day - _longestDays, day + days + 1);
            trips = new(_patterns, from * Clock.Day, Math.Min(to, int.MaxValue / Clock.Day) * Clock.Day);
            _trips.TryAdd((day, days), trips);
        }

        return trips;
    }
}
