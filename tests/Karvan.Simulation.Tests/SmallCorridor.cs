using System.Collections.Immutable;
using Karvan.Model;
using Karvan.TestWorlds;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>A railway, a sea with two ports, a railway: the corridor on one screen, both ways.</summary>
internal static class SmallCorridor
{
    private const string Text = """
        terminal A KZ
        terminal B KZ kind=port
        terminal C AZ kind=port
        terminal D GE
        crossing K C D
        vehicle train mode=rail teu=80 t=2000
        vehicle ship mode=sea teu=120 t=3000
        handling B rail>sea time=6:00
        handling B sea>rail time=6:00
        handling C rail>sea time=6:00
        handling C sea>rail time=6:00
        service AB vehicle=train product=express_block_train
          stop A
          stop B rail 48:00
          every 24:00 cv=0.5
        service BA vehicle=train product=express_block_train
          stop B
          stop A rail 48:00
          every 24:00 cv=0.5
        service BC vehicle=ship product=feeder
          stop B
          stop C sea 24:00 passage=caspian
          full 48:00 cv=0.5 longest=72:00
        service CB vehicle=ship product=feeder
          stop C
          stop B sea 24:00 passage=caspian
          full 48:00 cv=0.5 longest=72:00
        service CD vehicle=train product=express_block_train
          stop C
          stop D rail 30:00 crossing=K
          every 24:00 cv=0.5
        service DC vehicle=train product=express_block_train
          stop D
          stop C rail 30:00 crossing=K
          every 24:00 cv=0.5
        query A>D ready=2025-01-06T00:00
        > nothing
        """;

    private static readonly Provenance Made = new(new SourceIndex(0), Confidence.Assumed);

    /// <summary>Makes the network with 5 000 boxes of 40 feet a year west and 2 000 empty ones back.</summary>
    public static Network Network(int west = 5_000, int east = 2_000)
    {
        var network = World.Parse(Text).Network;
        return network with
        {
            Locations = [.. network.Locations.Index().Select(place => place.Item with
            {
                Point = new GeoPoint(40, 80 - (10 * place.Index)),
            })],
            Demands =
            [
                Demand(network, "west", "A", "D", west, isEmpty: false),
                Demand(network, "east", "D", "A", east, isEmpty: true),
            ],
        };
    }

    /// <summary>Gives the one way of each demand.</summary>
    public static ScriptedWays Ways(Network network) => new(new Dictionary<int, ImmutableArray<CandidateWay>>
    {
        [0] = [Way(network, "AB", "BC", "CD")],
        [1] = [Way(network, "DC", "CB", "BA")],
    });

    public static SimulationRequest Request(Network network, int replications = 2, IWaySource? ways = null) => new()
    {
        Network = network,
        Ways = ways ?? Ways(network),
        Start = Moment.FromInstant(Instant.FromUtc(2025, 1, 1, 0, 0)),
        HorizonDays = 365,
        WarmUpDays = 60,
        Replications = replications,
        Threads = 1,
        HashesEvents = true,
    };

    public static SimulationResult Run(SimulationRequest request) =>
        CorridorSimulator.Run(request, TestContext.Current.CancellationToken);

    public static Network WithTerminal(Network network, string id, Func<Terminal, Terminal> change) => network with
    {
        Terminals = [.. network.Terminals.Select(terminal => terminal.Id == id ? change(terminal) : terminal)],
    };

    /// <summary>Gives a demand of tonnes over the sea, for which there is no service.</summary>
    public static Demand TonnesBySea(Network network, int amount) => Network().Demands[0] with
    {
        Id = "tonnes",
        From = Location(network, "B"),
        To = Location(network, "C"),
        Product = null,
        Mode = Mode.Sea,
        Unit = DemandUnit.Tonne,
        YearlyAmount = amount,
        UnitMass = Mass.FromTonnes(1),
    };

    /// <summary>Gives no way at all: what goes has its own.</summary>
    public static ScriptedWays NoWays { get; } = new(new Dictionary<int, ImmutableArray<CandidateWay>>());

    public static CandidateWay Way(Network network, params string[] services) => new()
    {
        Rides = [.. services.Select(id => new WayRide(Index(network, id), 0, 1))],
        Corridor = Corridor.Middle,
        CostPerTeu = Money.FromDollars(2_000),
    };

    public static ServiceIndex Index(Network network, string id) =>
        new(network.Services.Index().First(service => service.Item.Id == id).Index);

    public static TerminalIndex Terminal(Network network, string id) =>
        new(network.Terminals.Index().First(terminal => terminal.Item.Id == id).Index);

    public static LocationIndex Location(Network network, string id) =>
        new(network.Locations.Index().First(location => location.Item.Id == id).Index);

    public static Closure Shut(string id, ClosedPlace place, LocalDate? from, LocalDate? to) => new()
    {
        Id = id,
        Name = id,
        Kind = ClosureKind.Dated,
        Cause = ClosureCause.Works,
        Places = [place],
        From = from,
        To = to,
        Provenance = Made,
    };

    public static ClosedPlace Place(TerminalIndex? terminal = null, CrossingIndex? crossing = null) =>
        new() { Terminal = terminal, Crossing = crossing, Provenance = Made };

    public static Fleet Ships(Network network, int count) => new()
    {
        Id = "ships",
        Name = "Ships",
        Kind = FleetKind.Vessel,
        Owner = "Line",
        Count = count,
        Home = Location(network, "B"),
        Services = [Index(network, "BC"), Index(network, "CB")],
        Provenance = Made,
    };

    public static Fleet Locomotives(Network network, int count) => new()
    {
        Id = "locomotives",
        Name = "Locomotives",
        Kind = FleetKind.Locomotive,
        Owner = "Railway",
        Count = count,
        Home = Location(network, "A"),
        Countries = [new Country("KZ")],
        Provenance = Made,
    };

    private static Demand Demand(Network network, string id, string from, string to, int amount, bool isEmpty) => new()
    {
        Id = id,
        From = Location(network, from),
        To = Location(network, to),
        Commodity = "containers",
        Product = Product.ExpressBlockTrain,
        Unit = DemandUnit.Box40,
        YearlyAmount = amount,
        UnitMass = Mass.FromTonnes(isEmpty ? 0 : 20),
        Empty = isEmpty,
        Scope = "made up",
        Provenance = Made,
    };
}
