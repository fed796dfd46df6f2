using Karvan.Model;

namespace Karvan.Routing.Tests.Delays;

/// <summary>Sums of delays, against drawing both.</summary>
public sealed class DelayTests
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
    public void Plus_TwoSpreads_IsTheSumOfAllPairs(int free, int median, int p90, int free2, int median2, int p902)
    {
        var first = QuantileTable.FromSpread(new(free * Hour, median * Hour, p90 * Hour));
        var second = QuantileTable.FromSpread(new(free2 * Hour, median2 * Hour, p902 * Hour));
        var sums = AllSums(first, second);

        var sum = Delay.Of(first).Plus(Delay.Of(second));

        for (var share = 0.005; share < 1; share += 0.005)
        {
            var at = sum.At(share);
            var below = Array.BinarySearch(sums, at);
            below = below < 0 ? ~below : below;
            Assert.Equal(share, (double)below / sums.Length, 0.002);
        }
    }

    [Fact]
    public void Then_SameTables_IsTheSameChain()
    {
        var times = QuantileTable.FromSpread(new(Hour, 2 * Hour, 3 * Hour));
        var root = new DelayChain();
        Assert.Same(root.Then(times).Then(times), root.Then(times).Then(times));
        Assert.Equal(3, root.Count());
    }

    /// <summary>A wait cut at its longest has many cases at one second; a plain spread has none.</summary>
    [Fact]
    public void StandsAlone_ManyCasesAtOneSecond()
    {
        var spread = QuantileTable.FromSpread(new(0, 20 * Hour, 60 * Hour));
        Assert.False(new DelayChain().Then(spread).StandsAlone);
        Assert.True(new DelayChain().Then(spread.AtMost(40 * Hour)).StandsAlone);
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
