using System.Collections.Immutable;
using Karvan.Model;
using Karvan.TestWorlds;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>Ferries: wagons and trucks on one deck, ships that are full before they are due, storms.</summary>
public class K_FerryTests
{
    private const string Ports = """
        terminal B KZ kind=port
        terminal C AZ kind=port
        vehicle ferry mode=sea teu=92 t=5740
        """;

    private const string WhenFull = """

        service BC vehicle=ferry product=rail_ferry
          stop B
          stop C sea 24:00 passage=caspian
          full 48:00 cv=0.5 longest=240:00
        service CB vehicle=ferry product=rail_ferry
          stop C
          stop B sea 24:00 passage=caspian
          full 48:00 cv=0.5 longest=240:00
        """;

    private const string Seldom = """

        service seldom vehicle=ferry product=ro_ro
          stop B
          stop C sea 24:00 passage=caspian
          every 240:00 cv=0.2
        service back vehicle=ferry product=ro_ro
          stop C
          stop B sea 24:00 passage=caspian
          every 240:00 cv=0.2
        """;

    private const string Query = """

        query B>C ready=2025-01-06T00:00
        > nothing
        """;

    private static readonly Provenance Made = new(new SourceIndex(0), Confidence.Assumed);

    /// <summary>Two ships carry 66 TEU a day for 82 of wagons and 16 of trucks: the trucks find room on the next
    /// ship.</summary>
    [Fact]
    public void Run_WagonsBeyondWhatShipsCarry_DoNotStandBeforeTrucks()
    {
        var result = Run(Network(WhenFull, wagons: 15_000, trucks: 3_000, ships: 2));

        Assert.InRange(Line(result, "wagons").MeanWaitHours, 100, 1_000);
        Assert.InRange(Line(result, "trucks").MeanWaitHours, 10, 50);
        Assert.All(result.Balance, row => Assert.True(row.IsBalanced));
    }

    /// <summary>Half, but for a lot of five wagons.</summary>
    [Fact]
    public void Run_WagonsAndTrucksBeyondWhatShipsCarry_TakeHalfOfTheDeckEach()
    {
        var result = Run(Network(WhenFull, wagons: 15_000, trucks: 15_000, ships: 2));

        double share = Line(result, "trucks").PerYear
            / (Line(result, "trucks").PerYear + Line(result, "wagons").PerYear);
        Assert.InRange(share, 0.44, 0.56);
    }

    /// <summary>Three shiploads come in an interval: ships of a fleet take them, uncounted ones do not.</summary>
    [Fact]
    public void Run_ShipFullBeforeItIsDue_Sails()
    {
        var counted = Run(Network(Seldom, wagons: 0, trucks: 5_000, ships: 4));
        var uncounted = Run(Network(Seldom, wagons: 0, trucks: 5_000, ships: 0));

        Assert.InRange(Line(counted, "trucks").MeanWaitHours, 20, 60);
        Assert.True(Line(uncounted, "trucks").MeanWaitHours > 240);
        Assert.InRange(Line(counted, "trucks").PerYear, 9_000, 11_000);
    }

    /// <summary>Two services draw on the same goods: one that another has emptied meanwhile goes on waiting until it is
    /// full.</summary>
    [Fact]
    public void Run_GoodsTakenByAnotherWhileAShipWasWaitedFor_ShipWaitsUntilFull()
    {
        var network = Network(WhenFull + Seldom, wagons: 2_500, trucks: 7_500, ships: 2);
        network = network with { Fleets = [.. network.Fleets, Ships(network, "seldom", "back", 2)] };
        var story = new Story();

        SmallCorridor.Run(Request(network) with { Timeline = story });

        var loads = story.Vehicles("load").Where(row => row.Id == "BC").Select(row => row.Amount).ToList();
        Assert.True(loads.Count > 10);
        Assert.All(loads, load => Assert.InRange(load, 83, 92));
    }

