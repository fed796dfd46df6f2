namespace Karvan.Routing;

/// <summary>A journey as the search found it: enough to write it out.</summary>
/// <param name="Origin">The node of the yard where it begins.</param>
/// <param name="Ready">When the goods are ready there [s].</param>
/// <param name="Rides">The rides in order.</param>
/// <param name="Criteria">The criteria as the search counted them.</param>
internal sealed record Journey(int Origin, int Ready, TakenRide[] Rides, Criteria Criteria)
{
    /// <summary>Reads a journey off the labels of a search.</summary>
    public static Journey From<TRules>(PlanSearch<TRules> search, Arrival arrival)
        where TRules : struct, ISearchRules
    {
        var rides = new List<TakenRide>();
        var at = arrival.Label;
        for (; !search[at].IsOrigin; at = search[at].Parent)
        {
            rides.Add(new(search[at].Ride, search[at].Row, search[at].Departure));
        }

        rides.Reverse();
        return new(search[at].Node, search[at].Arrival, [.. rides], arrival.Criteria);
    }
}
