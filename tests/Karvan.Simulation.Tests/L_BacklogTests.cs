using System.Collections.Immutable;
using Karvan.Model;
using Karvan.TestWorlds;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>What counts as a backlog: nothing where nothing is short, all of it where a border stays shut.</summary>
public class L_BacklogTests
{
    /// <summary>A train each six hours over a line of one path a day.</summary>
    private const string Railway = """
        terminal A AZ
        terminal X AZ
        terminal C AZ
        vehicle train mode=rail teu=80 t=2000
        service TRAIN vehicle=train product=ordinary_container_train
          stop A
          stop X rail 10:00
          stop C rail 2:00
          every 6:00
        query A>C ready=2025-01-06T00:00
        > nothing
        """;

    /// <summary>No capacity is stated at all: nothing is held at origin, from the first day on, however small the flow,
    /// and the year carries what it asks for.</summary>
    [Theory]
    [InlineData(50_000, 0)]
    [InlineData(500_000, 0)]
    [InlineData(500_000, 60)]
    [InlineData(5_000_000, 0)]
    public void Run_NothingIsShort_NothingIsHeldAtOrigin(int tonnes, int warmUpDays)
    {
        var network = SmallCorridor.Network(west: 0, east: 0);
        network = network with { Demands = [SmallCorridor.TonnesBySea(network, tonnes)] };

        var result = SmallCorridor.Run(SmallCorridor.Request(network, 1) with
        {
            WarmUpDays = warmUpDays,
            Ways = SmallCorridor.NoWays,
        });

        Assert.Equal(0, Assert.Single(result.Transit).StageDays[(int)TransitStage.Embargo]);
        var passed = Assert.Single(result.Throughput);
        Assert.Equal(1, passed.Tonnes / passed.DemandTonnes, tonnes < 100_000 ? 0.15 : 0.06);
    }

    /// <summary>Trains that stand in line for days leave room for no half train: of the paths each carries a full
    /// one.</summary>
    [Fact]
    public void Run_TrainsStandInLine_NoneLeavesInPart()
    {
        var network = World.Parse(Railway).Network;
        network = network with
        {
            Links = [.. network.Links.Select(link => link with { Tracks = 2, PathsPerDay = 1 })],
        };

        var result = Run(network);

        double carried = Assert.Single(result.Throughput).TeuLoaded;
        Assert.InRange(carried, 0.97 * 365 * 80, 1.01 * 365 * 80);
    }

    /// <summary>Half a year before a border that never opens again: the goods on the trains that stand there waited as
    /// long as the trains did, though none of them ever went through.</summary>
    [Fact]
    public void Run_BorderIsShutToTheEnd_ThoseWhoStandThereCount()
    {
        var network = SmallCorridor.Network(east: 0);
        var crossing = network.Crossings[0] with { PerDayOut = 10, PerDayBack = 10 };
        network = network with
        {
            Crossings = [crossing],
            Closures =
            [
                SmallCorridor.Shut("shut", SmallCorridor.Place(crossing: new(0)), new(2025, 7, 1), null) with
                {
                    Cause = ClosureCause.Political,
                },
            ],
        };

        var result = SmallCorridor.Run(SmallCorridor.Request(network, 1));

        var queue = result.Resources.Single(row => row.Id == "crossing:K>GE");
        Assert.True(queue.MeanQueue > 1);
        Assert.InRange(queue.TeuHours / (queue.MeanQueue * 8_760), 1, 80);
    }

    /// <summary>A railway that stops loading wagons towards a port stops what comes to it by rail and goes on by sea; where
    /// no railway comes nothing was loaded on one.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_RailwayStopsLoading_BindsTonnesBySeaWhereOneComes(bool hasRailway)
    {
        var network = SmallCorridor.Network(west: 0, east: 0);
        var embargo = SmallCorridor.Shut("embargo", new()
        {
            Location = SmallCorridor.Location(network, "B"),
            Provenance = network.Demands[0].Provenance,
        }, new(2025, 6, 1), new(2025, 6, 20)) with
        {
            Cause = ClosureCause.Embargo,
            Mode = Mode.Rail,
            Products = [Product.Wagonload],
        };
        network = network with
        {
            Services = [.. network.Services.Where(service => hasRailway || service.Id is not ("AB" or "BA"))],
            Closures = [embargo],
            Demands = [SmallCorridor.TonnesBySea(network, 500_000)],
        };

        var result = SmallCorridor.Run(SmallCorridor.Request(SmallCorridor.Network(), 1) with
        {
            Network = network,
            Ways = SmallCorridor.NoWays,
        });

        Assert.Equal(hasRailway, Assert.Single(result.Transit).StageDays[(int)TransitStage.Embargo] > 0.1);
    }

    private static SimulationResult Run(Network network) => SmallCorridor.Run(new()
    {
        Network = network with
        {
            Demands =
            [
                SmallCorridor.Network().Demands[0] with
                {
                    From = SmallCorridor.Location(network, "A"),
                    To = SmallCorridor.Location(network, "C"),
                    Product = Product.OrdinaryContainerTrain,
                    YearlyAmount = 22_000,
                },
            ],
        },
        Ways = new ScriptedWays(new Dictionary<int, ImmutableArray<CandidateWay>>
        {
            [0] = [new() { Rides = [new WayRide(new(0), 0, 2)], CostPerTeu = Money.FromDollars(1_000) }],
        }),
        Start = Moment.FromInstant(Instant.FromUtc(2025, 1, 1, 0, 0)),
        HorizonDays = 365,
        WarmUpDays = 60,
        Replications = 1,
        Threads = 1,
    });
}
