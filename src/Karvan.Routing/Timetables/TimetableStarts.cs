namespace Karvan.Routing;

/// <summary>When one must be ready last on a timetable: by the searches of several moments.</summary>
/// <remarks>
/// The start is free, so what can be had when ready at t can be had when ready earlier: what is found only becomes less
/// as t grows. Between two moments at which the same is found nothing happens.
/// </remarks>
/// <param name="planner">Answers for one moment.</param>
/// <param name="query">What is asked; its own moments are not.</param>
/// <param name="cancellation">Stops the searches.</param>
internal sealed class TimetableStarts(TimetablePlanner planner, PlanQuery query, CancellationToken cancellation)
{
    private const int FirstStep = 3_600;

    /// <summary>Gives the journeys of who is ready at a moment, fewest rides first.</summary>
    public IEnumerable<TimetableStart> From(int ready) => planner
        .Plan(Ask(ready, query.HorizonDays))
        .Select(journey => new TimetableStart(ready, journey));

    /// <summary>
    /// Gives for fewer and fewer rides the last moment from which one still arrives in time, latest first.
    /// </summary>
    public List<TimetableStart> LatestBefore(int arriveBy)
    {
        var starts = new List<TimetableStart>();
        var earliest = arriveBy - (query.HorizonDays * Clock.Day);
        var known = new TimetableStart(arriveBy + 1, null);
        var least = planner.LeastRides(Ask(arriveBy, query.HorizonDays));

        // Most begin some hours before; for fewer rides one looks back twice as far each time.
        for (var back = (long)FirstStep; known.Ready > earliest && known.Rides > least; back *= 2)
        {
            var before = FewestRides((int)Math.Max(earliest, arriveBy - back), arriveBy);
            AddChanges(starts, before, known, arriveBy);
            known = before;
        }

        return starts;
    }

    /// <summary>
    /// Gives every departure worth taking of those who are ready between two moments, in order: of all that leave no
    /// earlier, arrive no later and ride no more there is none.
    /// </summary>
    /// <param name="ready">The first of the moments [s].</param>
    /// <param name="until">The last of them [s].</param>
    /// <param name="latest">When one must have arrived [s].</param>
    /// <param name="lastStart">Gives when one must be ready last for a journey that goes by the clock [s].</param>
    public IEnumerable<TimetableStart> Within(int ready, int until, int latest, Func<TimetableJourney, int> lastStart)
    {
        var starts = new List<TimetableStart>();
        for (var at = ready; at <= until;)
        {
            var found = Plan(at, latest)
                .Select(journey => new TimetableStart(Math.Min(lastStart(journey), until), journey))
                .ToList();
            if (found.Count == 0)
            {
                break;
            }

            starts.AddRange(found);
            at = found.Min(start => start.Ready) + 1;
        }

        return Best(starts).Reverse();
    }

    private IEnumerable<TimetableStart> Best(List<TimetableStart> starts)
    {
        var ridesCount = query.Criteria.HasFlag(PlanCriteria.Transshipments);
        // By so many rides at most.
        var earliest = new int[query.MaxLegs + 1];
        Array.Fill(earliest, Clock.Never);
        foreach (var start in starts
            .OrderByDescending(start => start.Ready).ThenBy(start => start.Arrival).ThenBy(start => start.Rides))
        {
            var rides = ridesCount ? start.Rides : 0;
            if (start.Arrival >= earliest[rides])
            {
                continue;
            }

            for (var more = rides; more <= query.MaxLegs && earliest[more] > start.Arrival; more++)
            {
                earliest[more] = start.Arrival;
            }

            yield return start;
        }
    }

    private void AddChanges(List<TimetableStart> starts, TimetableStart early, TimetableStart late, int arriveBy)
    {
        if (early.Rides == late.Rides)
        {
            return;
        }

        if (late.Ready - early.Ready == 1)
        {
            starts.Add(early);
            return;
        }

        var middle = FewestRides(early.Ready + ((late.Ready - early.Ready) / 2), arriveBy);
        AddChanges(starts, middle, late, arriveBy);
        AddChanges(starts, early, middle, arriveBy);
    }

    private TimetableStart FewestRides(int ready, int arriveBy) => new(ready, Plan(ready, arriveBy).FirstOrDefault());

    private IEnumerable<TimetableJourney> Plan(int ready, int latest)
    {
        cancellation.ThrowIfCancellationRequested();
        var days = Math.Clamp(((latest - ready) / Clock.Day) + 1, 1, PlanQuery.MaxHorizonDays);
        return planner.Plan(Ask(ready, days)).Where(journey => journey.Arrival.Seconds <= latest);
    }

    private TimetableQuery Ask(int ready, int horizonDays) => new()
    {
        Origins = query.Origins,
        Destinations = query.Destinations,
        ReadyAt = new(ready),
        HorizonDays = horizonDays,
        MaxLegs = query.MaxLegs,
    };
}
