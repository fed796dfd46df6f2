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
        var row = QuoteLine.Of(Line(100_000, confidence));

        Assert.Equal((low, high), (row.Low.Cents, row.High.Cents));
    }

    [Fact]
    public void Of_Subsidy_IsLowWhereItIsGreatest()
    {
        var row = QuoteLine.Of(Line(-30_000, Confidence.Assumed));

        Assert.Equal((-39_000, -21_000), (row.Low.Cents, row.High.Cents));
    }

    private static CostLine Line(long cents, Confidence confidence) => new(
        "a ride", CostComponent.Freight, cents / 100m, "USD", Money.FromCents(cents), new(new SourceIndex(0), confidence));
}
