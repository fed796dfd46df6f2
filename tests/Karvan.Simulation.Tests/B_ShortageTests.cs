using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>What is short makes queues: cranes, yards, vessels, crossings, weather.</summary>
public class B_ShortageTests
{
    private static readonly TerminalIndex PortB = new(1);

    [Fact]
    public void Run_OneVesselForTwo_MakesGoodsWaitForIt()
    {
        var network = SmallCorridor.Network(west: 8_000);
        var few = network with { Fleets = [SmallCorridor.Ships(network, 1)] };
        var many = network with { Fleets = [SmallCorridor.Ships(network, 6)] };

        var scarce = SmallCorridor.Run(SmallCorridor.Request(few));
        var ample = SmallCorridor.Run(SmallCorridor.Request(many));

        Assert.True(scarce.Transit[0].P50Days > ample.Transit[0].P50Days);
        Assert.InRange(scarce.Resources.Single(row => row.Kind == ResourceKind.Fleet).Utilization, 0.5, 1);
        Assert.All(scarce.Balance, row => Assert.True(row.IsBalanced));
    }

    [Fact]
    public void Run_SlowCranes_LimitWhatPasses()
    {
        var network = SmallCorridor.WithTerminal(
            SmallCorridor.Network(), "C", terminal => terminal with { Cranes = 1, MovesPerCraneHour = 1 });

        var result = SmallCorridor.Run(SmallCorridor.Request(network));

        var cranes = result.Resources.Single(row => row.Id == "cranes:C");
        Assert.InRange(cranes.Utilization, 0.9, 1);
        Assert.InRange(result.Throughput.Sum(row => row.TeuLoaded + row.TeuEmpty), 5_000, 10_500);
    }

    /// <summary>A yard of 60 TEU between a railway and a sea: units wait on the train and at origin, none is
    /// lost.</summary>
    [Fact]
    public void Run_SmallYards_BlockWhatIsBehindAndGoOn()
    {
        var network = SmallCorridor.Network(west: 6_000);
        foreach (var port in (string[])["B", "C"])
        {
            network = SmallCorridor.WithTerminal(
                network, port, terminal => terminal with { YardTeu = 150, Tracks = 2, Berths = 1 });
        }

        network = network with { Fleets = [SmallCorridor.Ships(network, 1)] };
        var result = SmallCorridor.Run(SmallCorridor.Request(network));

        Assert.True(result.Transit[0].StageDays[(int)TransitStage.Blocked] > 0);
        Assert.True(result.Throughput.Sum(row => row.TeuLoaded) > 5_000);
        Assert.All(result.Balance, row => Assert.True(row.IsBalanced));
    }

    /// <summary>Thirteen days without a way over the border: the queue grows, then drains.</summary>
    [Fact]
    public void Run_CrossingClosedForThirteenDays_QueueGrowsAndDrains()
    {
        var network = SmallCorridor.Network();
        network = network with
        {
            Crossings = [network.Crossings[0] with { PerDayOut = 10, PerDayBack = 10 }],
            Closures =
            [
                SmallCorridor.Shut(
                    "works",
                    SmallCorridor.Place(crossing: new(0)),
                    new LocalDate(2025, 6, 1),
                    new LocalDate(2025, 6, 13)),
            ],
        };

        var result = SmallCorridor.Run(SmallCorridor.Request(network, 1));

        var queue = result.Days.Where(day => day.Resource == "crossing:K>GE").ToList();
        Assert.InRange(queue.Max(day => day.Queue), 3, 10);
        Assert.InRange(queue.MaxBy(day => day.Queue).At.ToInstant().InUtc().Date, new(2025, 6, 10), new(2025, 6, 14));
        Assert.DoesNotContain(queue, day =>
            day.Queue > 2 && day.At.ToInstant() > Instant.FromUtc(2025, 7, 15, 0, 0));
        Assert.All(result.Balance, row => Assert.True(row.IsBalanced));
    }

    [Fact]
    public void Run_PortThatNeverOpens_GivesAnAnswer()
    {
        var network = SmallCorridor.Network() with
        {
            Closures = [SmallCorridor.Shut("shut", SmallCorridor.Place(PortB), new LocalDate(2024, 1, 1), to: null)],
        };

        var result = SmallCorridor.Run(SmallCorridor.Request(network));

        Assert.Equal(0, result.Balance.Sum(row => row.Delivered));
        Assert.Equal(1, result.Transit[0].UnfinishedShare);
        Assert.All(result.Balance, row => Assert.True(row.IsBalanced));
        Assert.True(result.Balance.Sum(row => row.Withdrawn) > 0);
    }

    [Fact]
    public void Run_TenTimesTheDemand_KeepsTheBacklogAtOriginAndReportsIt()
    {
        var network = SmallCorridor.Network();
        network = network with { Fleets = [SmallCorridor.Ships(network, 3)] };
        var request = SmallCorridor.Request(network, 1) with { DemandFactor = 20 };

        var result = SmallCorridor.Run(request);

        var loaded = result.Balance.Single(row => !row.IsEmpty);
        Assert.True(loaded.Withdrawn > loaded.Delivered);
        Assert.InRange(loaded.Inside, 1, 35_000);
        Assert.True(loaded.IsBalanced);
        Assert.True(result.Throughput[0].DemandTonnes > 2 * result.Throughput[0].Tonnes);
    }

