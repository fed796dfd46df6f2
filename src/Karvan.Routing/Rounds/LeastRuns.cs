using Karvan.Model;

namespace Karvan.Routing;

/// <summary>The least time from pad to pad by one section, and by changing: what every bound is made of.</summary>
internal sealed class LeastRuns
{
    private readonly int[] _first;
    private readonly (int From, int Seconds)[] _into;

    public LeastRuns(Network network, PadChanges changes)
    {
        var least = new Dictionary<(int From, int To), int>();
        foreach (var service in network.Services)
        {
            var (before, since) = (-1, 0);
            for (var call = 1; call < service.Calls.Length; call++)
            {
                var (from, to) = (service.Calls[call - 1], service.Calls[call]);
                var side = to.Section!.Way.ToSide();
                if (from.Terminal is { } left)
                {
                    var pad = RideGraph.NodeOf(left, side);
                    if (before >= 0 && before != pad)
                    {
                        Lower(least, before, pad, from.DwellSeconds);
                    }

                    (before, since) = (pad, 0);
                }

                since += to.Run.MedianSeconds;
                if (to.Terminal is { } reached && before >= 0)
                {
                    var pad = RideGraph.NodeOf(reached, side);
                    Lower(least, before, pad, since);
                    before = pad;
                }
                else
                {
                    since += to.DwellSeconds;
                }
            }
        }

        for (var pad = 0; pad < changes.PadCount; pad++)
        {
            foreach (var change in changes.From(new(pad)))
            {
                if (change.To.Value != pad)
                {
                    Lower(least, pad, change.To.Value, change.Seconds);
                }
            }
        }

        _first = new int[changes.PadCount + 1];
        _into = new (int, int)[least.Count];
        var at = 0;
        foreach (var group in least.GroupBy(run => run.Key.To).OrderBy(group => group.Key))
        {
            foreach (var run in group)
            {
                _into[at++] = (run.Key.From, run.Value);
            }

            _first[group.Key + 1] = group.Count();
        }

        for (var pad = 0; pad < changes.PadCount; pad++)
        {
            _first[pad + 1] += _first[pad];
        }
    }

    /// <summary>Gives the least time from each pad to an end [s].</summary>
    /// <param name="ends">The time from each pad to an end without a ride; −1: none.</param>
    public int[] LeastTo(int[] ends)
    {
        var least = new int[ends.Length];
        var queue = new PriorityQueue<int, int>();
        for (var pad = 0; pad < ends.Length; pad++)
        {
            least[pad] = ends[pad] < 0 ? Clock.Never : ends[pad];
            if (ends[pad] >= 0)
            {
                queue.Enqueue(pad, ends[pad]);
            }
        }

        while (queue.TryDequeue(out var pad, out var seconds))
        {
            if (seconds > least[pad])
            {
                continue;
            }

            for (var i = _first[pad]; i < _first[pad + 1]; i++)
            {
                var (from, run) = _into[i];
                if (seconds + run < least[from])
                {
                    least[from] = seconds + run;
                    queue.Enqueue(from, seconds + run);
                }
            }
        }

        return least;
    }

    private static void Lower(Dictionary<(int From, int To), int> least, int from, int to, int seconds) =>
        least[(from, to)] = least.TryGetValue((from, to), out var known) ? Math.Min(known, seconds) : seconds;
}
