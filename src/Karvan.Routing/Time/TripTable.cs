namespace Karvan.Routing;

/// <summary>All trips of one `at` departure over a span of time: when each leaves each call, in order.</summary>
internal sealed class TripTable(int[] firstDepartures, int calls, Func<int, int, int> departureFromCall)
{
    private readonly int[]?[] _byCall = new int[]?[calls];

    /// <summary>Gives when the trips leave a call [s], not decreasing.</summary>
    /// <remarks>Two threads may work out the same times.</remarks>
    public int[] At(int call) => _byCall[call] ?? Find(call);

    private int[] Find(int call)
    {
        int[] times = call == 0
            ? firstDepartures
            : [.. firstDepartures.Select(first => departureFromCall(call, first))];
        Volatile.Write(ref _byCall[call], times);
        return times;
    }

    /// <summary>Gives the first departure from a call at or after a moment; never if there is none.</summary>
    public int First(int call, int moment)
    {
        var times = At(call);
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle] < moment ? (middle + 1, high) : (low, middle);
        }

        return low < times.Length ? times[low] : Clock.Never;
    }

    /// <summary>Gives the longest time between two departures of several tables taken together [s].</summary>
    public static int MaxGap(IEnumerable<int[]> tables)
    {
        int[] times = [.. tables.SelectMany(table => table)];
        RadixSort.Sort(times, new int[times.Length]);
        var longest = times.Length < 2 ? Clock.Never : 0;
        for (var i = 1; i < times.Length; i++)
        {
            longest = Math.Max(longest, times[i] - times[i - 1]);
        }

        return longest;
    }
}
