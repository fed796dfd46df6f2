using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>Embargoes at origin, locomotives, customs channels, offers from elsewhere, holidays.</summary>
public class E_MechanismTests
{
    private static readonly Provenance Made = new(new SourceIndex(0), Confidence.Assumed);

    /// <summary>A month without loading towards the border: goods are held at origin, none is lost.</summary>
    [Theory]
    [InlineData(Product.ExpressBlockTrain, true)]
    [InlineData(Product.Wagonload, false)]
    public void Run_EmbargoOnAProduct_HoldsItsGoodsAtOrigin(Product product, bool isHeld)
    {
        var network = SmallCorridor.Network();
        network = network with
        {
            Closures =
            [
                SmallCorridor.Shut(
                    "embargo",
                    SmallCorridor.Place(crossing: new(0)),
                    new LocalDate(2025, 6, 1),
                    new LocalDate(2025, 6, 30)) with
                {
                    Cause = ClosureCause.Embargo,
                    Towards = new Country("GE"),
                    Products = [product],
                },
            ],
        };

        var result = SmallCorridor.Run(SmallCorridor.Request(network, 1));

        double embargo = result.Transit[0].StageDays[(int)TransitStage.Embargo];
        Assert.True(isHeld ? embargo > 0.8 : embargo < 0.1, $"held {embargo} days");
        Assert.True(result.Transit[1].StageDays[(int)TransitStage.Embargo] < 0.1);
        Assert.All(result.Balance, row => Assert.True(row.IsBalanced));
    }

    [Fact]
    public void Run_EmbargoOnOtherOrigins_BindsNothing()
    {
        var network = SmallCorridor.Network();
        var embargo = SmallCorridor.Shut(
            "embargo", SmallCorridor.Place(crossing: new(0)), new LocalDate(2025, 1, 1), to: null);

        var ours = network with { Closures = [embargo with { Origins = [new Country("KZ")] }] };
        var others = network with { Closures = [embargo with { Origins = [new Country("UZ")] }] };

        Assert.Equal(1, SmallCorridor.Run(SmallCorridor.Request(ours, 1)).Transit[0].UnfinishedShare);
        Assert.InRange(SmallCorridor.Run(SmallCorridor.Request(others, 1)).Transit[0].UnfinishedShare, 0, 0.1);
    }

    [Fact]
    public void Run_OneLocomotive_MakesTrainsWaitForIt()
    {
        var network = SmallCorridor.Network(west: 8_000, east: 8_000);

        var one = Run(2);
        var many = Run(20);

        var scarce = one.Resources.Single(row => row.Id == "fleet:locomotives");
        var ample = many.Resources.Single(row => row.Id == "fleet:locomotives");
        Assert.InRange(scarce.Utilization, 0.7, 1);
        Assert.True(scarce.MeanWaitHours > 5 * ample.MeanWaitHours);
        Assert.True(one.Transit[0].P50Days > many.Transit[0].P50Days);
        Assert.All(one.Balance, row => Assert.True(row.IsBalanced));

        SimulationResult Run(int count) => SmallCorridor.Run(
            SmallCorridor.Request(network with { Fleets = [SmallCorridor.Locomotives(network, count)] }));
    }

    /// <summary>Half of the trains into Georgia are examined for 30 hours; the others pass as before.</summary>
    [Fact]
    public void Run_CustomsChannels_DelayWhatIsExamined()
    {
        var network = SmallCorridor.Network();
        var withRegime = network with
        {
            Regimes =
            [
                new()
                {
                    Id = "ge-import",
                    Name = "Import",
                    Territories = [new Country("GE")],
                    Kind = RegimeKind.Import,
                    Papers = "invoice",
                    Channels = [RiskChannel.Green, RiskChannel.Red],
                    Provenance = Made,
                },
            ],
        };
        var parameters = new SimulationParameters { RedPercent = 50, YellowPercent = 40 };

        var without = SmallCorridor.Run(SmallCorridor.Request(network) with { Parameters = parameters });
        var result = SmallCorridor.Run(SmallCorridor.Request(withRegime) with { Parameters = parameters });

        Assert.Equal(0, without.Transit[0].StageDays[(int)TransitStage.Customs]);
        Assert.InRange(result.Transit[0].StageDays[(int)TransitStage.Customs], 0.5, 1.4);
        Assert.Equal(0, result.Transit[1].StageDays[(int)TransitStage.Customs]);
    }

