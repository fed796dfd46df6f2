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
        var narrow = network with
        {
            Links = [.. network.Links.Select(link => link.Id == "A-B"
                ? link with { PathsPerDay = 1, Tracks = 2 }
                : link)],
        };

        var free = SmallCorridor.Run(SmallCorridor.Request(network, 1)).Transit[0];
        var west = SmallCorridor.Run(SmallCorridor.Request(narrow, 1)).Transit[0];

        Assert.Equal(0, free.StageDays[(int)TransitStage.Path]);
        Assert.InRange(west.StageDays[(int)TransitStage.Path], 0.1, 100);
        Assert.Equal(free.StageDays[(int)TransitStage.Running], west.StageDays[(int)TransitStage.Running], 0.05);
    }
}
