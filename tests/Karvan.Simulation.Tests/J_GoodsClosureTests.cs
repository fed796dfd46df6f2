using System.Collections.Immutable;
using Karvan.Model;
using Karvan.TestWorlds;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>Closures of some cargo, products or origins: who is held, where, and how many are let go.</summary>
public class J_GoodsClosureTests
{
    /// <summary>A train from Azerbaijan through Georgia to Türkiye, with dry goods and with reefers.</summary>
    private const string Railway = """
        terminal A AZ
        terminal B GE
        terminal C TR
        crossing K A B
        crossing L B C
        vehicle train mode=rail teu=80 t=2000
        service TRAIN vehicle=train product=ordinary_container_train
          stop A
          stop B rail 30:00 crossing=K
          stop C rail 10:00 crossing=L
          every 24:00
        query A>C ready=2025-01-06T00:00
        > nothing
        """;

    private static readonly LocalDate NewYear = new(2025, 1, 1);
    private static readonly LocalDate Autumn = new(2025, 9, 1);

    private static readonly Closure OfReefers = Close(CargoKind.Reefer);

    /// <summary>Of the goods that a closure binds it leaves a share, evenly; of others all.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(25)]
    [InlineData(50)]
    [InlineData(90)]
    public void Run_ClosureOfSomeCargo_LeavesItsShare(int remainingPercent)
    {
        var result = Run(World(OfReefers with { From = NewYear, To = null, RemainingPercent = remainingPercent }));

        var reefers = result.Balance.Single(row => row.Commodity == "reefer");
        Assert.Equal(remainingPercent, 100.0 * (reefers.Delivered + OnTheWay(result)) / reefers.Entered, 1.0);
        var dry = result.Balance.Single(row => row.Commodity == "dry");
        Assert.InRange(dry.Delivered / (double)dry.Entered, 0.97, 1);
        Assert.All(result.Balance, row => Assert.True(row.IsBalanced));

        // What is inside and not held at origin, which is what came in the last sixty days and was not let go.
        double OnTheWay(SimulationResult of) => of.Balance.Single(row => row.Commodity == "reefer").Inside
            - of.Days.Where(day => day.Resource == "held:reefer").Select(day => day.Queue).LastOrDefault();
    }

    /// <summary>One closure with two places on the way takes its share once, two closures take both.</summary>
    [Fact]
    public void Run_TwoPlacesOfAClosure_TakeItsShareOnce()
    {
        var half = OfReefers with { From = NewYear, To = null, RemainingPercent = 50 };
        var twice = half with { Places = [.. half.Places, SmallCorridor.Place(crossing: new(0))] };

        Assert.Equal(Delivered(World(half)), Delivered(World(twice)));
        Assert.InRange(Delivered(World(half, half with { Id = "two" })) / (double)Delivered(World(half)), 0.45, 0.55);
    }

    [Theory]
    [InlineData("UZ", Product.OrdinaryContainerTrain)]
    [InlineData("AZ", Product.Wagonload)]
    public void Run_ClosureOfOthers_BindsNothing(string origin, Product product)
    {
        var closure = OfReefers with { Cargo = null, Origins = [new Country(origin)], Products = [product] };

        var free = Run(World());
        var result = Run(World(closure, closure with { Id = "half", RemainingPercent = 50 }));

        Assert.Equal(free.Balance, result.Balance);
        Assert.Equal(free.Resources.AsEnumerable(), result.Resources);
    }

    /// <summary>A state lets no reefer more over the border from the first day; a railway's ban leaves those that are
    /// under way.</summary>
    [Theory]
    [InlineData(ClosureCause.Political, 0)]
    [InlineData(ClosureCause.Embargo, 1)]
    public void Run_ClosureOfSomeCargo_HoldsWhatIsUnderWay(ClosureCause cause, int leastPassed)
    {
        var story = Tell(World(OfReefers with { Cause = cause }));

        var during = story.Units("customs").Where(row => row.Where == "L" && IsIn(row, OfReefers)).ToList();
        int passed = during.Count(row => row.Id == "reefer");
        Assert.True(leastPassed == 0 ? passed == 0 : passed >= leastPassed, $"{passed} passed");
        Assert.Contains(during, row => row.Id == "dry");
    }

    /// <summary>A train with both goes on with the dry goods; the reefers stand at the last call until the closure is
    /// over, and a later train takes them.</summary>
    [Fact]
    public void Run_ClosureAhead_SetsOutWhatItBinds()
    {
        var network = World(OfReefers);

        var story = Tell(network);
        var result = Run(network);

        var set = Assert.Single(story.Vehicles("setOut"));
        Assert.Equal("B", set.Where);
        var held = story.Units("weather").Select(row => row.Number).ToHashSet();
        Assert.NotEmpty(held);
        var taken = story.Vehicles("takeOn").First();
        Assert.True(taken.At.ToInstant() >= Instant.FromUtc(2025, 9, 1, 0, 0));
        Assert.All(held, unit => Assert.Contains(
            story.Units("end"), row => row.Number == unit && row.At.ToInstant() > Instant.FromUtc(2025, 9, 1, 0, 0)));
        Assert.InRange(result.Transit.Single(row => row.Demand == "reefer").UnfinishedShare, 0, 0.03);
        Assert.All(result.Balance, row => Assert.True(row.IsBalanced));
    }

