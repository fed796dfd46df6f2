using System.Collections.Immutable;
using Karvan.Model;
using Karvan.TestWorlds;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>Customs by regime and channel: which row holds for whom, whose declaration is looked at, what waits for
/// it.</summary>
public class I_CustomsTests
{
    private const string Railway = """
        terminal A AZ
        terminal B GE
        terminal C TR
        crossing K A B
        crossing L B C
        vehicle train mode=rail teu=80 t=2000
        service TRAIN vehicle=train product={product}
          stop A
          stop B rail 10:00 crossing=K
          stop C rail 10:00 crossing=L
          every 24:00
        query A>C ready=2025-01-06T00:00
        > nothing

        """;

    private const string Rows = """
        regime ge-transit GE kind=transit
        procedure K GE time=2:00
        procedure K GE regime=ge-transit time=12:00
        """;

    /// <summary>What stays in Georgia is done in two hours, what passes it takes twelve; so does a train with
    /// both.</summary>
    [Theory]
    [InlineData(400, 0, 2, 0)]
    [InlineData(0, 400, 0, 12)]
    [InlineData(20_000, 20_000, 12, 12)]
    public void Run_RowOfARegime_HoldsForGoodsThatMeetIt(int stay, int pass, double stayHours, double passHours)
    {
        var result = Run(World(Rows, stay, pass));

        Assert.Equal(stayHours, CustomsHours(result, "stay"), 0.25);
        Assert.Equal(passHours, CustomsHours(result, "pass"), 0.25);
    }

    /// <summary>A regime that ends with June: its row holds until then.</summary>
    [Fact]
    public void Run_RegimeOfSomeMonths_HoldsInThem()
    {
        var network = World(Rows, 0, 2_000);
        network = network with { Regimes = [network.Regimes[0] with { ValidTo = new YearMonth(2025, 6) }] };

        var story = Tell(network);

        var rows = story.Units("customs").ToLookup(row => row.At.ToInstant().InUtc().Month > 6, row => row.Where);
        Assert.Equal(["K, ge-transit"], rows[false].Distinct());
        Assert.Equal(["K"], rows[true].Distinct());
    }

    /// <summary>Every consignment is examined: exports of Azerbaijan as they leave it, imports of Georgia as they come
    /// in, nothing at a border inside one customs area, and no empty boxes.</summary>
    [Theory]
    [InlineData("regime az AZ kind=export channels=red", true, true)]
    [InlineData("regime az AZ kind=import channels=red", false, false)]
    [InlineData("regime ge GE kind=import channels=red", true, false)]
    [InlineData("regime ge GE kind=transit channels=red", false, true)]
    [InlineData("regime ge GE channels=red", true, true)]
    [InlineData("regime area AZ,GE kind=export channels=red", false, true)]
    [InlineData("regime area AZ,GE kind=import channels=red", false, false)]
    [InlineData("regime tr TR kind=import channels=green,red", false, true)]
    [InlineData("regime tr TR kind=import channels=green", false, false)]
    public void Run_Channels_AreThoseThatTheGoodsMeet(string regime, bool stayIsExamined, bool passIsExamined)
    {
        var network = World(regime, 400, 400);
        var empties = network with { Demands = [.. network.Demands.Select(one => one with { Empty = true })] };

        var result = Run(network, redPercent: 100);

        Assert.Equal(stayIsExamined, CustomsHours(result, "stay") > 20);
        Assert.Equal(passIsExamined, CustomsHours(result, "pass") > 20);
        Assert.Equal(0, CustomsHours(Run(empties, redPercent: 100), "pass"));
    }

    /// <summary>Half are examined and stay behind: the train goes on with the others, a later one takes them.</summary>
    [Fact]
    public void Run_ExaminedConsignment_IsSetOutAndTakenOnLater()
    {
        var network = World("regime ge GE kind=import channels=green,red", 8_000, 0);

        var result = Run(network, redPercent: 50);
        var story = Tell(network, redPercent: 50);

        Assert.Contains(story.Vehicles("setOut"), row => row.Where == "B");
        Assert.Contains(story.Vehicles("takeOn"), row => row.Where == "B");
        Assert.InRange(CustomsHours(result, "stay"), 0.5 * 30, 0.5 * 60);
        Assert.InRange(result.Transit[0].P10Days, 0.5, 1.5);
        Assert.InRange(result.Transit[0].UnfinishedShare, 0, 0.02);
        var sheet = result.Terminals.Single(row => row.Terminal.Value == 1);
        Assert.Equal(0.5, sheet.ExaminedShare, 0.05);
        Assert.All(result.Balance, row => Assert.True(row.IsBalanced));
    }

    /// <summary>A train that sets something out goes on when it would have gone.</summary>
    [Fact]
    public void Run_ExaminedConsignment_DoesNotHoldTheTrain()
    {
        var network = World("regime ge GE kind=import channels=red\nprocedure K GE time=2:00", 6_000, 0);

        var calm = Tell(network, redPercent: 0).Vehicles("arrive").ToLookup(row => row.Number, row => row.At);
        var strict = Tell(network, redPercent: 10);

        var arrivals = strict.Vehicles("arrive").ToLookup(row => row.Number, row => row.At);
        var trains = strict.Vehicles("setOut").Select(row => row.Number).ToList();
        Assert.True(trains.Count > 50);
        Assert.All(trains, train => Assert.Equal(calm[train], arrivals[train]));
    }

