namespace Karvan.Routing;

/// <summary>The Pareto set at the destinations.</summary>
/// <param name="ready">When the goods are ready [s]; what is elapsed counts from there.</param>
/// <param name="tolerance">How much worse a journey may be that stands for another.</param>
/// <param name="mayBeDearer">Whether cost is relaxed, too.</param>
internal sealed class ArrivalSet(int ready, Tolerance tolerance, bool mayBeDearer)
{
    private readonly List<Arrival> _arrivals = [];

    /// <summary>Gets the journeys that nothing dominates.</summary>
    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>Gives whether a journey is known that is nowhere worse, or not by more than is tolerated.</summary>
    public bool Dominates(in Criteria criteria)
    {
        var most = criteria;
        if (!tolerance.IsNone)
        {
            most = new(
                criteria.Arrival == 0 ? 0 : ready + (int)tolerance.Stretch(criteria.Arrival - ready),
                mayBeDearer ? tolerance.Stretch(criteria.Cents) : criteria.Cents,
                tolerance.Stretch(criteria.Work),
                criteria.Legs);
        }

        foreach (var arrival in _arrivals)
        {
            if (arrival.Criteria.Dominates(most))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a journey that no known one dominates; those that it dominates go.</summary>
    public void Add(Arrival arrival)
    {
        _arrivals.RemoveAll(known => arrival.Criteria.Dominates(known.Criteria));
        _arrivals.Add(arrival);
    }
}