    /// <summary>A train with nothing else stands where it is; goods that wait for their ride leave the
    /// line.</summary>
    [Fact]
    public void Run_ClosureAhead_HoldsATrainOfNothingElse()
    {
        var network = World(OfReefers);
        network = network with { Demands = [network.Demands[0] with { YearlyAmount = 0 }, network.Demands[1]] };

        var story = Tell(network);

        Assert.Empty(story.Vehicles("setOut"));
        Assert.DoesNotContain(story.Vehicles("pass"), row => IsIn(row, OfReefers));
        Assert.Contains(story.Units("weather"), row => row.Where == "B");
        Assert.Contains(story.Units("weather"), row => row.Where == "departures:A>C/ordinary");
    }

    /// <summary>All goods come in January; those that feeders may not take in February sail in March, though nothing
    /// else comes that would call a ship.</summary>
    [Fact]
    public void Run_ClosureIsOver_CallsTheNextDeparture()
    {
        var network = SmallCorridor.Network(east: 0);
        var feeders = SmallCorridor.Shut(
            "feeders", SmallCorridor.Place(new TerminalIndex(2)), new(2025, 2, 5), new(2025, 2, 28)) with
        {
            Cause = ClosureCause.Political,
            Products = [Product.Feeder],
        };
        network = network with
        {
            Closures = [feeders],
            Demands = [network.Demands[0] with { Season = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }, network.Demands[1]],
        };

        var result = SmallCorridor.Run(SmallCorridor.Request(network, 1) with { WarmUpDays = 0 });

        var west = result.Transit.Single(row => row.Demand == "west");
        Assert.Equal(0, west.UnfinishedShare);
        Assert.True(west.StageDays[(int)TransitStage.Weather] > 0.1);
    }

    /// <summary>A closure by chance binds a place as often as the place joins.</summary>
    [Fact]
    public void Run_ClosureByChance_BindsWhereThePlaceJoins()
    {
        var random = OfReefers with
        {
            Kind = ClosureKind.Random,
            From = null,
            To = null,
            MeanIntervalSeconds = 6 * 86_400,
            Length = new TimeSpread(259_200, 259_200, 259_200),
        };
        var seldom = random with { Places = [random.Places[0] with { ChancePercent = 10 }] };

        double always = HeldDays(Run(World(random)));
        double rarely = HeldDays(Run(World(seldom)));

        Assert.InRange(rarely, 0.01, always / 4);

        static double HeldDays(SimulationResult result) => result.Transit.Single(row => row.Demand == "reefer")
            .StageDays is var days ? days[(int)TransitStage.Embargo] + days[(int)TransitStage.Weather] : 0;
    }

    [Fact]
    public void Run_ClosuresOfSomeGoods_TakeTheSameCourseOnOneThreadOrEight()
    {
        var request = Request(World(OfReefers, OfReefers with { Id = "half", RemainingPercent = 50, To = null })) with
        {
            Replications = 8,
            HashesEvents = true,
        };

        Assert.Equal(
            SmallCorridor.Run(request).Replications, SmallCorridor.Run(request with { Threads = 8 }).Replications);
    }

    private static Closure Close(CargoKind cargo) => SmallCorridor.Shut(
        "closure", SmallCorridor.Place(crossing: new(1)), new LocalDate(2025, 7, 1), Autumn.PlusDays(-1)) with
    {
        Cause = ClosureCause.Political,
        Cargo = cargo,
        Towards = new Country("TR"),
    };

    // What has left the last call when the closure begins comes through on its first day.
    private static bool IsIn(TimelineRow row, Closure closure) =>
        row.At.ToInstant().InUtc().Date is var day && closure.Contains(day) && day != closure.From;

    private static long Delivered(Network network) =>
        Run(network).Balance.Single(row => row.Commodity == "reefer").Delivered;

    private static SimulationResult Run(Network network) => SmallCorridor.Run(Request(network));

    private static Story Tell(Network network)
    {
        var story = new Story();
        SmallCorridor.Run(Request(network) with { Timeline = story });
        return story;
    }

    private static SimulationRequest Request(Network network)
    {
        ImmutableArray<CandidateWay> ways =
        [
            new()
            {
                Rides = [new WayRide(SmallCorridor.Index(network, "TRAIN"), 0, 2)],
                Corridor = Corridor.Middle,
                CostPerTeu = Money.FromDollars(1_000),
            },
        ];
        return new()
        {
            Network = network,
            Ways = new ScriptedWays(new Dictionary<int, ImmutableArray<CandidateWay>> { [0] = ways, [1] = ways }),
            Start = Moment.FromInstant(Instant.FromUtc(2025, 1, 1, 0, 0)),
            WarmUpDays = 0,
            Replications = 1,
            Threads = 1,
        };
    }

    private static Network World(params ImmutableArray<Closure> closures)
    {
        var network = Karvan.TestWorlds.World.Parse(Railway + "\nprocedure L TR time=1:00\n").Network;
        var demand = SmallCorridor.Network().Demands[0] with
        {
            From = SmallCorridor.Location(network, "A"),
            To = SmallCorridor.Location(network, "C"),
            Product = Product.OrdinaryContainerTrain,
            YearlyAmount = 6_000,
        };
        return network with
        {
            Closures = closures,
            Demands =
            [
                demand with { Id = "dry", Commodity = "dry" },
                demand with { Id = "reefer", Commodity = "reefer", Cargo = CargoKind.Reefer },
            ],
        };
    }
}
