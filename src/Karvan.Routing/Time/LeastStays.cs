using System.Collections.Concurrent;

namespace Karvan.Routing;

/// <summary>
/// How short a stay can be at all between two rides: weekdays may never let a train meet a ship sooner.
/// </summary>
/// <remarks>Worked out when first asked for, over all trips of the almanac. Safe for any number of threads.</remarks>
internal sealed class LeastStays<TRules>(Almanac<TRules> almanac)
    where TRules : struct, ISearchRules
{
    private readonly ConcurrentDictionary<(int Ride, int Row, int Boarding, int NextRow), int> _between = new();

    /// <summary>
    /// Gives no more than the stay between the arrival of a ride and a departure row of a boarding [s]; nothing where
    /// the ride does not go by the clock.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="ride">The ride that arrives.</param>
    /// <param name="row">Its departure row.</param>
    /// <param name="boarding">The boarding.</param>
    /// <param name="nextRow">The departure row there.</param>
    public int Between(RideGraph graph, int ride, int row, int boarding, int nextRow)
    {
        var key = (ride, row, boarding, nextRow);
        return _between.TryGetValue(key, out var known)
            ? known
            : _between[key] = Find(graph, ride, row, boarding, nextRow);
    }

    private int Find(RideGraph graph, int ride, int row, int boarding, int nextRow)
    {
        var first = graph.Boardings[graph.Rides[ride].Boarding];
        var clock = almanac.Ride(first.Service);
        if (first.Offer is not null || !clock.IsTimetabled(row))
        {
            return 0;
        }

        var next = graph.Boardings[boarding];
        var handling = graph.HandlingTo(boarding, RideGraph.SideOf(graph.Rides[ride].Node))!.Value;
        var handled = almanac.Handling(handling, next.Terminal);
        var nextClock = almanac.Ride(next.Service);
        var cutOff = TRules.CutOff(graph.Network[next.Service].Calls[next.Call].CutOffSeconds);
        var least = Clock.Never;
        foreach (var departure in clock.TripsFrom(row, first.Call))
        {
            var at = first.Call;
            var arrival = RideRunner<TRules>.RideOn(clock, at, ref at, graph.Rides[ride].AlightCall, departure);
            var ready = Clock.After(handled.Complete(arrival), cutOff);
            least = Math.Min(least, nextClock.Next(nextRow, next.Call, ready) - arrival);
        }

        return least;
    }
}
