using Karvan.Model;
using NodaTime;

namespace Karvan.Eurasia.Tests;

/// <summary>Demand, capacities, fleets and closures of 2025 beside what is published about the whole.</summary>
public class TrafficTests
{
    private static readonly Network Network = EurasiaFeed.Network;

    private static readonly List<FeedRow> Demands = [.. EurasiaFeed.Rows("demands.csv")];

    [Fact]
    public void Demand_BoxesOfTheCorridor_Are77ThousandTeu() => Assert.InRange(
        Sum("mc-", TrafficRecomputation.Teu), 76_500m, 77_500m);

    /// <summary>No split is published; the railways' plan for one leg says 92 % (S97).</summary>
    [Fact]
    public void Demand_BoxesWestbound_AreMost() => Assert.InRange(
        Sum("mc-west-", TrafficRecomputation.Teu) / Sum("mc-", TrafficRecomputation.Teu), 0.75m, 0.92m);

    [Fact]
    public void Demand_TonnesOfTheCorridor_AreThoseOfTheMinistry() => Assert.InRange(
        Demands.Where(TrafficRecomputation.IsCorridor).Sum(TrafficRecomputation.Tonnes), 4_118_000m, 4_120_000m);

    /// <summary>Oil was planned at 1.7 Mt, dry goods at 2.5 Mt; oil then stopped for a month.</summary>
    [Fact]
    public void Demand_Oil_IsBelowItsPlan() => Assert.InRange(
        Sum("oil-", TrafficRecomputation.Tonnes), 1_100_000m, 1_700_000m);

    [Fact]
    public void Demand_BoxesAtAlat_AreThoseOfThePort() => Assert.InRange(
        Demands.Where(row => !row["demand_id"].StartsWith("north-", StringComparison.Ordinal)
            && !row["demand_id"].StartsWith("south-", StringComparison.Ordinal)
            && !row["demand_id"].StartsWith("btk-", StringComparison.Ordinal)).Sum(TrafficRecomputation.Teu),
        106_000m,
        108_000m);

    [Fact]
    public void Demand_TrucksAtAlat_AreThoseOfThePort()
    {
        var (all, turkmen) = (Amount("truck-"), Amount("truck-", "-turkmenbasy"));

        Assert.InRange(all, 59_800m, 60_000m);
        Assert.InRange(turkmen / all, 0.57m, 0.58m);
    }

    [Fact]
    public void Demand_WagonsAtAlat_AreThoseOfThePort()
    {
        var (all, turkmen) = (Amount("wagon-"), Amount("wagon-", "-turkmenbasy"));

        Assert.InRange(all, 36_000m, 37_000m);
        Assert.InRange(turkmen / all, 0.62m, 0.622m);
    }

    /// <summary>250 kt in seven months.</summary>
    [Fact]
    public void Demand_BoxesByBakuTbilisiKars_WeighWhatWasCarried()
    {
        var tonnes = Demands.Where(row => row["to"] == "TR-KOS" || row["from"] == "TR-KOS")
            .Sum(TrafficRecomputation.Tonnes);

        Assert.InRange(tonnes, 0.5m * 250_000 * 12 / 7, 250_000m * 12 / 7);
    }

    /// <summary>Vehicles by ASCO: 3,017 a month in the third quarter, 3,243 in November, 4,476 in December.</summary>
    [Fact]
    public void Demand_TrucksByMonth_PeakInDecember()
    {
        var trucks = Network.Demands.First(demand => demand.Id == "truck-west-kuryk");
        var quarter = trucks.ShareOfMonth(7) + trucks.ShareOfMonth(8) + trucks.ShareOfMonth(9);

        Assert.InRange(trucks.ShareOfMonth(12) / (quarter / 3), 1.4m, 1.6m);
        Assert.InRange(trucks.ShareOfMonth(11) / (quarter / 3), 1m, 1.15m);
    }

    /// <summary>38,600 TEU from January to April, 107,054 in the year.</summary>
    [Fact]
    public void Demand_BoxesByMonth_AreThoseOfThePort()
    {
        var boxes = Network.Demands.First(demand => demand.Id == "mc-west-cnxia-azabs");

        Assert.InRange(Enumerable.Range(1, 4).Sum(boxes.ShareOfMonth), 0.355m, 0.365m);
    }

    [Fact]
    public void Demand_Ends_HaveTerminals() => Offenders.None(
        from demand in Network.Demands
        from end in (LocationIndex[])[demand.From, demand.To]
        where Network.GetTerminals(end).IsEmpty
        select $"{demand.Id}: {Network[end].Id} has no terminal");

