using System.Collections.Immutable;
using Karvan.Kernel;
using Karvan.Model;
using Karvan.TestWorlds;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>Where the gauge breaks, the cranes of a yard work one train after the other, those of others too.</summary>
public class K_YardTests
{
    private const int Day = 86_400;
    private const int BoxesOnOthers = 24;

    private const string Text = """
        terminal A CN
        terminal Y KZ kind=gauge_yard
        terminal D KZ
        vehicle train mode=rail teu=80 t=2000
        handling Y rail1435>rail1520 component=gauge_change time=2:00
        service AY vehicle=train product=express_block_train
          stop A
          stop Y rail1435 24:00
          every 12:00 cv=0.5
        service YD vehicle=train product=express_block_train
          stop Y
          stop D rail1520 24:00
          every 12:00 cv=0.5
        query A>D ready=2025-01-06T00:00
        > nothing
        """;

    /// <summary>A box is lifted once, by two cranes that move one an hour each: 48 a day.</summary>
    [Fact]
    public void Run_FromGaugeToGauge_LiftsEachBoxOnce()
    {
        var (cranes, yard, _) = Run(Yard(boxes: 9_000, cranes: 2));

        Assert.Equal(9_000 / 365.0 / 48, cranes.Utilization, 0.03);
        Assert.Equal(9_000, yard.Moves, 300.0);
        Assert.Equal(1, yard.MovesPerCraneHour, 0.01);
    }

    /// <summary>The same work by few cranes or many is the same to the minute, since all of them work one
    /// train.</summary>
    [Fact]
    public void Run_FourCranesInsteadOfOneFourTimesAsFast_IsTheSame()
    {
        var (one, _, _) = Run(Yard(boxes: 9_000, cranes: 1, moves: 4));
        var (four, _, _) = Run(Yard(boxes: 9_000, cranes: 4, moves: 1));

        Assert.Equal(one.MeanWaitHours, four.MeanWaitHours, 0.02);
        Assert.Equal(one.Utilization, four.Utilization, 0.001);
    }

    /// <summary>What passes at the volume of today jams at twice as much.</summary>
    [Fact]
    public void Run_TwiceTheGoods_JamBeforeTheCranes()
    {
        var (_, _, today) = Run(Yard(boxes: 12_000, cranes: 2));
        var (cranes, _, twice) = Run(Yard(boxes: 24_000, cranes: 2));

        Assert.InRange(today, 0, 6);
        Assert.True(twice > 6 * 24, $"{twice} h");
        Assert.InRange(cranes.Utilization, 0.85, 1);
    }

    /// <summary>Trains of others take their share, and ours wait behind them.</summary>
    [Fact]
    public void Run_TrainsOfOthers_AreWorkedInTurn()
    {
        var (alone, _, _) = Run(Yard(boxes: 6_000, cranes: 2));
        var (beside, yard, _) = Run(Yard(boxes: 6_000, cranes: 2, others: 1));

        Assert.Equal(alone.Utilization + (BoxesOnOthers / 48.0), beside.Utilization, 0.03);
        Assert.True(beside.MeanWaitHours > alone.MeanWaitHours + 2, $"{beside.MeanWaitHours}");
        Assert.Equal(1, yard.MovesPerCraneHour, 0.01);
    }

    /// <summary>Ours have half as many boxes as a train of others: λE[S²] ÷ 2 (1 − ρ) of the work on one (Pollaczek
    /// and Khinchine).</summary>
    [Theory]
    [InlineData(144, 48)]
    [InlineData(192, 48)]
    [InlineData(24, 360)]
    public void Take_PartOfASlot_WaitsAsInAQueueOfUnequalTimes(int others, int ours)
    {
        const int Count = 200_000;
        double load = (others + (ours / 2.0)) / 240;
        double expected = (others + (ours / 4.0)) / 240 / (2 * (1 - load));
        var slots = new Slots(
            240,
            new(new(7, 0, 1, Purpose.Others), others, new() { OthersVariationPercent = 0 }),
            doOthersYield: false,
            double.MaxValue);
        var arrivals = Distribution.Exponential((double)Day / ours);
        var chance = new RandomStream(7, 0, 2, Purpose.Arrivals);
        long now = 0;
        double waits = 0;
        for (int i = 0; i < Count; i++)
        {
            now += arrivals.Sample(chance);
            waits += slots.BeginOf(slots.Take(now, goesBeforeOthers: false, 0.5), now) - now;
        }

        Assert.Equal(expected, waits / Count / 360, 0.05 * expected);
    }

    private static Network Yard(int boxes, int cranes, int moves = 1, int others = 0)
    {
        var network = World.Parse(Text).Network;
        network = network with
        {
            Locations = [.. network.Locations.Index().Select(place => place.Item with
            {
                Point = new GeoPoint(40, 80 - (10 * place.Index)),
            })],
            Demands =
            [
                new()
                {
                    Id = "west",
                    From = SmallCorridor.Location(network, "A"),
                    To = SmallCorridor.Location(network, "D"),
                    Commodity = "containers",
                    Product = Product.ExpressBlockTrain,
                    Unit = DemandUnit.Box40,
                    YearlyAmount = boxes,
                    UnitMass = Mass.FromTonnes(20),
                    Scope = "made up",
                    Provenance = new(new SourceIndex(0), Confidence.Assumed),
                },
            ],
        };
        return SmallCorridor.WithTerminal(network, "Y", terminal => terminal with
        {
            Cranes = cranes, MovesPerCraneHour = moves, OtherTrainsPerDay = others,
        });
    }

    private static (ResourceRow Cranes, TerminalRow Yard, double MeanWaitHours) Run(Network network)
    {
        var ways = new ScriptedWays(new Dictionary<int, ImmutableArray<CandidateWay>>
        {
            [0] = [SmallCorridor.Way(network, "AY", "YD")],
        });
        var result = SmallCorridor.Run(SmallCorridor.Request(network, 4, ways) with
        {
            Parameters = new() { BoxesOnOtherTrains = BoxesOnOthers, OthersVariationPercent = 0 },
        });
        var cranes = result.Resources.Single(row => row.Id == "cranes:Y");
        Assert.All(result.Balance, row => Assert.True(row.IsBalanced));
        return (cranes, result.Terminals.Single(row => row.Terminal == new TerminalIndex(1)), cranes.MeanWaitHours);
    }
}
