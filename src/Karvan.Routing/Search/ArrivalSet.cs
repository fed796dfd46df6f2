namespace Karvan.Routing;

/// <summary>The Pareto set at the destinations.</summary>
internal sealed class ArrivalSet
{
    private readonly List<Arrival> _arrivals = [];

    /// <summary>Gets the journeys that nothing dominates.</summary>
    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>Gives whether a journey is known that is nowhere worse.</summary>
    public bool Dominates(in Criteria criteria)
    {
        foreach (var arrival in _arrivals)
        {
            if (arrival.Criteria.Dominates(criteria))
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