    /// <summary>Boxes and trucks find a way; wagons on ferries and bulk in vessels of its own are ways
    /// themselves.</summary>
    [Fact]
    public void Demand_BoxesAndTrucks_HaveItineraries()
    {
        var ends = Network.Demands
            .Where(demand => demand.Unit is DemandUnit.Box20 or DemandUnit.Box40 or DemandUnit.Truck)
            .Select(demand => (From: Network[demand.From].Id, To: Network[demand.To].Id))
            .Distinct();

        Offenders.None(
            from pair in ends
            let plan = Ask.Answer(Ask.From(pair.From, pair.To) with { All = false })
            where plan.Reason is not null
            select $"{pair.From} -> {pair.To}: {plan.Reason}");
    }

    /// <summary>
    /// Six feeders are said to carry 89 thousand TEU a year one way (S97): 60 to 78 round trips of each.
    /// </summary>
    [Fact]
    public void Fleets_FeedersToAlat_CouldCarryWhatIsClaimed()
    {
        var teu = Network.Fleets.Where(fleet => fleet.Id is "kmtf-feeders" or "asco-feeders")
            .Sum(fleet => fleet.Count * Network[fleet.Vehicle!.Value].CapacityTeu);

        Assert.InRange(89_000m / teu, 60m, 79m);
    }

    /// <summary>13 to 16 ferries for wagons and trucks sail on the Caspian.</summary>
    [Fact]
    public void Fleets_Ferries_AreThoseOfTheCaspian() => Assert.InRange(
        Network.Fleets.Where(fleet => fleet.Vehicle is { } type && Network[type].Id is "rail-ferry" or "caspian-ropax")
            .Sum(fleet => fleet.Count),
        13,
        16);

    [Fact]
    public void Capacities_TrainsToChina_AreThoseAgreed()
    {
        var (altynkol, dostyk) = (Crossing("altynkol-horgos"), Crossing("dostyk-alashankou"));

        Assert.Equal((15, 28), (altynkol.PerDayOut, dostyk.PerDayOut));
        Assert.Equal((8m, 14m), (Left("altynkol-before-march-2025", 15), Left("dostyk-before-july-2025", 28)));
    }

    [Fact]
    public void Capacities_Alat_HandlesAVesselWithinItsProtocol()
    {
        var port = Network.Terminals.Single(terminal => terminal.Id == "AZ-ALA-P");

        // A feeder three quarters full both ways, by one crane: 20.1 h on average, 30 h at most.
        Assert.InRange(0.75m * 225 / 2 * 2 / port.MovesPerCraneHour!.Value, 20, 30);
        Assert.InRange(port.YardTeu!.Value, 1_200, 2_400);
    }

    [Fact]
    public void Depths_FeederAtAktau_LeavesBehindWhatIsPublished()
    {
        var feeder = Network.Vehicles.Single(vehicle => vehicle.Id == "feeder-225");
        var port = new TerminalIndex(Network.Terminals.IndexOf(Network.Terminals.Single(row => row.Id == "KZ-AAU-P")));

        var before = feeder.PayloadAt(Network.FindDepth(port, new LocalDate(2025, 7, 1))!.Value);
        var after = feeder.PayloadAt(Network.FindDepth(port, new LocalDate(2026, 2, 1))!.Value);

        Assert.InRange((feeder.Payload.Kilograms - before.Kilograms) / 1_000, 600, 1_300);
        Assert.Equal(feeder.Payload, after);
    }

    [Fact]
    public void Closures_PolandAndBelarus_LastThirteenDaysOrFourteen()
    {
        var closure = Closure("poland-belarus-2025");

        Assert.InRange(Period.Between(closure.From!.Value, closure.To!.Value, PeriodUnits.Days).Days, 13, 14);
    }

    [Fact]
    public void Closures_BeforeTheSecondTrack_LeaveTwelvePairs() =>
        Assert.Equal(12m, Left("dostyk-moiynty-before-october-2025", 60));

    private static decimal Left(string closure, int full) =>
        Math.Round(full * Closure(closure).RemainingPercent / 100m, MidpointRounding.AwayFromZero);

    private static Closure Closure(string id) => Network.Closures.Single(closure => closure.Id == id);

    private static Crossing Crossing(string id) => Network.Crossings.Single(crossing => crossing.Id == id);

    private static decimal Sum(string prefix, Func<FeedRow, decimal> figure) =>
        Demands.Where(row => row["demand_id"].StartsWith(prefix, StringComparison.Ordinal)).Sum(figure);

    private static decimal Amount(string prefix, string suffix = "") => Demands
        .Where(row => row["demand_id"].StartsWith(prefix, StringComparison.Ordinal)
            && row["demand_id"].EndsWith(suffix, StringComparison.Ordinal))
        .Sum(row => row.Number("yearly_amount"));
}
