using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Simulation;
using Karvan.TestWorlds;
using NodaTime;

namespace Karvan.Tests;

/// <summary>Which ways goods may take: those worth having, and those that take over when these jam.</summary>
public sealed class PlannedWaysTests
{
    /// <summary>Two lines across the sea: the one equals the other, or is slower by less than goods would wait at most,
    /// or by more than that.</summary>
    [Theory]
    [InlineData("24:00", "S1 R; S2 R")]
    [InlineData("480:00", "S1 R; S2 R")]
    [InlineData("1920:00", "S1 R")]
    public void Find_SecondLineAcrossTheSea_IsKeptWithinTheLongestWait(string time, string expected) =>
        Assert.Equal(expected, Ways(Sea(time), canChoose: true));

    [Fact]
    public void Find_CaptiveGoods_HaveOneWay() => Assert.Equal("S1 R", Ways(Sea("24:00"), canChoose: false));

    /// <summary>Services of one product between the same two terminals are one line: goods wait for both.</summary>
    [Fact]
    public void Find_SecondServiceOfTheSameLine_IsNoOtherWay()
    {
        var world = Sea("25:00").Replace("deep_sea", "feeder", StringComparison.Ordinal);

        Assert.Equal("S1 R", Ways(world, canChoose: true));
    }

    private static string Sea(string time) => $"""
        terminal A KZ kind=port
        terminal B AZ kind=port
        terminal C GE
        vehicle ship mode=sea teu=120 t=3000
        vehicle train mode=rail teu=80 t=2000
        handling B sea>rail time=6:00
        service S1 vehicle=ship product=feeder
          stop A
          stop B sea 24:00 passage=caspian
          every 48:00
        service S2 vehicle=ship product=deep_sea
          stop A
          stop B sea {time} passage=caspian
          every 48:00
        service R vehicle=train product=ordinary_container_train
          stop B
          stop C rail 20:00
          every 24:00
        query A>C ready=2025-01-06T00:00
        > nothing
        """;

    private static string Ways(string world, bool canChoose)
    {
        var network = World.Parse(world).Network;
        network = network with { Demands = [DemandOf(network, canChoose)] };
        var ways = new PlannedWays(network, new SimulationParameters(), threads: 1).Find(
            [new WayQuery(0, Moment.FromInstant(Instant.FromUtc(2025, 1, 6, 0, 0)))],
            TestContext.Current.CancellationToken)[0];
        return string.Join("; ", ways.Select(
            way => string.Join(' ', way.Rides.Select(ride => network[ride.Service].Id))));
    }

    private static Demand DemandOf(Network network, bool canChoose) => new()
    {
        Id = "boxes",
        From = Location(network, "A"),
        To = Location(network, "C"),
        Commodity = "containers",
        Unit = DemandUnit.Box40,
        YearlyAmount = 1_000,
        UnitMass = Mass.FromTonnes(16),
        CanChooseCorridor = canChoose,
        Scope = "made up",
        Provenance = SmallWorld.Assumed,
    };

    private static LocationIndex Location(Network network, string id) =>
        new(network.Locations.Index().First(location => location.Item.Id == id).Index);
}
