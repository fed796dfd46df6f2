using Karvan.Feed;
using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation.Benchmarks;

/// <summary>A year of a feed: its network, its ways planned once, and studies over it.</summary>
internal sealed class Year
{
    private readonly SimulationRequest _request;

    private Year(SimulationRequest request) => _request = request;

    /// <summary>Reads a feed, changed by overlays.</summary>
    public static Network Read(string folder, params string[] overlays) =>
        new FeedReader().Read(folder, overlays).Network
        ?? throw new InvalidOperationException($"{folder} is not a feed without errors");

    /// <summary>Makes the year of a feed's network; nothing is planned yet.</summary>
    public static Year Of(Network network, int horizonDays = 365, int warmUpDays = 60) => new(new()
    {
        Network = network,
        Ways = new PlannedWays(network, new(), threads: 1),
        Start = Moment.FromInstant(Instant.FromUtc(2025, 1, 1, 0, 0)),
        HorizonDays = horizonDays,
        WarmUpDays = warmUpDays,
        Threads = 1,
    });

    /// <summary>Plans the ways of all demands, if they are not planned yet.</summary>
    public int Plan() => _request.Ways.Find(
        [.. Enumerable.Range(0, _request.Network.Demands.Length).Select(row => new WayQuery(row, _request.Start))],
        CancellationToken.None).Sum(ways => ways.Length);

    /// <summary>Plays it so often; the first call also plans the ways.</summary>
    public SimulationResult Play(int replications, int threads = 1, bool hashes = false) =>
        CorridorSimulator.Run(With(replications, threads, hashes));

    /// <summary>Plays it and relieves the default candidates.</summary>
    public int PlayWithRelief(int replications, int threads)
    {
        var request = With(replications, threads, hashes: false);
        return BottleneckFinder.Find(
            request,
            CorridorSimulator.Run(request),
            ReliefChoice.Default,
            CancellationToken.None).Length;
    }

    private SimulationRequest With(int replications, int threads, bool hashes) =>
        _request with { Replications = replications, Threads = threads, HashesEvents = hashes };
}
