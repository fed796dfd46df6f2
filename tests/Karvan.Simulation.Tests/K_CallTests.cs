using System.Collections.Immutable;
using Karvan.Model;
using Karvan.TestWorlds;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>What makes a vehicle leave: goods at a later stop, and goods that a closure has held.</summary>
public class K_CallTests
{
    /// <summary>A train from A that loads at M too; it leaves when it is full, or after a day.</summary>
    private const string Railway = """
        terminal A KZ
        terminal M KZ
        terminal C KZ
        vehicle train mode=rail teu=20 t=2000
        service FAR vehicle=train product=ordinary_container_train
          stop A
          stop M rail 10:00
          stop C rail 10:00
          full 24:00 cv=0.5 longest=24:00
        query A>C ready=2025-01-06T00:00
        > nothing
        """;

    private const string FromTheMiddle = """

        service NEAR vehicle=train product=ordinary_container_train
          stop M
          stop C rail 10:00
          every 24:00 cv=0.5
        """;

    /// <summary>A ship of 120 TEU each second day and a train over a border.</summary>
    private const string Crossing = """
        terminal A KZ kind=port
        terminal B AZ kind=port
        terminal C GE
        crossing K B C
        vehicle ship mode=sea teu=120 t=3000
        vehicle train mode=rail teu=80 t=2000
        handling B sea>rail time=6:00
        service SHIP vehicle=ship product=feeder
          stop A
          stop B sea 24:00 passage=caspian
          every 48:00
        service TRAIN vehicle=train product=ordinary_container_train
          stop B
          stop C rail 10:00 crossing=K
          every 12:00
        query A>C ready=2025-01-06T00:00
        > nothing
        """;

    /// <summary>Nobody loads where the train begins; what waits at its second stop calls it all the same.</summary>
    [Fact]
    public void Run_GoodsWaitAtALaterStopAlone_ATrainComesForThem()
    {
        var result = Run(World.Parse(Railway).Network, "M", "C", new WayRide(new(0), 1, 2));

        var books = Assert.Single(result.Balance);
        Assert.True(books.IsBalanced);
        Assert.InRange(books.Delivered / (double)books.Entered, 0.98, 1);

        // Forty TEU a day come, so that one is full in half a day, runs ten hours to them and ten with them.
        Assert.InRange(Transit(result).P90Days, 1, 2.5);
    }

    /// <summary>One that begins at the second stop serves what waits there: nothing comes empty from farther.</summary>
    [Fact]
    public void Run_AnotherTrainBeginsAtTheStop_NoneIsCalledFromFarther()
    {
        var network = World.Parse(Railway.Replace("\nquery", FromTheMiddle + "\nquery", StringComparison.Ordinal)).Network;
        var story = new Story();

        var result = Run(network, "M", "C", new WayRide(SmallCorridor.Index(network, "FAR"), 1, 2), story);

        Assert.DoesNotContain(story.Vehicles("depart"), row => row.Id == "FAR");
        Assert.NotEmpty(story.Vehicles("depart"));
        Assert.InRange(Assert.Single(result.Balance).Delivered, 1, long.MaxValue);
    }

    /// <summary>More waits at the stop than a train takes: as many come as are needed, and no more.</summary>
    [Fact]
    public void Run_MoreThanATrainWaitsAtALaterStop_SeveralComeForIt()
    {
        var network = World.Parse(Railway).Network;
        var story = new Story();

        var result = Run(network, "M", "C", new WayRide(new(0), 1, 2), story, boxes: 36_500);

        Assert.InRange(Transit(result).P90Days, 0.5, 2);
        double trains = story.Vehicles("end").Count() / 425.0;
        Assert.InRange(trains, 200 / 20.0, 1.5 * 200 / 20.0);
    }

    /// <summary>After thirteen days in which a border takes nothing, ships sail full until what was held is through: the
    /// wait is that of the triangle, 13 days of 40 TEU a day drained at 20 a day, 520 × 39 ÷ 2 TEU·days.</summary>
    [Fact]
    public void Run_EmbargoIsOver_HeldGoodsLeaveAsFastAsShipsCan()
    {
        var network = World.Parse(Crossing).Network;
        var shut = network with
        {
            Closures =
            [
                SmallCorridor.Shut(
                    "shut", SmallCorridor.Place(crossing: new(0)), new(2025, 5, 1), new(2025, 5, 13)) with
                {
                    Cause = ClosureCause.Embargo,
                },
            ],
        };

        double added = MeanDays(shut) - MeanDays(network);

        Assert.InRange(added * 14_600, 520 * 39 / 2.0 * 0.75, 520 * 39 / 2.0 * 1.25);

        static double MeanDays(Network network) =>
            Transit(Run(
                network, "A", "C", new WayRide(new(0), 0, 1), ride: new WayRide(new(1), 0, 1), replications: 16))
                .StageDays.Sum();
    }

    private static TransitRow Transit(SimulationResult result) => Assert.Single(result.Transit);

    private static SimulationResult Run(
        Network network, string from, string to, WayRide first, Story? story = null, WayRide? ride = null,
        int boxes = 7_300, int replications = 1)
    {
        var demand = SmallCorridor.Network().Demands[0] with
        {
            From = SmallCorridor.Location(network, from),
            To = SmallCorridor.Location(network, to),
            Product = Product.OrdinaryContainerTrain,
            YearlyAmount = boxes,
        };
        ImmutableArray<CandidateWay> ways =
        [
            new() { Rides = ride is { } second ? [first, second] : [first], CostPerTeu = Money.FromDollars(1_000) },
        ];
        return SmallCorridor.Run(new()
        {
            Network = network with { Demands = [demand] },
            Ways = new ScriptedWays(new Dictionary<int, ImmutableArray<CandidateWay>> { [0] = ways }),
            Start = Moment.FromInstant(Instant.FromUtc(2025, 1, 1, 0, 0)),
            HorizonDays = 365,
            WarmUpDays = 60,
            Replications = replications,
            Threads = 1,
            Timeline = story,
        });
    }
}
