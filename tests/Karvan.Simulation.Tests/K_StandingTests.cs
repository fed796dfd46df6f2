using Karvan.Model;

namespace Karvan.Simulation.Tests;

/// <summary>Where trains stand: for a path, on tracks.</summary>
public class K_StandingTests
{
    /// <summary>One path a day for hardly one train a day: who waits for it does not run.</summary>
    [Fact]
    public void Run_OnePathADay_TellsTheWaitAsPath()
    {
        var network = SmallCorridor.Network();
        var narrow = WithOnePath(network);

        var free = SmallCorridor.Run(SmallCorridor.Request(network, 1)).Transit[0];
        var west = SmallCorridor.Run(SmallCorridor.Request(narrow, 1)).Transit[0];

        Assert.Equal(0, free.StageDays[(int)TransitStage.Path]);
        Assert.InRange(west.StageDays[(int)TransitStage.Path], 0.1, 100);
        Assert.Equal(free.StageDays[(int)TransitStage.Running], west.StageDays[(int)TransitStage.Running], 0.05);
    }

    /// <summary>A train that is loaded stands on a track: six hours of crane a day on the one of C.</summary>
    [Fact]
    public void Run_TrainsMadeUpAtOneTrack_TakeIt()
    {
        var network = SmallCorridor.WithTerminal(
            SmallCorridor.Network(),
            "C",
            terminal => terminal with { Tracks = 1, Cranes = 1, MovesPerCraneHour = 3 });

        var result = SmallCorridor.Run(SmallCorridor.Request(network, 1));

        // West, 13.7 boxes a day are lifted on trains here, 5.5 empty ones off them: 6.4 h of crane, and the waits.
        Assert.InRange(result.Resources.Single(row => row.Id == "tracks:C").Utilization, 6.4 / 24, 1);
    }

    /// <summary>Who is loaded and waits for a locomotive, or for the first path, queues for the handling before
    /// it.</summary>
    [Fact]
    public void Run_TrainsThatCannotLeave_AreInTheQueue()
    {
        var network = SmallCorridor.Network(west: 8_000, east: 8_000);

        double ample = QueueForTrains(network, locomotives: 20);

        Assert.InRange(QueueForTrains(network, locomotives: 2) - ample, 6, 1_000);
        Assert.InRange(QueueForTrains(WithOnePath(network), locomotives: 20) - ample, 6, 1_000);
    }

    // What one in ten boxes that come to B by sea queue there at least until their train rolls [h].
    private static double QueueForTrains(Network network, int locomotives)
    {
        network = network with { Fleets = [SmallCorridor.Locomotives(network, locomotives)] };
        return SmallCorridor.Run(SmallCorridor.Request(network, 1) with { KeepsMonths = true }).Waits
            .Where(row => row.Month is null && row.Handling is not null)
            .Single(row => network[row.Handling!.Value] is { From: Side.Sea, To: not Side.Sea, Terminal: { } at }
                && network[at].Id == "B").P90Seconds / 3_600.0;
    }

    /// <summary>Before the last handling the wait for a track is its queue.</summary>
    [Fact]
    public void Run_OneTrackAtTheEnd_IsInTheQueueOfTheLastHandling()
    {
        var network = SmallCorridor.WithTerminal(
            SmallCorridor.Network(west: 8_000, east: 0),
            "D",
            terminal => terminal with { Tracks = 1, Cranes = 1, MovesPerCraneHour = 2 });
        var rail = network[SmallCorridor.Index(network, "CD")].Calls[1].Section!.Way.ToSide();
        var last = network.FindHandling(SmallCorridor.Terminal(network, "D"), rail, Side.Yard)!.Value;

        var result = SmallCorridor.Run(SmallCorridor.Request(network, 1) with { KeepsMonths = true });

        var queue = result.Waits.Single(row => row.Month is null && row.Handling == last);
        double blocked = result.Transit[0].StageDays[(int)TransitStage.Blocked] * 24;
        Assert.True(blocked > 2, $"{blocked} h");
        Assert.InRange(queue.P90Seconds / 3_600.0, blocked, 1_000);
    }

    private static Network WithOnePath(Network network) => network with
    {
        Links = [.. network.Links.Select(link => link.Id is "A-B" or "B-A"
            ? link with { PathsPerDay = 1, Tracks = 2 }
            : link)],
    };
}
