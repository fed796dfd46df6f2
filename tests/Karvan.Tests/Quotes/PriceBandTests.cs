using Karvan.Model;

namespace Karvan.Tests;

public sealed class PriceBandTests
{
    [Theory]
    [InlineData(Confidence.High, 95_000, 105_000)]
    [InlineData(Confidence.Medium, 90_000, 110_000)]
    [InlineData(Confidence.Low, 80_000, 120_000)]
    [InlineData(Confidence.Assumed, 70_000, 130_000)]
    public void Of_EachConfidence_WidensTheBand(Confidence confidence, long low, long high)
    {
        var row = QuoteLine.Of(Network, Line(100_000, confidence));

        Assert.Equal((low, high), (row.Low.Cents, row.High.Cents));
    }

    [Fact]
    public void Of_Subsidy_IsLowWhereItIsGreatest()
    {
        var row = QuoteLine.Of(Network, Line(-30_000, Confidence.Assumed));

        Assert.Equal((-39_000, -21_000), (row.Low.Cents, row.High.Cents));
    }

    [Fact]
    public void Of_RowWithRange_TakesTheRange()
    {
        var line = Line(450_000, Confidence.Medium) with { Tariff = new TariffIndex(0) };

        var row = QuoteLine.Of(Network, line);

        Assert.Equal((400_000, 500_000), (row.Low.Cents, row.High.Cents));
    }

    private static Network Network { get; } = SmallWorld.Places("A*; -; GE; A") with
    {
        Tariffs =
        [
            new()
            {
                Id = "sea",
                Component = CostComponent.SeaFreight,
                Rate = new(2_250, "USD", ChargeUnit.Box),
                Range = new(2_000, 2_500),
                PerKilometre = false,
                Provenance = SmallWorld.Published,
            },
        ],
    };

    private static CostLine Line(long cents, Confidence confidence) => new(
        "a ride", CostComponent.Freight, cents / 100m, "USD", Money.FromCents(cents), new(new SourceIndex(0), confidence));
}
