using System.Diagnostics;
using System.Globalization;
using Karvan.Model;
using Karvan.Routing;
using Karvan.Routing.Tests;
using NodaTime;

namespace Karvan.Gtfs.Benchmarks;

/// <summary>One timetable, one day: the same pairs for Karvan and the peers, and the scan as judge.</summary>
internal sealed class Contest(string name, Network network, LocalDate date, TextWriter output)
{
    private const int MostRides = 6;
    private const int ReadySeconds = 8 * 3_600;
    private const int Seed = 20_260_101;

    private static readonly string[] PeerNames = ["minotor", "raptor-journey-planner"];

    private readonly TimetablePlanner _planner = TimetablePlanner.For(network)
        ?? throw new InvalidOperationException($"{name} is no pure timetable.");

    private readonly Moment _ready = Moment.FromInstant(
        date.AtMidnight().PlusSeconds(ReadySeconds).InZoneLeniently(network.Locations[0].TimeZone).ToInstant());

    /// <summary>Gives pairs of stops served that day, further apart than one footpath.</summary>
    public List<(TerminalIndex From, TerminalIndex To)> Pairs(int count)
    {
        var served = network.Services.SelectMany(service => service.Calls).Select(call => call.Terminal)
            .OfType<TerminalIndex>().Distinct().OrderBy(terminal => terminal.Value).ToArray();
        var near = network.Footpaths.Select(path => (path.From, path.To)).ToHashSet();
        var random = new Random(Seed);
        var pairs = new List<(TerminalIndex, TerminalIndex)>();
        while (pairs.Count < count)
        {
            var pair = (served[random.Next(served.Length)], served[random.Next(served.Length)]);
            if (pair.Item1 != pair.Item2 && !near.Contains(pair))
            {
                pairs.Add(pair);
            }
        }

        return pairs;
    }

    /// <summary>Runs it; gives whether every set equals the scan's.</summary>
    public bool Run(int pairCount, int runs, string? peerFolder)
    {
        var pairs = Pairs(pairCount);
        var expected = Judge(pairs);
        var (cold, found) = Karvan(pairs);
        var wrong = Enumerable.Range(0, pairs.Count).Where(pair => !found[pair].SequenceEqual(expected[pair])).ToList();
        output.WriteLine(Text(
            $"{name}, {date:uuuu-MM-dd} 08:00, {network.Services.Length} services, {network.Terminals.Length} stops,"));
        output.WriteLine(Text(
            $"{network.Footpaths.Length} footpaths: {pairs.Count} pairs, at most {MostRides - 1} transfers"));
        output.WriteLine(Text(
            $"sets equal to the connection scan's: {pairs.Count - wrong.Count} of {pairs.Count}"));
        output.WriteLine(Text($"mean size of a set: {expected.Average(set => set.Count):0.00}"));
        foreach (var pair in wrong.Take(5))
        {
            output.WriteLine($"  {Name(pairs[pair])}: Karvan {Show(found[pair])}, scan {Show(expected[pair])}");
        }

        var times = new Dictionary<string, List<double[]>> { ["Karvan"] = [] };
        var peers = peerFolder is null ? [] : StartPeers(peerFolder);
        var names = pairs.ConvertAll(pair => (network[pair.From].Id, network[pair.To].Id));
        var counts = new Dictionary<string, int> { ["Karvan"] = found.Count(set => set.Count > 0) };
        foreach (var peer in peers)
        {
            var (_, sets) = peer.Run(names, wantsSets: true);
            counts[peer.Name] = sets.Count(set => set.Count > 0);
            times[peer.Name] = [];
            Differences.Write(output, peer.Name, pairs.ConvertAll(Name), sets, expected, SecondOfDay);
        }

        for (var run = 0; run < runs; run++)
        {
            times["Karvan"].Add(Karvan(pairs).Milliseconds);
            foreach (var peer in peers)
            {
                times[peer.Name].Add(peer.Run(names, wantsSets: false).Milliseconds);
            }
        }

        peers.ForEach(peer => peer.Dispose());
        Write(times, counts, cold);
        return wrong.Count == 0;
    }

    private List<Peer> StartPeers(string folder)
    {
        var feed = Path.Combine(folder, name);
        PeerFeed.Write(network, date, feed);
        var day = date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        return [.. PeerNames
            .Select(peer => Peer.Start(peer, folder, feed, day, ReadySeconds))];
    }

    private List<(int Arrival, int Rides)>[] Judge(List<(TerminalIndex From, TerminalIndex To)> pairs)
    {
        var scan = new ConnectionScan(network, date.PlusDays(-1), date.PlusDays(1));
        var sets = new List<(int, int)>[pairs.Count];
        Parallel.For(0, pairs.Count, pair => sets[pair] = scan.Plan(pairs[pair].From, pairs[pair].To, _ready, MostRides)
            .ConvertAll(one => (one.Arrival, one.Transshipments + 1)));
        return sets;
    }

    private (double[] Milliseconds, List<(int Arrival, int Rides)>[] Sets) Karvan(
        List<(TerminalIndex From, TerminalIndex To)> pairs)
    {
        var milliseconds = new double[pairs.Count];
        var sets = new List<(int, int)>[pairs.Count];
        for (var pair = 0; pair < pairs.Count; pair++)
        {
            var start = Stopwatch.GetTimestamp();
            var journeys = _planner.Plan(new()
            {
                Origins = [pairs[pair].From], Destinations = [pairs[pair].To], ReadyAt = _ready, MaxLegs = MostRides,
            });
            milliseconds[pair] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            sets[pair] = [.. journeys.Select(journey => (journey.Arrival.Seconds, journey.Rides.Length))];
        }

        return (milliseconds, sets);
    }

    private void Write(Dictionary<string, List<double[]>> times, Dictionary<string, int> counts, double[] cold)
    {
        output.WriteLine("engine                   average ms    p50 ms    p99 ms   found");
        var averages = new Dictionary<string, double>();
        foreach (var (engine, runs) in times)
        {
            var ordered = runs.OrderBy(run => run.Average()).ToList();
            var median = ordered[ordered.Count / 2].Order().ToArray();
            averages[engine] = median.Average();
            var (half, most) = (median[median.Length / 2], median[(int)(median.Length * 0.99)]);
            output.WriteLine(Text(
                $"{engine,-24} {median.Average(),10:0.0000} {half,9:0.0000} {most,9:0.0000} {counts[engine],7}"));
        }

        output.WriteLine(Text($"Karvan's first pass, code and bounds cold: {cold.Average():0.0000} ms a query"));
        var peers = averages.Where(engine => engine.Key != "Karvan").ToList();
        if (peers.Count > 0)
        {
            var (fastest, milliseconds) = peers.MinBy(engine => engine.Value);
            output.WriteLine(Text(
                $"Karvan is {milliseconds / averages["Karvan"]:0.0} times as fast as {fastest}; wanted: 40"));
        }

        output.WriteLine();
    }

    private int SecondOfDay(int moment) => moment - _ready.Seconds + ReadySeconds;

    private string Name((TerminalIndex From, TerminalIndex To) pair) =>
        $"{network[pair.From].Id} to {network[pair.To].Id}";

    private string Show(List<(int Arrival, int Rides)> set) =>
        string.Join(' ', set.Select(found => $"{SecondOfDay(found.Arrival)}/{found.Rides}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
