using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>What a queue is: the wait beyond the first departure that was due; and what an observed interval
/// holds.</summary>
public class I_QueueTests
{
    private static readonly Provenance Made = new(new SourceIndex(0), Confidence.Assumed);

    /// <summary>Nothing is short: to wait for a ship until it is full is no queue.</summary>
    [Fact]
    public void Run_NothingIsShort_NobodyQueues()
    {
        var queue = QueueForShips(SmallCorridor.Network(1_500, 600));

        Assert.True(queue.Count > 1_000, $"{queue.Count}");
        Assert.Equal((0, 0), (queue.MedianSeconds, queue.P90Seconds));
    }

    /// <summary>One ship cannot carry all: what a departure that was due left behind queues.</summary>
    [Fact]
    public void Run_ShipsAreShort_GoodsQueue()
    {
        var network = SmallCorridor.Network(16_000, 600);
        var queue = QueueForShips(network with { Fleets = [SmallCorridor.Ships(network, 1)] });

        Assert.True(queue.MedianSeconds > 24 * 3_600, $"{queue.MedianSeconds}");
    }

    /// <summary>A ship every two days over the year, storms and all, sails so often with such storms.</summary>
    [Fact]
    public void Run_IntervalAtSea_HoldsTheDaysOfStorms()
    {
        var network = SmallCorridor.Network(20_000, 20_000);
        network = network with
        {
            Services = [.. network.Services.Select(service => service.Id is "BC" or "CB"
                ? service with { Departures = [.. service.Departures.Select(Every)] }
                : service)],
            Closures = [Storm(network)],
        };
        var port = SmallCorridor.Run(SmallCorridor.Request(network, 4)).Terminals
            .Single(row => row.Terminal == new TerminalIndex(1));

        Assert.InRange(port.ClosedHours, 0.15 * 8_760, 0.30 * 8_760);
        Assert.Equal(365 / 2.0, port.VesselCalls, 12.0);
    }

    private static Departure Every(Departure row) => row with
    {
        Kind = DepartureKind.Every, IntervalSeconds = 48 * 3_600, MinimumLoadTeu = null, LongestWaitSeconds = null,
    };

    private static Closure Storm(Network network) => new()
    {
        Id = "storm",
        Name = "storm",
        Kind = ClosureKind.Random,
        Cause = ClosureCause.Storm,
        Places = [SmallCorridor.Place(new TerminalIndex(network.Terminals.Index()
            .First(terminal => terminal.Item.Id == "B").Index))],
        MeanIntervalSeconds = 6 * 86_400,
        Length = new TimeSpread(86_400, 36 * 3_600, 60 * 3_600),
        Provenance = Made,
    };

    private static WaitRow QueueForShips(Network network) =>
        SmallCorridor.Run(SmallCorridor.Request(network, 2) with { KeepsMonths = true }).Waits
            .Where(row => row.Month is null && row.Handling is not null)
            .Single(row => network[row.Handling!.Value] is { To: Side.Sea, Terminal: { } at } && network[at].Id == "B");
}