    /// <summary>Idle vessels sail elsewhere when they are offered a charter, and goods wait longer for one.</summary>
    [Fact]
    public void Run_OffersFromElsewhere_DrawVesselsAway()
    {
        var network = SmallCorridor.Network(west: 1_500, east: 600);
        network = network with { Fleets = [SmallCorridor.Ships(network, 3)] };
        var quiet = SmallCorridor.Request(network) with { Parameters = new() { OutsideOfferPercent = 0 } };
        var busy = quiet with { Parameters = new() { OutsideOfferPercent = 100, OutsideOfferAfterDays = 1 } };

        var stay = SmallCorridor.Run(quiet).Resources.Single(row => row.Id == "fleet:ships");
        var sail = SmallCorridor.Run(busy).Resources.Single(row => row.Id == "fleet:ships");

        Assert.True(sail.Utilization > stay.Utilization + 0.2);
        Assert.True(sail.MeanWaitHours > stay.MeanWaitHours);
    }

    /// <summary>Nothing comes in the first half of June, twice as much in the second: the year is the same.</summary>
    [Fact]
    public void Run_Holidays_MoveGoodsWithinTheirMonth()
    {
        var network = SmallCorridor.Network(west: 20_000, east: 0);
        var holiday = network with
        {
            Holidays =
            [
                new()
                {
                    Country = new Country("KZ"), Name = "June", Dated = new LocalDate(2025, 6, 1), Days = 15,
                    Provenance = Made,
                },
            ],
        };
        var request = SmallCorridor.Request(holiday, 1) with { Parameters = new() { HolidayPercent = 1 } };

        var plain = SmallCorridor.Run(SmallCorridor.Request(network, 1));
        var result = SmallCorridor.Run(request);

        Assert.InRange(result.Balance[0].Entered / (double)plain.Balance[0].Entered, 0.97, 1.03);
        var june = result.Days.Where(day => day.Resource == "departures:A>B/express"
            && day.At.ToInstant().InUtc().Month == 6).ToList();
        Assert.True(june.Where(day => day.At.ToInstant().InUtc().Day is > 5 and < 15).Sum(day => day.Queue)
            < june.Where(day => day.At.ToInstant().InUtc().Day > 18).Sum(day => day.Queue) / 5);
    }

    /// <summary>Trains of platforms come back whether with goods or empty, and take slots of the border on the
    /// way.</summary>
    [Fact]
    public void Run_MoreGoodsOneWay_EmptyPlatformsTakeSlotsBack()
    {
        var network = SmallCorridor.Network(west: 8_000, east: 500);
        network = WithSlots(network with { Fleets = [Platforms(network, 400)] }, back: 10);

        var counted = Passed(network);
        var uncounted = Passed(network with { Fleets = [] });

        Assert.InRange(counted.Back / counted.Out, 0.9, 1.1);
        Assert.InRange(uncounted.Back / uncounted.Out, 0, 0.8);
        Assert.InRange(counted.Out / uncounted.Out, 0.9, 1.1);
    }

    /// <summary>One slot a day back: no more trains go out than have come back with goods or empty.</summary>
    [Fact]
    public void Run_NarrowWayBack_GoodsWaitForPlatforms()
    {
        var network = SmallCorridor.Network(west: 30_000, east: 500);
        network = network with { Fleets = [Platforms(network, 400)] };

        var wide = Passed(WithSlots(network, back: 10));
        var narrow = Passed(WithSlots(network, back: 1));

        Assert.True(wide.Out > 600, $"{wide}");
        Assert.InRange(narrow.Out, 300, 400);
        Assert.InRange(narrow.Back, 300, 370);
    }

    private static Network WithSlots(Network network, int back) => network with
    {
        Crossings = [network.Crossings[0] with { PerDayOut = 10, PerDayBack = back }],
    };

    private static (double Out, double Back) Passed(Network network)
    {
        var resources = SmallCorridor.Run(SmallCorridor.Request(network, 1)).Resources;
        return (
            resources.Single(row => row.Id == "crossing:K>GE").PerYear,
            resources.Single(row => row.Id == "crossing:K>AZ").PerYear);
    }

    private static Fleet Platforms(Network network, int count) => SmallCorridor.Locomotives(network, count) with
    {
        Id = "platforms",
        Kind = FleetKind.Platform,
        Home = SmallCorridor.Location(network, "C"),
        Countries = [new Country("AZ"), new Country("GE")],
    };
}
