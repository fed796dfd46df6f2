namespace Karvan.Routing;

/// <summary>A journey as the search found it: enough to write it out.</summary>
/// <param name="Origin">The node of the yard where it begins.</param>
/// <param name="Ready">When the goods are ready there [s].</param>
/// <param name="Rides">The rides in order.</param>
/// <param name="Criteria">The criteria as the search counted them.</param>
internal sealed record Journey(int Origin, int Ready, TakenRide[] Rides, Criteria Criteria)
{
    /// <summary>Gets whether a later start makes the arrival later; for a search that asks.</summary>
    public bool Shifts { get; init; }

    /// <summary>Reads a journey off the labels of a search, from its last label back.</summary>
    public static Journey From(LabelStore labels, in Label last, Criteria criteria)
    {
        var rides = new List<TakenRide>();
        var at = last;
        for (; !at.IsOrigin; at = labels[at.Parent])
        {
            rides.Add(new(at.Ride, at.Row, at.Departure));
        }

        rides.Reverse();
        return new(at.Node, at.Arrival, [.. rides], criteria);
    }
}
