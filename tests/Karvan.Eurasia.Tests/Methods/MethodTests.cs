namespace Karvan.Eurasia.Tests;

/// <summary>Every assumed figure follows from a stated method, or the method is named here with the reason.</summary>
public class MethodTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> NotRecomputed = new()
    {
        ["m-background"] = "names, holidays and terminals are no figures",
        ["m-background-coord"] = "a coordinate follows from nothing",
        ["m-background-km"] = "a length stated by general knowledge; geometry bounds it from below",
        ["m-feed"] = "the editors' choice of title, period and licence",
        ["m-measure"] = "nothing of it is in the base; what a measure would bring is judged beside what is published",
        ["m-regime-background"] = "papers are no figures",
        ["m-shape-bend"] = "bends by judgment; the length of the shape bounds them",
        ["m-shape-sea"] = "a way over water; the shores bound it",
        ["m-platforms-georgia"] = "the platforms in Georgia are judged, since nobody publishes them",
        ["m-port-judged"] = "berths and cranes of a port of which only a capacity is published are judged",
        ["m-simulated"] = "which figure of a year an observation is held against is no figure",
        ["m-service"] = "that a service is offered is no figure",
        ["m-vehicle"] = "the size of a vehicle is stated by general knowledge",
        ["m-wait-judged"] = "the queue of the calm months is judged place by place",
    };

    /// <summary>Methods that no row cites: the ratios that all runs use, a seed, and one without rows.</summary>
    private static readonly string[] CitedByNoRow =
    [
        "m-china-trains", "m-gc-rail", "m-held-out", "m-other-trains", "m-run-free-cn",
        "m-run-free-ratio", "m-run-free-ratio-air", "m-run-free-ratio-sea", "m-run-p90-ratio", "m-run-p90-ratio-air",
        "m-run-p90-ratio-sea",
        "m-wait-simulated",
    ];

    [Fact]
    public void Links_ByGreatCircle_FollowFromFactor() => AllAgree(Recomputation.Links());

    [Fact]
    public void Links_ByShape_FollowFromFactor() => AllAgree(Recomputation.ShapedLinks());

    [Fact]
    public void Calls_Runs_FollowFromSpeedAndRatios() => AllAgree(Recomputation.Runs());

    [Fact]
    public void Tariffs_Amounts_AreThoseOfTheMethods() => AllAgree(Recomputation.Tariffs());

    [Fact]
    public void Tariffs_Basis_IsTheUnitOfTheMethod() => Offenders.None(
        from row in EurasiaFeed.AssumedRows("tariffs.csv")
        let unit = EurasiaFeed.Sources[row["source"]]["unit"]
        let found = row["basis"] == "km" ? $"{row["currency"]}/km" : row["currency"]
        where found != unit
        select $"{row} by {row["source"]}: found {found}, expected {unit}");

    [Fact]
    public void Departures_Intervals_AreThoseOfTheMethods() => AllAgree(Recomputation.Departures());

    [Fact]
    public void Handlings_Medians_AreThoseOfTheMethods() => AllAgree(Recomputation.Processes("handlings.csv"));

    [Fact]
    public void Procedures_Medians_AreThoseOfTheMethods() => AllAgree(Recomputation.Processes("procedures.csv"));

    [Fact]
    public void EmissionFactors_OfElectricTrains_FollowFromEnergyAndGrid() => AllAgree(Recomputation.EmissionFactors());

    [Fact]
    public void Charges_FirstSteps_AreThoseOfTheMethods() => AllAgree(Recomputation.Charges());

    [Fact]
    public void ExchangeRates_NotPublished_FollowFromThoseThatAre() => AllAgree(ExchangeRates.All());

    [Fact]
    public void LinkCapacities_Trains_FollowFromTheMethods() => AllAgree(CapacityRecomputation.Links());

    [Fact]
    public void CrossingCapacities_Trains_FollowFromTheMethods() => AllAgree(CapacityRecomputation.Crossings());

    [Fact]
    public void Yards_Moves_FollowFromTheMethods() => AllAgree(YardRecomputation.All());

    [Fact]
    public void Depths_FollowFromSeaAndShips() => AllAgree(CapacityRecomputation.Depths());

    [Fact]
    public void Draughts_FollowFromShips() => AllAgree(CapacityRecomputation.Draughts());

    [Fact]
    public void Demands_Flows_AddUpToTheirMethods() => AllAgree(TrafficRecomputation.Demands());

    [Fact]
    public void Closures_Intervals_FollowFromSharesAndLengths() => AllAgree(TrafficRecomputation.Closures());

    [Fact]
    public void Methods_NotRecomputed_AreListedWithTheirReason()
    {
        var recomputed = new[]
        {
            Recomputation.Links(), Recomputation.ShapedLinks(), Recomputation.Runs(), Recomputation.Tariffs(),
            Recomputation.Departures(),
            Recomputation.Processes("handlings.csv"), Recomputation.Processes("procedures.csv"),
            Recomputation.EmissionFactors(), Recomputation.Charges(),
            ExchangeRates.All(),
            CapacityRecomputation.Links(), CapacityRecomputation.Crossings(), CapacityRecomputation.Depths(),
            CapacityRecomputation.Draughts(), YardRecomputation.All(), TrafficRecomputation.Demands(),
            TrafficRecomputation.Closures(),
        }.SelectMany(rows => rows).Select(row => row.Method);

        Assert.Equal(
            NotRecomputed.Keys.Order(StringComparer.Ordinal), Cited().Except(recomputed).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Methods_CitedByNoRow_AreListed() => Assert.Equal(
        CitedByNoRow,
        EurasiaFeed.Sources.Values
            .Where(row => row["kind"] == "method")
            .Select(row => row["source_id"])
            .Except(Cited())
            .Order(StringComparer.Ordinal));

    private static IEnumerable<string> Cited() =>
        EurasiaFeed.SourcedRows().Where(row => row.IsAssumed).Select(row => row["source"]).Distinct();

    private void AllAgree(IEnumerable<Recomputed> figures)
    {
        var all = figures.ToList();
        output.WriteLine($"{all.Count} figures recomputed");

        Assert.NotEmpty(all);
        Offenders.None(all.Where(figure => !figure.Agrees).Select(figure => figure.ToString()));
    }
}
