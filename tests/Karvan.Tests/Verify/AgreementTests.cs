using Karvan.Model;
using NodaTime;

namespace Karvan.Tests;

/// <summary>The rule of each kind, at its edges: free 8, p10 10, p25 11, p50 13, mean 14, p90 20.</summary>
public sealed class AgreementTests
{
    private static readonly ModelValues Model = new(8, 10, 11, 13, 14, 20);

    [Theory]
    [InlineData(ObservedKind.Record, 7.2, 7.2, true)]
    [InlineData(ObservedKind.Record, 7.1, 7.1, false)]
    [InlineData(ObservedKind.Announced, 8, 13, true)]
    [InlineData(ObservedKind.Announced, 7.9, 13, false)]
    [InlineData(ObservedKind.Announced, 8, 13.1, false)]
    [InlineData(ObservedKind.MeasuredMean, 12.2, 12.2, true)]
    [InlineData(ObservedKind.MeasuredMean, 12.1, 12.1, false)]
    [InlineData(ObservedKind.Schedule, 13, 20, true)]
    [InlineData(ObservedKind.Schedule, 12.9, 20, false)]
    [InlineData(ObservedKind.Schedule, 13, 20.1, false)]
    [InlineData(ObservedKind.QuotedRange, 9, 13, true)]
    [InlineData(ObservedKind.QuotedRange, 8, 13, false)]
    [InlineData(ObservedKind.QuotedRange, 15, 25, true)]
    [InlineData(ObservedKind.QuotedRange, 15, 25.1, false)]
    [InlineData(ObservedKind.QuotedRange, 21, 21, false)]
    public void FindObjection_Time_FollowsTheRuleOfItsKind(ObservedKind kind, double low, double high, bool agrees) =>
        Assert.Equal(agrees, Agreement.FindObjection(Observed(kind, low, high), Model) is null);

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(15.2, 15.2, true)]
    [InlineData(15.4, 15.4, false)]
    [InlineData(11.3, 11.3, false)]
    public void FindObjection_Price_MayBeFifteenPercentOff(double low, double high, bool agrees)
    {
        var observation = Observed(ObservedKind.Announced, low, high) with { Measure = ObservedMeasure.Cost };
        var model = low == 10 ? Model with { P50 = 11.5m } : Model;

        Assert.Equal(agrees, Agreement.FindObjection(observation, model) is null);
    }

    [Theory]
    [InlineData(15, 20, 25, true)]
    [InlineData(15, 20, 25.1, false)]
    [InlineData(10, 30, 30, true)]
    public void FindObjection_Fog_AgreesWithNothingUnlessThePublishedRangeIsAsWide(
        double low, double high, double p90, bool agrees)
    {
        var model = Model with { P90 = (decimal)p90 };

        Assert.Equal(
            agrees, Agreement.FindObjection(Observed(ObservedKind.QuotedRange, low, high), model) is null);
    }

    private static Observation Observed(ObservedKind kind, double low, double high) => new()
    {
        Id = "one",
        Title = "One",
        Measure = ObservedMeasure.Time,
        Kind = kind,
        FirstMonth = new YearMonth(2025, 1),
        LastMonth = new YearMonth(2025, 12),
        Unit = "d",
        Low = (decimal)low,
        High = (decimal)high,
        IsInput = false,
        Provenance = SmallWorld.Published,
    };
}
