namespace Karvan.Kernel.Tests;

/// <summary>Levels over time, tallies, sketches, intervals, warm-up.</summary>
public class StatisticsTests
{
    private readonly Simulation _simulation = new();

    [Fact]
    public void TimeWeighted_Steps_HasTheirMean()
    {
        var level = new TimeWeighted(_simulation, 2);
        _simulation.Run(until: 10);
        level.Set(5);
        _simulation.Run(until: 30);
        level.Add(-4);
        _simulation.Run(until: 40);

        Assert.Equal(((10 * 2) + (20 * 5) + (10 * 1)) / 40.0, level.Mean);
        Assert.Equal((1, 1, 5), (level.Level, level.Lowest, level.Highest));
    }

    [Fact]
    public void TimeWeighted_HugeLevels_StayExact()
    {
        var level = new TimeWeighted(_simulation, long.MaxValue);
        _simulation.Run(until: 1_000_000);
        level.Set(1);
        _simulation.Run(until: 1_000_003);

        Assert.Equal(((Int128)long.MaxValue * 1_000_000) + 3, level.Area);
    }

    [Fact]
    public void WarmUp_Reset_ForgetsTheBeginningButNotTheLevel()
    {
        var level = new TimeWeighted(_simulation, 7);
        var tally = new Tally(_simulation);
        var counter = new Counter(_simulation);
        tally.Add(5);
        counter.Add();
        _simulation.ResetStatisticsAt(100);
        _simulation.Run(until: 100);
        level.Set(3);
        _simulation.Run(until: 200);

        Assert.Equal((3.0, 0L, 0L), (level.Mean, tally.Count, counter.Count));
        Assert.Equal(3, level.Highest);
    }

    [Fact]
    public void Tally_SmallDeviationBesideGreatMean_IsExact()
    {
        var tally = new Tally(_simulation);
        foreach (long value in new long[] { 1, 2, 3, 4 })
        {
            tally.Add(value + 1_000_000_000_000);
        }

        Assert.Equal(Math.Sqrt(5.0 / 3), tally.Deviation, 12);
        Assert.Equal(1_000_000_000_002.5, tally.Mean);
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Add(-1));
    }

    [Fact]
    public void Sketch_Quantiles_AreWithinOne256th()
    {
        var stream = new RandomStream(1, 0, 0, 0);
        var distribution = Distribution.Lognormal(1_000_000, 50_000_000);
        var sketch = new QuantileSketch();
        long[] values = new long[10_001];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = distribution.Sample(stream);
            sketch.Add(values[i]);
        }

        Array.Sort(values);
        foreach (double share in new[] { 0, 0.001, 0.1, 0.5, 0.9, 0.999, 1 })
        {
            long exact = values[Math.Max(0, (int)Math.Ceiling(share * values.Length) - 1)];
            Assert.InRange(sketch.Quantile(share), exact * (1 - (1 / 256.0)), exact * (1 + (1 / 256.0)));
        }
    }

    [Fact]
    public void Sketch_Merged_IsThatOfAll()
    {
        var (all, left, right) = (new QuantileSketch(), new QuantileSketch(), new QuantileSketch());
        for (long value = 1; value < 1L << 61; value += 1 + (value / 3))
        {
            all.Add(value);
            (value % 2 == 0 ? left : right).Add(value);
        }

        left.Merge(right);

        Assert.Equal((all.Count, all.Smallest, all.Greatest), (left.Count, left.Smallest, left.Greatest));
        Assert.All([0.0, 0.25, 0.5, 0.75, 1.0], share => Assert.Equal(all.Quantile(share), left.Quantile(share)));
    }

    [Theory]
    [InlineData(0.95, 1, 12.7062047)]
    [InlineData(0.95, 2, 4.30265273)]
    [InlineData(0.95, 9, 2.26215716)]
    [InlineData(0.95, 19, 2.09302405)]
    [InlineData(0.99, 4, 4.60409487)]
    [InlineData(0.90, 30, 1.69726089)]
    [InlineData(0.95, 1000, 1.96233908)]
    [InlineData(0.95, 100_000, 1.95996398)]
    public void StudentT_Points_AreThoseOfTheTables(double share, int degrees, double t) =>
        Assert.Equal(t, StudentT.TwoSided(share, degrees), 1e-6);

    [Fact]
    public void Interval_OfFourValues_IsTheTextbooks()
    {
        var interval = ConfidenceInterval.Of([1, 2, 3, 4]);

        Assert.Equal((2.5, 4), (interval.Mean, interval.Count));
        Assert.Equal(3.18244631 * Math.Sqrt(5.0 / 3 / 4), interval.HalfWidth, 1e-6);
        Assert.Equal("2.5 ± 2.05", interval.ToString());
        Assert.True(double.IsPositiveInfinity(ConfidenceInterval.Of([1]).HalfWidth));
    }
}
