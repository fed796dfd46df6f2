using Karvan.Model;

namespace Karvan.Tests;

public sealed class TimeSampleTests
{
    /// <summary>Three hours and a delay of usually one more, twice, and half an hour that is certain.</summary>
    [Fact]
    public void OfSum_FreeAndMeanAddUp()
    {
        var time = new TimeSpread(3 * 3_600, 4 * 3_600, 6 * 3_600);
        var one = TimeSample.OfSum(time);

        var sum = TimeSample.OfSum(time, TimeSpread.Constant(1_800), time);

        Assert.Equal(6.5 * 3_600, sum.Free);
        Assert.Equal((2 * one.Mean) + 1_800, sum.Mean, tolerance: 30);
        var p90 = one.Quantile(0.9);
        Assert.InRange(sum.Quantile(0.9), p90 + 1_800 + time.MedianSeconds, (2 * p90) + 1_800);
    }

    [Fact]
    public void OfSum_ThreeValues_GivesThemBack()
    {
        var sample = TimeSample.OfSum(new TimeSpread(3_600, 7_200, 18_000));

        Assert.Equal(3_600, sample.Free);
        Assert.Equal(7_200, sample.Quantile(0.5), tolerance: 30);
        Assert.Equal(18_000, sample.Quantile(0.9), tolerance: 60);
    }

    [Fact]
    public void Pool_TwoConstants_HasBothByHalf()
    {
        var pool = TimeSample.Pool([TimeSample.Of(10, [10]), TimeSample.Of(20, [20])]);

        Assert.Equal((10, 15), (pool.Free, pool.Mean));
        Assert.Equal((10, 20), (pool.Quantile(0.2), pool.Quantile(0.8)));
    }
}