    /// <summary>The interval of a feed is that of its goods: with twenty times of them extra trains are put on.</summary>
    [Fact]
    public void Run_MoreThanTrainsTake_PutsOnExtraTrains()
    {
        var request = SmallCorridor.Request(SmallCorridor.Network(), 1) with { DemandFactor = 20 };
        var rare = request with { Parameters = new() { ExtraTrainHours = 1_000 } };

        var many = SmallCorridor.Run(request).Balance.Single(row => !row.IsEmpty);
        var few = SmallCorridor.Run(rare).Balance.Single(row => !row.IsEmpty);

        Assert.Equal(0, many.Withdrawn);
        Assert.True(few.Withdrawn > few.Delivered);
    }

    /// <summary>Trains before a border are a backlog too: loading stops for them, and goods are held where they
    /// come from.</summary>
    [Fact]
    public void Run_BorderTooNarrow_StopsLoadingForWhatStandsBeforeIt()
    {
        var network = SmallCorridor.Network();
        network = network with { Crossings = [network.Crossings[0] with { PerDayOut = 1, PerDayBack = 1 }] };

        var result = SmallCorridor.Run(SmallCorridor.Request(network, 1) with { DemandFactor = 20 });

        var loaded = result.Balance.Single(row => !row.IsEmpty);
        Assert.True(loaded.Withdrawn > loaded.Delivered);
        Assert.InRange(result.Resources.Single(row => row.Id == "crossing:K>GE").MaxQueue, 10, 600);
        Assert.True(loaded.IsBalanced);
    }

    [Fact]
    public void Run_NoDemand_GivesAnAnswer()
    {
        var result = SmallCorridor.Run(
            SmallCorridor.Request(SmallCorridor.Network()) with { DemandFactor = 0 });

        Assert.Empty(result.Throughput);
        Assert.Empty(result.Transit);
        Assert.Equal(0, result.Replications[0].TeuPerYear);
    }

    [Fact]
    public void Run_DemandThatNothingCarries_IsNamed()
    {
        var request = SmallCorridor.Request(SmallCorridor.Network());
        var result = SmallCorridor.Run(request with { Ways = SmallCorridor.NoWays });

        Assert.Equal(["west", "east"], result.Unserved);
        Assert.All(result.Balance, row => Assert.Equal(row.Entered, row.Withdrawn));
    }

    /// <summary>A tunnel takes its two trains of a day within five hours of the night, not one in twelve hours.</summary>
    [Fact]
    public void Run_TwoPathsInANightlyWindow_TakesTwoTrainsANight()
    {
        var network = SmallCorridor.Network(west: 24_000, east: 0);
        var link = network.Services[SmallCorridor.Index(network, "AB").Value].Calls[1].Section!.Parts[0].Link!.Value;
        var narrow = network[link] with { Tracks = 2, PathsPerDay = 2, Window = new TimeWindow(0, 5 * 3_600) };
        network = network with { Links = network.Links.SetItem(link.Value, narrow) };

        var tunnel = SmallCorridor.Run(SmallCorridor.Request(network)).Resources
            .Single(row => row.Kind == ResourceKind.Paths);

        Assert.InRange(tunnel.PerYear, 1.5 * 365, 2 * 365);
        Assert.Equal(tunnel.PerYear / 365 / 2, tunnel.Utilization, 0.02);
    }

    /// <summary>What is relieved is what was short: more vessels help, a wider border does not.</summary>
    [Fact]
    public void Run_Relieved_HelpsWhereItIsShort()
    {
        var network = SmallCorridor.Network(west: 8_000);
        network = network with { Fleets = [SmallCorridor.Ships(network, 1)] };
        var request = SmallCorridor.Request(network);

        var before = SmallCorridor.Run(request);
        var after = SmallCorridor.Run(request with { Relieved = "fleet:ships", ReliefFactor = 1.5 });

        Assert.True(after.Transit[0].P50Days < before.Transit[0].P50Days);
    }

    /// <summary>A vessel stands for as long as one crane works it, a train for as long as all do; there is no lack of
    /// cranes. A tenth less of that is a tenth more that passes.</summary>
    [Theory]
    [InlineData("tracks:D", 1)]
    [InlineData("berths:C", 20)]
    public void Run_PlaceRelieved_LetsATenthMorePass(string place, int cranes)
    {
        var network = SmallCorridor.WithTerminal(SmallCorridor.Network(west: 16_000, east: 0), place[^1..], terminal =>
            terminal with
            {
                Tracks = place == "tracks:D" ? 1 : null, Berths = 1, Cranes = cranes, MovesPerCraneHour = 1,
            });
        var request = SmallCorridor.Request(network);

        var before = SmallCorridor.Run(request);
        var after = SmallCorridor.Run(request with { Relieved = place });

        Assert.InRange(before.Resources.Single(row => row.Id == place).Utilization, 0.95, 1);
        Assert.InRange(TeuPerYear(after) / TeuPerYear(before), 1.06, 1.12);

        static double TeuPerYear(SimulationResult result) => result.Replications.Average(row => row.TeuPerYear);
    }
}
