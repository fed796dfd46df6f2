namespace Karvan.Routing;

/// <summary>The Pareto set at the destinations.</summary>
/// <param name="times">When the goods are ready; what is elapsed counts from there.</param>
/// <param name="tolerance">How much worse a journey may be that stands for another.</param>
/// <param name="mayBeDearer">Whether cost is relaxed, too.</param>
internal sealed class ArrivalSet(SearchTimes times, Tolerance tolerance, bool mayBeDearer)
{
    private readonly List<Arrival> _arrivals = [];

    /// <summary>Gets the journeys that nothing dominates.</summary>
    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>Gives whether a journey is known that is nowhere worse, or not by more than is tolerated.</summary>
    /// <param name="criteria">The criteria, or no more than they can become.</param>
    /// <param name="shifts">Whether the arrival will come later with the start.</param>
    public bool Dominates(in Criteria criteria, bool shifts)
    {
        var most = criteria;
        if (!tolerance.IsNone)
        {
            most = new(
                criteria.Arrival == 0 ? 0 : times.Ready + (int)tolerance.Stretch(criteria.Arrival - times.Ready),
                mayBeDearer ? tolerance.Stretch(criteria.Cents) : criteria.Cents,
                tolerance.Stretch(criteria.Work),
                criteria.Legs);
        }

        foreach (var arrival in _arrivals)
        {
            if (StandsFor(arrival, most, shifts))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a journey that no known one dominates; those that it dominates go.</summary>
    public void Add(Arrival arrival)
    {
        _arrivals.RemoveAll(known => StandsFor(arrival, known.Criteria, known.Shifts));
        _arrivals.Add(arrival);
    }

    private bool StandsFor(in Arrival arrival, in Criteria criteria, bool shifts) =>
        arrival.Criteria.Dominates(criteria)
        && (!arrival.Shifts || shifts || arrival.Criteria.Arrival + (long)times.StepSeconds <= criteria.Arrival);
}