    /// <summary>Storms of a day begin once in two days, at independent moments: the port is shut as long as a server is
    /// busy in M/G/∞, 1 − exp(−1/2) of the time.</summary>
    [Fact]
    public void Run_StormsAtIndependentMoments_ShutAPortAsTheorySays()
    {
        var network = Network(WhenFull, wagons: 0, trucks: 100, ships: 2) with { Closures = [Storm((1, 100))] };

        var result = SmallCorridor.Run(Request(network) with { Replications = 10 });

        double shut = result.Terminals.Single(row => row.Terminal == new TerminalIndex(1)).ClosedHours / 8_760;
        Assert.Equal(1 - Math.Exp(-0.5), shut, 0.01);
    }

    /// <summary>Half of the storms reach either port: they are the same, ships wait no longer than for one.</summary>
    [Fact]
    public void Run_StormOnBothShores_ShutsPortsTogether()
    {
        var strait = WhenFull.Replace("sea 24:00", "sea 0:01", StringComparison.Ordinal);
        var network = Network(strait, wagons: 0, trucks: 2_000, ships: 4);

        double both = Weather(network with { Closures = [Storm((0, 50), (1, 50))] });
        double here = Weather(network with { Closures = [Storm((0, 50), (1, 10))] });

        Assert.InRange(here, 0.02, 1);
        Assert.InRange(both, here * 0.97, here * 1.1);
    }

    private static double Weather(Network network) =>
        Run(network).Transit.Single(row => row.Demand == "trucks").StageDays[(int)TransitStage.Weather];

    private static SimulationResult Run(Network network) => SmallCorridor.Run(Request(network));

    private static SimulationRequest Request(Network network)
    {
        var way = SmallCorridor.Way(network, network.Services[0].Id);
        return new()
        {
            Network = network,
            Ways = new ScriptedWays(new Dictionary<int, ImmutableArray<CandidateWay>> { [0] = [way], [1] = [way] }),
            Start = Moment.FromInstant(Instant.FromUtc(2025, 1, 1, 0, 0)),
            HorizonDays = 365,
            WarmUpDays = 60,
            Replications = 1,
            Threads = 1,
        };
    }

    private static ResourceRow Line(SimulationResult result, string kind) =>
        result.Resources.Single(row => row.Id == "departures:B>C/ferry-" + kind);

    private static Network Network(string services, int wagons, int trucks, int ships)
    {
        var network = World.Parse(Ports + services + Query).Network;
        return network with
        {
            Demands =
            [
                Demand(network, "wagons", DemandUnit.Wagon, wagons),
                Demand(network, "trucks", DemandUnit.Truck, trucks),
            ],
            Fleets = ships == 0 ? [] : [Ships(network, network.Services[0].Id, network.Services[1].Id, ships)],
        };
    }

    private static Fleet Ships(Network network, string there, string back, int count) => new()
    {
        Id = there,
        Name = there,
        Kind = FleetKind.Vessel,
        Owner = "Line",
        Count = count,
        Home = SmallCorridor.Location(network, "B"),
        Services = [SmallCorridor.Index(network, there), SmallCorridor.Index(network, back)],
        Provenance = Made,
    };

    private static Closure Storm(params (int Port, int Chance)[] ports) => new()
    {
        Id = "storm",
        Name = "Storm",
        Kind = ClosureKind.Random,
        Cause = ClosureCause.Storm,
        Mode = Mode.Sea,
        MeanIntervalSeconds = 2 * 86_400,
        Length = new TimeSpread(86_400, 86_400, 86_400),
        Places = [.. ports.Select(port => SmallCorridor.Place(new TerminalIndex(port.Port)) with
        {
            ChancePercent = port.Chance,
        })],
        Provenance = Made,
    };

    private static Demand Demand(Network network, string id, DemandUnit unit, int amount) => new()
    {
        Id = id,
        From = SmallCorridor.Location(network, "B"),
        To = SmallCorridor.Location(network, "C"),
        Commodity = id,
        Product = Product.RailFerry,
        Unit = unit,
        YearlyAmount = amount,
        UnitMass = Mass.FromTonnes(20),
        Scope = "made up",
        Provenance = Made,
    };
}
