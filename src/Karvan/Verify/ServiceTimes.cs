using Karvan.Model;
using NodaTime;

namespace Karvan;

/// <summary>Gives the time of one ride, or of one handling or procedure, over the months of an observation.</summary>
internal sealed class ServiceTimes(Network network)
{
    /// <summary>Gives a ride from departure to arrival; null: the service does not join the two places.</summary>
    public TimeSample? OfRide(Observation observation)
    {
        var calls = network[observation.Service!.Value].Calls;
        var from = observation.From is { } start ? FindCall(calls, start, 0) : 0;
        var to = observation.To is { } end ? FindCall(calls, end, from + 1) : calls.Length - 1;
        return from < 0 || to < 0 ? null : OverMonths(observation, month => Ride(calls, from, to, month));
    }

    /// <summary>Gives a handling or procedure with its queue.</summary>
    public TimeSample OfProcess(Observation observation)
    {
        var time = observation.Handling is { } handling
            ? network[handling].Time
            : network[observation.Procedure!.Value].Time;
        return OverMonths(observation, month => TimeSample.OfSum(Work(time, month)));
    }

    private static TimeSample OverMonths(Observation observation, Func<int, TimeSample> inMonth) =>
        TimeSample.Pool([.. Months(observation).Select(month => month.Month).Distinct().Select(inMonth)]);

    /// <summary>Gives the months of an observation; of more than twelve the last twelve.</summary>
    public static IEnumerable<YearMonth> Months(Observation observation)
    {
        for (var month = observation.FirstMonth;
            month.CompareTo(observation.LastMonth) <= 0;
            month = month.PlusMonths(1))
        {
            if (month.PlusMonths(12).CompareTo(observation.LastMonth) > 0)
            {
                yield return month;
            }
        }
    }

    private TimeSample Ride(IReadOnlyList<Call> calls, int from, int to, int month)
    {
        var times = new List<TimeSpread>();
        for (var i = from + 1; i <= to; i++)
        {
            if (calls[i].Procedure is { } procedure)
            {
                times.AddRange(Work(network[procedure].Time, month));
            }

            times.Add(calls[i].Run);
            if (i < to)
            {
                times.AddRange(calls[i].Process is { } process ? Work(network[process].Time, month) : []);
                times.Add(TimeSpread.Constant(calls[i].DwellSeconds));
            }
        }

        return TimeSample.OfSum([.. times]);
    }

    // The queue has no free value of its own: with nothing in the way there is none.
    private static TimeSpread[] Work(ProcessTime time, int month) =>
        time.FindWait(month) is { } wait ? [time.Process, wait.Time] : [time.Process];

    private int FindCall(IReadOnlyList<Call> calls, PlaceRef place, int first)
    {
        for (var i = first; i < calls.Count; i++)
        {
            if (place.Terminal is { } terminal ? calls[i].Terminal == terminal
                : network.IsPartOf(calls[i].Location, place.Location!.Value))
            {
                return i;
            }
        }

        return -1;
    }
}
