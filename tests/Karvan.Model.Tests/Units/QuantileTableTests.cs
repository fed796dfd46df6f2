namespace Karvan.Model.Tests;

public sealed class QuantileTableTests
{
    private const int Hour = 3_600;

    private static readonly TimeSpread Voyage = new(20 * Hour, 26 * Hour, 48 * Hour);

    [Fact]
    public void Quantile_AtTheThreeValues_IsEachOfThem()
    {
        var table = QuantileTable.FromSpread(Voyage);

        Assert.Equal(20 * Hour, table.Quantile(0));
        Assert.Equal(26 * Hour, table.Quantile(0.5));
        Assert.Equal(48 * Hour, table.Quantile(0.9));
    }

    /// <summary>Delay 6 h × e^(s·z) with s = ln(28/6) / 1.281552; z at 99 % is 2.326348, at 99.9 % 3.090232.</summary>
    [Theory]
    [InlineData(0.99, 2.326348)]
    [InlineData(0.999, 3.090232)]
    [InlineData(0.1, -1.281552)]
    [InlineData(0.001, -3.090232)]
    public void Quantile_Elsewhere_IsFreePlusLognormal(double share, double z)
    {
        var delay = 6 * Hour * Math.Exp(Math.Log(28.0 / 6) / 1.281552 * z);
        Assert.Equal(20 * Hour + delay, QuantileTable.FromSpread(Voyage).Quantile(share), 1 + (delay * 1e-5));
    }

    [Fact]
    public void Quantile_BeyondTheCut_IsTheCut()
    {
        var table = QuantileTable.FromSpread(Voyage);
        Assert.Equal(table.Quantile(0.999), table.Quantile(0.9995));
        Assert.Equal(table.Quantile(0.999), table.Quantile(1));
    }

    [Fact]
    public void Quantile_BetweenEntries_LiesOnTheLineRoundedDown()
    {
        var table = QuantileTable.FromSpread(Voyage);
        var (low, high) = (table.Seconds[700], table.Seconds[701]);
        Assert.Equal(low + (int)((high - low) * 0.25), table.Quantile(0.70025), 1.0);
    }

    [Fact]
    public void Seconds_NeverFall()
    {
        foreach (var table in new[] { QuantileTable.FromSpread(Voyage), IntervalWait.Quantiles(40 * Hour, 0.75) })
        {
            Assert.Equal(QuantileTable.Steps + 1, table.Seconds.Length);
            for (var step = 1; step <= QuantileTable.Steps; step++)
            {
                Assert.True(table.Seconds[step] >= table.Seconds[step - 1]);
            }
        }
    }

    /// <summary>
    /// The mean of draws, one in the middle of each of 100,000 equal shares; half a second is lost by rounding down.
    /// </summary>
    [Fact]
    public void MeanSeconds_IsTheMeanOfDraws()
    {
        var table = QuantileTable.FromSpread(Voyage);
        var mean = Enumerable.Range(0, 100_000).Average(draw => (double)table.Quantile((draw + 0.5) / 100_000));
        Assert.Equal(table.MeanSeconds, mean, 1.0);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(5, 5, 5)]
    [InlineData(3, 5, 5)]
    public void FromSpread_MedianEqualsP90_IsConstant(int free, int median, int p90)
    {
        var table = QuantileTable.FromSpread(new(free, median, p90));

        Assert.True(table.IsConstant);
        Assert.Equal(median, table.Quantile(0));
        Assert.Equal(median, table.Quantile(1));
        Assert.Equal(median, table.MeanSeconds);
    }

    [Fact]
    public void FromSpread_MedianEqualsFreeOnly_Throws() =>
        Assert.Throws<ArgumentException>(() => QuantileTable.FromSpread(new(5, 5, 6)));

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void Quantile_NoShare_Throws(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantileTable.Constant(1).Quantile(share));

    [Fact]
    public void AtMost_CutsWhatIsLonger()
    {
        var table = QuantileTable.FromSpread(Voyage).AtMost(30 * Hour);

        Assert.Equal(26 * Hour, table.Quantile(0.5));
        Assert.Equal(30 * Hour, table.Quantile(0.9));
        Assert.Equal(30 * Hour, table.Quantile(1));
    }

    [Theory]
    [InlineData(24 * Hour, 0)]
    [InlineData(48 * Hour, 0.01)]
    [InlineData(48 * Hour, 0.3)]
    [InlineData(100 * Hour, 1)]
    [InlineData(100 * Hour, 2.5)]
    public void IntervalQuantiles_AreTheFirstSecondsWithTheShare(int interval, double variation)
    {
        var table = IntervalWait.Quantiles(interval, variation);

        Assert.Equal(IntervalWait.MedianSeconds(interval, variation), table.Quantile(0.5));
        for (var step = 1; step < QuantileTable.Steps; step++)
        {
            var second = table.Seconds[step];
            Assert.True(IntervalWait.ShareWithin(second + 1, interval, variation) >= step / 1_000.0);
            Assert.True(IntervalWait.ShareWithin(second - 1, interval, variation) < step / 1_000.0);
        }
    }

    /// <summary>The mean residual is h(1 + cv²)/2; what the cut takes off is small where cv is.</summary>
    [Fact]
    public void IntervalQuantiles_Mean_IsThatOfRenewalTheory() =>
        Assert.Equal(48 * Hour * (1 + 0.09) / 2, IntervalWait.Quantiles(48 * Hour, 0.3).MeanSeconds, 120.0);

    [Fact]
    public void WaitQuantiles_ByKind_HaveTheUsualWaitAsMedian()
    {
        foreach (var kind in Enum.GetValues<DepartureKind>())
        {
            var departure = new Departure
            {
                Kind = kind,
                IntervalSeconds = 48 * Hour,
                Variation = 0.5m,
                LongestWaitSeconds = 40 * Hour,
                NoticeSeconds = 6 * Hour,
                Provenance = default,
            };
            var waits = departure.GetWaitQuantiles();
            Assert.Equal(departure.UsualWaitSeconds, waits.Quantile(0.5));
            Assert.Equal(kind == DepartureKind.Full, waits.Quantile(1) == 40 * Hour);
        }
    }
}
