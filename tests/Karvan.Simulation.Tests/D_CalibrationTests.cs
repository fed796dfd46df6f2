using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Simulation.Tests;

/// <summary>What lets a real year run: home corridors, bulk vessels, fleets that serve the same.</summary>
public class D_CalibrationTests
{
    /// <summary>Goods counted on the corridor keep to it though another way is cheaper; without a home most leave.</summary>
    [Theory]
    [InlineData(true, 0.9, 1)]
    [InlineData(false, 0, 0.1)]
    public void Run_OtherCorridorIsCheaper_GoodsKeepToTheirHome(bool hasHome, double least, double most)
    {
        var network = SmallCorridor.Network(east: 0);
        network = network with
        {
            Demands =
            [
                network.Demands[0] with { CanChooseCorridor = true, Corridor = hasHome ? Corridor.Middle : null },
                network.Demands[1],
            ],
        };
        var way = SmallCorridor.Way(network, "AB", "BC", "CD");
        var cheap = SmallCorridor.Way(network, "AB", "BC") with
        {
            Corridor = Corridor.Ocean,
            CostPerTeu = Money.FromDollars(500),
        };
        var request = SmallCorridor.Request(network, 1) with
        {
            Ways = new ScriptedWays(new Dictionary<int, ImmutableArray<CandidateWay>> { [0] = [way, cheap] }),
        };

        var result = SmallCorridor.Run(request);

        double home = result.Throughput.Where(row => row.Corridor == Corridor.Middle).Sum(row => row.DemandTonnes);
        Assert.InRange(home / result.Throughput.Sum(row => row.DemandTonnes), least, most);
    }

    /// <summary>The shorter way costs 300 dollars more: goods take it to which a day is worth much; of empty boxes, to
    /// which it is worth 5 dollars, one in four by a scale of 250: 1 ÷ (1 + exp(1.2)).</summary>
    [Theory]
    [InlineData("containers", 0.9, 1)]
    [InlineData("empty_containers", 0.2, 0.3)]
    public void Run_ShorterWayIsDearer_CommoditiesWeighADayOnTheirOwn(string commodity, double least, double most)
    {
        var network = SmallCorridor.Network(east: 0);
        var demand = network.Demands[0] with { CanChooseCorridor = true, Commodity = commodity };
        network = network with { Demands = [demand, network.Demands[1]] };
        var longer = SmallCorridor.Way(network, "AB", "BC", "CD");
        var shorter = SmallCorridor.Way(network, "AB", "BC") with
        {
            Corridor = Corridor.Ocean,
            CostPerTeu = longer.CostPerTeu + Money.FromDollars(300),
        };
        var request = SmallCorridor.Request(network, 1) with
        {
            Ways = new ScriptedWays(new Dictionary<int, ImmutableArray<CandidateWay>> { [0] = [longer, shorter] }),
            Parameters = new() { Choice = new(DollarsPerTeuDay: 600, LogitScaleDollars: 50) },
        };

        var result = SmallCorridor.Run(request);

        double taken = result.Throughput.Where(row => row.Corridor == Corridor.Ocean).Sum(row => row.DemandTonnes);
        Assert.InRange(taken / result.Throughput.Sum(row => row.DemandTonnes), least, most);
    }

    [Fact]
    public void Run_TonnesBySeaWithoutAService_GoInVesselsOfTheirOwn()
    {
        var network = WithTonnesBySea(
            SmallCorridor.Network(), demand => demand with { Commodity = "crude_oil" });

        var result = SmallCorridor.Run(SmallCorridor.Request(network, 1) with { Ways = SmallCorridor.Ways(network) });

        Assert.Empty(result.Unserved);
        var oil = result.Balance.Single(row => row.Commodity == "crude_oil");
        Assert.InRange(oil.Delivered / (double)oil.Entered, 0.95, 1);
        Assert.Contains(result.Resources, row => row.Id == "departures:B>C/bulk");
    }

    /// <summary>Dry bulk lies at the berths of the liners; tankers have jetties of their own.</summary>
    [Theory]
    [InlineData(CargoKind.Dry, true)]
    [InlineData(CargoKind.Dangerous, false)]
    public void Run_BulkVessels_TakeBerthsUnlessTheyAreTankers(CargoKind cargo, bool takesBerths)
    {
        var plain = SmallCorridor.WithTerminal(
            SmallCorridor.Network(), "B", terminal => terminal with { Berths = 2 });
        var network = WithTonnesBySea(plain, demand => demand with { Cargo = cargo });

        double without = Berths(plain).Utilization;
        double with = Berths(network).Utilization;

        Assert.Equal(takesBerths, with > without + 0.05);
        Assert.Equal(!takesBerths, Math.Abs(with - without) < 0.001);

        static ResourceRow Berths(Network network) => SmallCorridor.Run(SmallCorridor.Request(network, 1))
            .Resources.Single(row => row.Id == "berths:B");
    }

    /// <summary>Two alike demands that want more than a ship takes share it by halves: none is first for
    /// ever.</summary>
    [Fact]
    public void Run_TwoDemandsOfOneLine_ShareItsRoom()
    {
        var network = SmallCorridor.Network();
        network = network with
        {
            Fleets = [SmallCorridor.Ships(network, 2)],
            Demands =
            [
                network.Demands[0] with { Product = Product.OrdinaryContainerTrain },
                network.Demands[1],
                network.Demands[0] with
                {
                    Id = "other", Commodity = "other_containers", Product = Product.OrdinaryContainerTrain,
                },
            ],
        };
        var ways = SmallCorridor.Ways(network).Find(
            [new(0, default), new(1, default)], TestContext.Current.CancellationToken);
        var request = SmallCorridor.Request(network, 1) with
        {
            DemandFactor = 20,
            Ways = new ScriptedWays(new Dictionary<int, ImmutableArray<CandidateWay>>
            {
                [0] = ways[0], [1] = ways[1], [2] = ways[0],
            }),
        };

        var books = SmallCorridor.Run(request).Balance;

        double first = books.Single(row => row is { Commodity: "containers", IsEmpty: false }).Delivered;
        double second = books.Single(row => row.Commodity == "other_containers").Delivered;
        Assert.InRange(first / (first + second), 0.4, 0.6);
    }

    [Fact]
    public void Run_TwoFleetsOnTheSameServices_AreOne()
    {
        var network = SmallCorridor.Network();
        network = network with
        {
            Fleets = [SmallCorridor.Ships(network, 1), SmallCorridor.Ships(network, 2) with { Id = "others" }],
        };

        var result = SmallCorridor.Run(SmallCorridor.Request(network));

        var fleet = result.Resources.Single(row => row.Kind == ResourceKind.Fleet);
        Assert.Equal("fleet:ships", fleet.Id);
        Assert.InRange(fleet.Utilization, 0.05, 0.6);
    }

    private static Network WithTonnesBySea(Network network, Func<Demand, Demand> change) => network with
    {
        Demands = [.. network.Demands, change(SmallCorridor.TonnesBySea(network, 600_000))],
    };
}
