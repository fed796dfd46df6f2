using System.Runtime.InteropServices;

namespace Karvan.Routing;

/// <summary>The Pareto set at the destinations.</summary>
/// <remarks>
/// On the way only cost and emissions are relaxed, at most once a ride. So of what the whole journey is allowed, all is
/// left of elapsed time, and of the others what belongs to the rides to come.
/// </remarks>
/// <param name="times">When the goods are ready; what is elapsed counts from the last moment that is asked for.</param>
/// <param name="tolerance">How much worse a journey may be that stands for another.</param>
internal sealed class ArrivalSet(SearchTimes times, ToleranceByLegs tolerance)
{
    private readonly List<Arrival> _arrivals = [];
    private readonly int _start = times.Ready + Math.Max(0, times.StepSeconds - 1);

    /// <summary>Gets the journeys that nothing dominates.</summary>
    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>Gives whether a journey is known that is nowhere worse, or not by more than is tolerated.</summary>
    /// <param name="criteria">The criteria, or no more than they can become.</param>
    /// <param name="shifts">Whether the arrival will come later with the start.</param>
    /// <param name="ahead">How many rides at least have not been compared with others yet.</param>
    public bool Dominates(in Criteria criteria, bool shifts, int ahead)
    {
        var most = tolerance.IsNone ? criteria : Stretch(criteria, ahead);
        var arrivals = CollectionsMarshal.AsSpan(_arrivals);
        for (var i = 0; i < arrivals.Length; i++)
        {
            if (StandsFor(arrivals[i], most, shifts))
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
        _arrivals.RemoveAll(known => StandsFor(arrival, known.Criteria, known.Shifts));
        _arrivals.Add(arrival);
    }

    private Criteria Stretch(in Criteria criteria, int ahead) => new(
        criteria.Arrival <= _start
            ? criteria.Arrival
            : (int)Math.Min(Clock.Never, _start + tolerance.Stretch(criteria.Arrival - _start, criteria.Legs)),
        tolerance.StretchCents(criteria.Cents, ahead),
        tolerance.Stretch(criteria.Work, ahead),
        criteria.Legs);

    private bool StandsFor(in Arrival arrival, in Criteria criteria, bool shifts) =>
        arrival.Criteria.Dominates(criteria)
        && (!arrival.Shifts || shifts || arrival.Criteria.Arrival + (long)times.StepSeconds <= criteria.Arrival);
}
