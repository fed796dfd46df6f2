namespace Karvan.Routing;

/// <summary>All trips of one `at` departure over a span of time: when each leaves each call, in order.</summary>
internal sealed class TripTable(int[] firstDepartures, Func<int, int, int> departureFromCall)
{
    private readonly Dictionary<int, int[]> _byCall = [];
    private readonly Lock _gate = new();

    /// <summary>Gives when the trips leave a call [s], not decreasing.</summary>
    public int[] At(int call)
    {
        lock (_gate)
        {
            if (!_byCall.TryGetValue(call, out var times))
            {
                times = call == 0
                    ? firstDepartures
                    : [.. firstDepartures.Select(first => departureFromCall(call, first))];
                _byCall.Add(call, times);
            }

            return times;
        }
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
        int[] times = [.. tables.SelectMany(table => table).Order()];
        var longest = times.Length < 2 ? Clock.Never : 0;
        for (var i = 1; i < times.Length; i++)
        {
            longest = Math.Max(longest, times[i] - times[i - 1]);
        }

        return longest;
    }
}
