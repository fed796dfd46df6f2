namespace Karvan.Model.Tests;

/// <summary>Sums of times, against drawing all.</summary>
public sealed class QuantileSumsTests
{
    private const int Hour = 3_600;

    public static TheoryData<int, int, int, int, int, int> Pairs => new()
    {
        { 8, 10, 14, 0, 5, 20 },
        { 0, 1, 4, 0, 100, 400 },
        { 10, 11, 12, 10, 11, 12 },
        { 0, 30, 60, 2, 2, 2 },
    };

    /// <summary>Every thousandth of both, all with all: a million sums, no chance.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_TwoSpreads_IsTheSumOfAllPairs(int free, int median, int p90, int free2, int median2, int p902)
    {
        var first = QuantileTable.FromSpread(new(free * Hour, median * Hour, p90 * Hour));
        var second = QuantileTable.FromSpread(new(free2 * Hour, median2 * Hour, p902 * Hour));

        var sum = new QuantileSums().Of(first, second);

        AssertFollows(AllSums(first, second), sum, 0.0005);
        Assert.Equal(first.MeanSeconds + second.MeanSeconds, sum.MeanSeconds, Math.Sqrt(sum.Extent.Variance) / 300);
    }

    /// <summary>Twenty times, most of them short: against a million draws.</summary>
    [Fact]
    public void Of_ManySpreads_IsTheirSum()
    {
        QuantileTable[] times =
        [
            .. Enumerable.Range(0, 20).Select(i =>
                QuantileTable.FromSpread(new(i * 60, (i * 60) + 300 + (i * i * 40), (i * 60) + 900 + (i * i * 90)))),
        ];
        var random = new Random(7);
        var sums = Enumerable.Range(0, 1_000_000)
            .Select(_ => times.Sum(time => time.Quantile(random.NextDouble())))
            .Order()
            .ToArray();

        AssertFollows(sums, new QuantileSums().Of(times), 0.0025);
    }

    /// <summary>A wait cut at its longest has many cases at one second; to what is wide it may be added.</summary>
    [Fact]
    public void IsSharp_ManyCasesAtOneSecond_NeedsSomethingWide()
    {
        var cut = QuantileTable.FromSpread(new(0, 20 * Hour, 60 * Hour)).AtMost(40 * Hour);
        var wide = QuantileTable.FromSpread(new(10 * Hour, 14 * Hour, 20 * Hour));
        var narrow = QuantileTable.FromSpread(new(60, 120, 180));

        Assert.True(cut.Extent.Plus(wide.Extent).IsSharp);
        Assert.False(cut.Extent.Plus(narrow.Extent).IsSharp);
        AssertFollows(AllSums(cut, wide), new QuantileSums().Of(cut, wide), 0.0005);
    }

    [Fact]
    public void Of_NoneOneOrConstants_IsExact()
    {
        var sums = new QuantileSums();
        var time = QuantileTable.FromSpread(new(Hour, 2 * Hour, 3 * Hour));

        Assert.Equal(0, sums.Of().Quantile(1));
        Assert.Same(time, sums.Of(time));
        Assert.Equal(5, sums.Of(QuantileTable.Constant(2), QuantileTable.Constant(3)).Quantile(0.3));
        Assert.Equal(
            time.Seconds.Select(seconds => seconds + 60), sums.Of(time, QuantileTable.Constant(60)).Seconds,
            (first, second) => Math.Abs(first - second) <= 60);
    }

    /// <summary>What is kept is forgotten in between; the sum is the same to the second.</summary>
    [Fact]
    public void Of_Again_IsTheSame()
    {
        var first = QuantileTable.FromSpread(new(Hour, 2 * Hour, 3 * Hour));
        var second = QuantileTable.FromSpread(new(0, 2 * Hour, 30 * Hour));
        var sums = new QuantileSums();
        var sum = sums.Of(first, second);
        for (var i = 1; i < 3_000; i++)
        {
            sums.Of(first, QuantileTable.FromSpread(new(0, i * 60, i * 3_600)));
        }

        Assert.Equal(sum.Seconds, sums.Of(first, second).Seconds);
        Assert.Equal(sum.Seconds, new QuantileSums().Of(first, second).Seconds);
    }

    private static void AssertFollows(int[] sorted, QuantileTable sum, double error)
    {
        for (var share = 0.005; share < 1; share += 0.005)
        {
            var below = Array.BinarySearch(sorted, sum.Quantile(share));
            below = below < 0 ? ~below : below;
            Assert.Equal(share, (double)below / sorted.Length, error);
        }
    }

    private static int[] AllSums(QuantileTable first, QuantileTable second)
    {
        const int Draws = 1_000;
        var sums = new int[Draws * Draws];
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = first.Quantile(((i / Draws) + 0.5) / Draws) + second.Quantile(((i % Draws) + 0.5) / Draws);
        }

        Array.Sort(sums);
        return sums;
    }
}
