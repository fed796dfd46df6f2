using System.Runtime.InteropServices;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// The services without their times: sequences of terminals, which services share, and footpaths. Flat arrays.
/// </summary>
internal sealed class TimetablePatterns
{
    private TimetablePatterns(Network network)
    {
        Network = network;
        PatternOf = new int[network.Services.Length];
    }

    public Network Network { get; }

    /// <summary>Gets the pattern of each service.</summary>
    public int[] PatternOf { get; }

    /// <summary>Gets where the stops of each pattern begin; one more at the end.</summary>
    public int[] FirstStop { get; private set; } = [];

    /// <summary>Gets the terminals of the patterns, one after the other.</summary>
    public int[] Stops { get; private set; } = [];

    /// <summary>Gets whether one may board there.</summary>
    public bool[] CanBoard { get; private set; } = [];

    /// <summary>Gets whether one may leave there.</summary>
    public bool[] CanAlight { get; private set; } = [];

    /// <summary>Gets the call of each stop in its services.</summary>
    public int[] Calls { get; private set; } = [];

    /// <summary>Gets the least time from the stop before of any service [s]; 0 at the first of a pattern.</summary>
    public int[] LeastRun { get; private set; } = [];

    /// <summary>Gets the least stay of any service there [s].</summary>
    public int[] LeastDwell { get; private set; } = [];

    /// <summary>Gets how long a change of vehicle takes at each terminal [s].</summary>
    public int[] Change { get; private set; } = [];

    /// <summary>Gets the footpaths from each terminal.</summary>
    public Fan Walks { get; private set; } = Fan.Empty;

    /// <summary>Gets the footpaths to each terminal, backwards.</summary>
    public Fan WalksBack { get; private set; } = Fan.Empty;

    /// <summary>Gets the stops of patterns at each terminal, as pattern and place in it.</summary>
    public Fan StopsAt { get; private set; } = Fan.Empty;

    public int Count => FirstStop.Length - 1;

    public int TerminalCount => Network.Terminals.Length;

    /// <summary>Compiles a network; null: it is no pure timetable.</summary>
    public static TimetablePatterns? Compile(Network network)
    {
        if (!PureTimetable.Fits(network))
        {
            return null;
        }

        var patterns = new TimetablePatterns(network);
        if (!patterns.AddChanges())
        {
            return null;
        }

        patterns.AddPatterns();
        patterns.AddLeastTimes();
        var walks = network.Footpaths.Where(path => path.From != path.To).ToList();
        patterns.Walks = Fan.Of(
            patterns.TerminalCount, walks.Select(path => (path.From.Value, path.To.Value, path.SpanSeconds)));
        patterns.WalksBack = Fan.Of(
            patterns.TerminalCount, walks.Select(path => (path.To.Value, path.From.Value, path.SpanSeconds)));
        return patterns;
    }

    /// <summary>Gives arrivals and departures at the stops of a service, from its first departure on [s].</summary>
    public static (int[] Arrivals, int[] Departures) Offsets(Service service)
    {
        var (arrivals, departures) = (new List<int>(), new List<int>());
        var now = 0;
        foreach (var (at, call) in service.Calls.Index())
        {
            now += at == 0 ? 0 : call.Run.MedianSeconds;
            var arrived = now;
            now += at == 0 ? 0 : call.DwellSeconds;
            if (call.Terminal is not null)
            {
                arrivals.Add(arrived);
                departures.Add(now);
            }
        }

        return ([.. arrivals], [.. departures]);
    }

    private bool AddChanges()
    {
        var sides = new HashSet<Side>?[TerminalCount];
        foreach (var service in Network.Services)
        {
            for (var at = 0; at < service.Calls.Length; at++)
            {
                if (service.Calls[at].Terminal is { } terminal)
                {
                    var here = sides[terminal.Value] ??= [];
                    here.UnionWith(new[] { at, at + 1 }
                        .Where(next => next > 0 && next < service.Calls.Length)
                        .Select(next => service.Calls[next].Section!.Way.ToSide()));
                }
            }
        }

        Change = new int[TerminalCount];
        for (var terminal = 0; terminal < TerminalCount; terminal++)
        {
            if (PureTimetable.ChangeSeconds(Network, new(terminal), sides[terminal] ?? []) is not { } seconds)
            {
                return false;
            }

            Change[terminal] = seconds;
        }

        return true;
    }

    private void AddPatterns()
    {
        var (first, stops, calls) = (new List<int> { 0 }, new List<int>(), new List<int>());
        var (boards, alights) = (new List<bool>(), new List<bool>());
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var service = 0; service < Network.Services.Length; service++)
        {
            var key = ToKey(Network.Services[service]);
            if (!known.TryGetValue(key, out var pattern))
            {
                known.Add(key, pattern = known.Count);
                foreach (var (at, call) in Network.Services[service].Calls.Index())
                {
                    if (call.Terminal is { } terminal)
                    {
                        stops.Add(terminal.Value);
                        calls.Add(at);
                        boards.Add(call.CanBoard);
                        alights.Add(call.CanAlight);
                    }
                }

                first.Add(stops.Count);
            }

            PatternOf[service] = pattern;
        }

        (FirstStop, Stops, Calls) = ([.. first], [.. stops], [.. calls]);
        (CanBoard, CanAlight) = ([.. boards], [.. alights]);
        StopsAt = Fan.Of(TerminalCount, Enumerable.Range(0, Count).SelectMany(pattern =>
            Enumerable.Range(FirstStop[pattern], FirstStop[pattern + 1] - FirstStop[pattern])
                .Select(stop => (Stops[stop], pattern, stop - FirstStop[pattern]))));
    }

    private void AddLeastTimes()
    {
        (LeastRun, LeastDwell) = (new int[Stops.Length], new int[Stops.Length]);
        Array.Fill(LeastRun, Clock.Never);
        Array.Fill(LeastDwell, Clock.Never);
        for (var service = 0; service < PatternOf.Length; service++)
        {
            var (arrivals, departures) = Offsets(Network.Services[service]);
            var first = FirstStop[PatternOf[service]];
            for (var at = 0; at < arrivals.Length; at++)
            {
                var run = at == 0 ? 0 : arrivals[at] - departures[at - 1];
                LeastRun[first + at] = Math.Min(LeastRun[first + at], run);
                LeastDwell[first + at] = Math.Min(LeastDwell[first + at], departures[at] - arrivals[at]);
            }
        }
    }

    // Stops, what may happen there, and at which call: services of one pattern differ in times only.
    private static string ToKey(Service service)
    {
        var key = new int[2 * service.Calls.Length];
        for (var at = 0; at < service.Calls.Length; at++)
        {
            key[2 * at] = service.Calls[at].Terminal?.Value ?? -1;
            key[(2 * at) + 1] = (int)service.Calls[at].Kind;
        }

        return new(MemoryMarshal.Cast<int, char>(key));
    }
}
