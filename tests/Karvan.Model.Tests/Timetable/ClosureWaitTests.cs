namespace Karvan.Model.Tests;

public sealed class ClosureWaitTests
{
    private const int Hour = 3_600;

    private static readonly QuantileTable Day = QuantileTable.Constant(24 * Hour);

    /// <summary>One in force on the mean, a day long: open in 1/e of cases; of one, what is left is even.</summary>
    [Fact]
    public void Quantiles_ConstantLength_IsTheClosedForm()
    {
        var wait = ClosureWait.Quantiles([(Day, 1)]);

        Assert.Equal(0, wait.Quantile(0.367));
        Assert.True(wait.Quantile(0.369) > 0);
        foreach (var hours in new[] { 6, 12, 18 })
        {
            var share = Math.Exp(-(24.0 - hours) / 24);
            Assert.Equal(hours * Hour, wait.Quantile(share), 180.0);
        }

        Assert.InRange(wait.Seconds[^1], 23 * Hour, 24 * Hour);
    }

    [Fact]
    public void Quantiles_RareClosures_MostlyOpen()
    {
        var wait = ClosureWait.Quantiles([(QuantileTable.FromSpread(new(0, 20 * Hour, 60 * Hour)), 0.01)]);
        Assert.Equal(0, wait.Quantile(0.985));
        Assert.True(wait.Quantile(0.998) > 0);
    }

    [Fact]
    public void Quantiles_TwoKinds_WaitLongerThanOne()
    {
        var one = ClosureWait.Quantiles([(Day, 0.5)]);
        var two = ClosureWait.Quantiles([(Day, 0.5), (QuantileTable.Constant(48 * Hour), 0.5)]);
        Assert.True(two.MeanSeconds > one.MeanSeconds);
        Assert.All(Enumerable.Range(0, 1_001), step => Assert.True(two.Seconds[step] >= one.Seconds[step]));
    }

    [Fact]
    public void Quantiles_NothingToWaitFor_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ClosureWait.Quantiles([]));
        Assert.Throws<ArgumentException>(() => ClosureWait.Quantiles([(QuantileTable.Constant(0), 1)]));
    }
}
