namespace Karvan.Model.Tests;

public sealed class IntervalWaitTests
{
    private const int Day = 86_400;

    [Theory]
    [InlineData(Day, 0.01)]
    [InlineData(Day, 0.3)]
    [InlineData(2 * Day, 0.75)]
    [InlineData(7 * Day, 1.0)]
    [InlineData(3 * Day, 2.5)]
    public void ShareWithin_AgreesWithNumericIntegration(int interval, double variation)
    {
        foreach (var seconds in new[] { interval / 10, interval / 2, interval, 2 * interval })
        {
            var expected = IntegrateResidual(seconds, interval, variation);
            Assert.Equal(expected, IntervalWait.ShareWithin(seconds, interval, variation), 1e-6);
        }
    }

    [Theory]
    [InlineData(Day, 0.3)]
    [InlineData(2 * Day, 0.75)]
    [InlineData(7 * Day, 1.0)]
    [InlineData(3 * Day, 2.5)]
    public void MedianSeconds_IsTheFirstSecondWithHalfOfAllWaits(int interval, double variation)
    {
        var median = IntervalWait.MedianSeconds(interval, variation);

        Assert.True(IntervalWait.ShareWithin(median, interval, variation) >= 0.5);
        Assert.True(IntervalWait.ShareWithin(median - 1, interval, variation) < 0.5);
        Assert.Equal(0.5, IntegrateResidual(median, interval, variation), 1e-4);
    }

    [Fact]
    public void MedianSeconds_WithoutVariation_IsHalfTheInterval() =>
        Assert.Equal(Day / 2, IntervalWait.MedianSeconds(Day, 0));

    [Fact]
    public void MedianSeconds_LittleVariation_IsNearHalfTheInterval() =>
        Assert.InRange(IntervalWait.MedianSeconds(Day, 0.001), (Day / 2) - 1, (Day / 2) + 1);

    [Fact]
    public void ShareWithin_ManyIntervals_IsOne()
    {
        Assert.Equal(1, IntervalWait.ShareWithin(Day, Day, 0));
        Assert.Equal(1, IntervalWait.ShareWithin(400 * Day, Day, 0.5), 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void ShareWithin_NoTime_IsNone(double variation) =>
        Assert.Equal(0, IntervalWait.ShareWithin(0, Day, variation));

    [Fact]
    public void MedianSeconds_BadInput_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => IntervalWait.MedianSeconds(0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => IntervalWait.MedianSeconds(Day, -0.1));
    }

    // A random moment falls into an interval by its length: the wait is at most x with density (1 − F(t)) / h. With
    // z = ln t on an even grid, F from its own density by the trapezium rule, sharing nothing with the closed form.
    private static double IntegrateResidual(double x, double interval, double variation)
    {
        var sigma = Math.Sqrt(Math.Log(1 + (variation * variation)));
        var mu = Math.Log(interval) - (sigma * sigma / 2);
        const int Steps = 400_000;
        var low = mu - (12 * sigma);
        var high = Math.Log(x);
        var step = (high - low) / Steps;
        var (share, below, before) = (0.0, 0.0, Density(low));
        var survival = Math.Exp(low);
        for (var index = 1; index <= Steps && step > 0; index++)
        {
            var z = low + (index * step);
            var density = Density(z);
            below += (before + density) / 2 * step;
            before = density;
            var next = (1 - below) * Math.Exp(z);
            share += (survival + next) / 2 * step;
            survival = next;
        }

        return (share + Math.Min(x, Math.Exp(low))) / interval;

        double Density(double z) =>
            Math.Exp(-(z - mu) * (z - mu) / (2 * sigma * sigma)) / (sigma * Math.Sqrt(2 * Math.PI));
    }
}
