using Karvan.Model;

namespace Karvan.Tests;

public sealed class TimeSampleTests
{
    [Fact]
    public void Plus_TwoDice_HasTheirSumsQuantiles()
    {
        var die = TimeSample.Of(1, [1, 2, 3, 4, 5, 6]);

        var sum = die.Plus(die);

        Assert.Equal((2, 7), (sum.Free, sum.Mean));
        Assert.Equal(7, sum.Quantile(0.5), tolerance: 0.5);
        Assert.Equal(10, sum.Quantile(0.9), tolerance: 0.5);
    }

    [Fact]
    public void Of_ThreeValues_GivesThemBack()
    {
        var sample = TimeSample.Of(new TimeSpread(3_600, 7_200, 18_000));

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