    /// <summary>Papers are checked beside the procedure: the longer of both holds the train, not their sum.</summary>
    [Theory]
    [InlineData("5:00", 5)]
    [InlineData("1:00", 3)]
    public void Run_PapersChecked_BesideTheProcedure(string procedure, double hours)
    {
        var network = World($"regime ge GE kind=import channels=yellow\nprocedure K GE time={procedure}", 8_000, 0);
        var parameters = new SimulationParameters
        {
            YellowPercent = 100,
            YellowCheck = new TimeSpread(10_800, 10_800, 10_800),
        };

        var result = SmallCorridor.Run(Request(network, parameters));

        Assert.Equal(hours, CustomsHours(result, "stay"), 0.01);
    }

    /// <summary>An express block train passes a country on one note: it is looked at as one. An ordinary one takes the
    /// goods of many through, each with a declaration.</summary>
    [Theory]
    [InlineData("express_block_train", false)]
    [InlineData("ordinary_container_train", true)]
    public void Run_TransitByBlockTrain_HasOneNote(string product, bool setsOut)
    {
        var network = World(
            "regime ge GE kind=transit channels=green,red\nprocedure K GE time=1:00", 0, 20_000, product);

        var story = Tell(network, redPercent: 30);

        Assert.Equal(setsOut, story.Vehicles("setOut").Any());
        var ofTrains = story.Units("customs").Where(row => row.Where.StartsWith('K'))
            .GroupBy(row => row.At)
            .Select(train => train.Select(row => row.Where).Distinct().Count())
            .ToList();
        Assert.Equal(setsOut, ofTrains.Max() > 1);
    }

    /// <summary>A consignment's channel is its own: other goods and more trains do not change it.</summary>
    [Fact]
    public void Run_OtherGoods_LeaveChannelsUnchanged()
    {
        const string regime = "regime ge GE kind=import channels=green,yellow,red\n";
        var alone = World(regime, 4_000, 0);
        var both = World(regime, 4_000, 9_000);

        Assert.Equal(Examined(Tell(alone, redPercent: 10)), Examined(Tell(both, redPercent: 10)));

        static ImmutableSortedSet<long> Examined(Story story)
        {
            var entered = story.Rows.Where(row => row.What == "terminal" && row.Id == "stay")
                .GroupBy(row => row.Number)
                .ToDictionary(unit => unit.Key, unit => unit.First().At.Seconds);
            return [.. story.Units("customs")
                .Where(row => row.Id == "stay" && row.Where == "K, examined")
                .Select(row => (long)entered[row.Number])
                .Where(second => second < Moment.FromInstant(Instant.FromUtc(2025, 12, 1, 0, 0)).Seconds)];
        }
    }

    [Fact]
    public void Run_Customs_TakesTheSameCourseOnOneThreadOrEight()
    {
        var network = World(
            "regime ge GE kind=import channels=green,yellow,red\nregime az AZ kind=export channels=yellow,red\n"
            + "procedure K GE time=2:00", 4_000, 9_000);
        var request = Request(network, new() { RedPercent = 10 }) with { Replications = 8, HashesEvents = true };

        var one = SmallCorridor.Run(request);
        var eight = SmallCorridor.Run(request with { Threads = 8 });

        Assert.Equal(one.Replications, eight.Replications);
        Assert.Equal(one.Resources.AsEnumerable(), eight.Resources);
        Assert.All(one.Balance, row => Assert.True(row.IsBalanced));
    }

    private static double CustomsHours(SimulationResult result, string demand) =>
        result.Transit.Where(row => row.Demand == demand).Sum(row => row.StageDays[(int)TransitStage.Customs]) * 24;

    private static SimulationResult Run(Network network, int redPercent = 0) =>
        SmallCorridor.Run(Request(network, new() { RedPercent = redPercent }));

    private static Story Tell(Network network, int redPercent = 0)
    {
        var story = new Story();
        SmallCorridor.Run(Request(network, new() { RedPercent = redPercent }) with { Timeline = story });
        return story;
    }

    private static SimulationRequest Request(Network network, SimulationParameters parameters) => new()
    {
        Network = network,
        Ways = new ScriptedWays(new Dictionary<int, ImmutableArray<CandidateWay>>
        {
            [0] = [Way(network, 1)],
            [1] = [Way(network, 2)],
        }),
        Start = Moment.FromInstant(Instant.FromUtc(2025, 1, 1, 0, 0)),
        WarmUpDays = 0,
        Replications = 1,
        Threads = 1,
        Parameters = parameters,
    };

    private static CandidateWay Way(Network network, int alight) => new()
    {
        Rides = [new WayRide(SmallCorridor.Index(network, "TRAIN"), 0, alight)],
        Corridor = Corridor.Middle,
        CostPerTeu = Money.FromDollars(1_000),
    };

    /// <summary>Makes the railway with boxes a year that stay in Georgia and that pass it.</summary>
    private static Network World(string rows, int stay, int pass, string product = "ordinary_container_train")
    {
        var network = Karvan.TestWorlds.World.Parse(
            Railway.Replace("{product}", product, StringComparison.Ordinal) + rows).Network;
        var demand = SmallCorridor.Network().Demands[0] with { From = SmallCorridor.Location(network, "A") };
        return network with
        {
            Demands =
            [
                demand with { Id = "stay", To = SmallCorridor.Location(network, "B"), YearlyAmount = stay },
                demand with { Id = "pass", To = SmallCorridor.Location(network, "C"), YearlyAmount = pass },
            ],
        };
    }
}
