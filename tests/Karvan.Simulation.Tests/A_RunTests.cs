using Karvan.Model;

namespace Karvan.Simulation.Tests;

/// <summary>The corridor runs: what comes in goes out, the same each time.</summary>
public class A_RunTests
{
    [Fact]
    public void Run_SmallCorridor_DeliversWhatIsAskedFor()
    {
        var result = SmallCorridor.Run(SmallCorridor.Request(SmallCorridor.Network()));

        var west = Assert.Single(result.Throughput, row => row.IsWestbound);
        Assert.InRange(west.TeuLoaded, 9_200, 10_800);
        Assert.Equal(0, west.TeuEmpty);
        var east = Assert.Single(result.Throughput, row => !row.IsWestbound);
        Assert.InRange(east.TeuEmpty, 3_600, 4_400);
        Assert.All(result.Balance, row => Assert.True(row.IsBalanced));
        Assert.All(result.Balance, row => Assert.Equal(0, row.Withdrawn));
    }

    /// <summary>Two days by rail, a day at sea, 30 hours by rail, and the waits for three departures.</summary>
    [Fact]
    public void Run_SmallCorridor_TakesTheTimesOfItsParts()
    {
        var result = SmallCorridor.Run(SmallCorridor.Request(SmallCorridor.Network()));

        var west = result.Transit[0];
        Assert.InRange(west.P10Days, 5, 7.5);
        Assert.InRange(west.P50Days, 6.5, 9);
        Assert.InRange(west.P90Days, 7, 12);
        Assert.InRange(west.StageDays[(int)TransitStage.Running], 4.2, 4.3);
        Assert.InRange(west.StageDays[(int)TransitStage.Port], 0.5, 0.7);
        Assert.Equal(west.StageDays.Sum(), west.StageDays.Sum(), 9);
    }

    [Fact]
    public void Run_SameSeed_TakesTheSameCourseOnOneThreadOrEight()
    {
        var request = SmallCorridor.Request(SmallCorridor.Network(), replications: 8);

        var one = SmallCorridor.Run(request);
        var eight = SmallCorridor.Run(request with { Threads = 8 });
        var other = SmallCorridor.Run(request with { Seed = 2 });

        Assert.Equal(one.Replications, eight.Replications);
        Assert.Equal(one.Days.AsEnumerable(), eight.Days);
        Assert.Equal(one.Resources.AsEnumerable(), eight.Resources);
        Assert.NotEqual(one.Replications[0].EventHash, other.Replications[0].EventHash);
        Assert.Equal(8, one.Replications.Select(row => row.EventHash).Distinct().Count());
    }

    /// <summary>Another demand beside it does not move the draws of the first: it meets the same arrivals.</summary>
    [Fact]
    public void Run_AnotherDemand_LeavesArrivalsUnchanged()
    {
        var network = SmallCorridor.Network();
        var alone = network with { Demands = [network.Demands[0]] };

        var both = SmallCorridor.Run(SmallCorridor.Request(network, 1));
        var one = SmallCorridor.Run(SmallCorridor.Request(alone, 1));

        Assert.Equal(
            one.Balance.Single(row => !row.IsEmpty).Entered, both.Balance.Single(row => !row.IsEmpty).Entered);
    }

    [Fact]
    public void Run_TracedUnit_TellsItsStoryToTheEnd()
    {
        var request = SmallCorridor.Request(SmallCorridor.Network(), 1) with { TracedUnit = 5, WarmUpDays = 0 };

        var trace = SmallCorridor.Run(request).Trace;

        Assert.Null(trace[^1].Stage);
        Assert.Contains(trace, line => line is { Stage: TransitStage.Running, Where: "BC" });
        Assert.Equal(trace.OrderBy(line => line.At), trace);
    }

    [Theory]
    [InlineData(0, 60, 1)]
    [InlineData(365, 366, 1)]
    [InlineData(365, 60, 0)]
    public void Run_OutOfRange_Throws(int horizon, int warmUp, int replications)
    {
        var request = SmallCorridor.Request(SmallCorridor.Network()) with
        {
            HorizonDays = horizon,
            WarmUpDays = warmUp,
            Replications = replications,
        };

        Assert.Throws<ArgumentException>(() => SmallCorridor.Run(request));
    }

    [Fact]
    public void Run_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => CorridorSimulator.Run(SmallCorridor.Request(SmallCorridor.Network()), source.Token));
    }
}
