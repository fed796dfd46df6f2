using System.Runtime.InteropServices;

namespace Karvan.Routing;

/// <summary>The Pareto set at the destinations.</summary>
/// <param name="dominance">When one journey stands for another.</param>
internal sealed class ArrivalSet<TDominance>(TDominance dominance)
    where TDominance : struct, IDominance
{
    private readonly List<Arrival> _arrivals = [];

    /// <summary>Gets the journeys that nothing dominates.</summary>
    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>Gives whether a journey is known that is nowhere worse, or not by more than is tolerated.</summary>
    /// <param name="criteria">The criteria, or no more than they can become.</param>
    /// <param name="shifts">Whether the arrival will come later with the start.</param>
    /// <param name="ahead">How many rides at least have not been compared with others yet.</param>
    public bool Dominates(in Criteria criteria, bool shifts, int ahead)
    {
        var limit = dominance.Tolerated(criteria, ahead);
        var arrivals = CollectionsMarshal.AsSpan(_arrivals);
        for (var i = 0; i < arrivals.Length; i++)
        {
            if (StandsFor(arrivals[i], limit, shifts))
            {
                // What stands for one often stands for the next.
                (arrivals[0], arrivals[i]) = (arrivals[i], arrivals[0]);
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a journey that no known one dominates; those that it dominates go.</summary>
    public void Add(Arrival arrival)
    {
        _arrivals.RemoveAll(known => StandsFor(arrival, dominance.Limit(known.Criteria), known.Shifts));
        _arrivals.Add(arrival);
    }

    private bool StandsFor(in Arrival arrival, in Criteria limit, bool shifts) =>
        arrival.Criteria.Dominates(limit)
        && dominance.StaysAhead(arrival.Criteria.Arrival, arrival.Shifts, limit.Arrival, shifts);
}
