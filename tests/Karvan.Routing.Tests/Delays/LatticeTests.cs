namespace Karvan.Routing.Tests.Delays;

public sealed class LatticeTests
{
    public static TheoryData<int> Lattices => [Lattice.Fine.Points, Lattice.Coarse.Points];

    /// <summary>Among the first 24 steps, as documented: no continued fraction has a quotient above 33.</summary>
    [Theory]
    [MemberData(nameof(Lattices))]
    public void Next_Multipliers_SpreadEvenly(int points)
    {
        var lattice = points == Lattice.Fine.Points ? Lattice.Fine : Lattice.Coarse;
        var multiplier = 1;
        for (var step = 1; step <= 24; step++)
        {
            multiplier = lattice.Next(multiplier);
            var (whole, part) = (points, Math.Min(multiplier, points - multiplier));
            while (part != 0)
            {
                Assert.InRange(whole / part, 1, 33);
                (whole, part) = (part, whole % part);
            }

            Assert.Equal(1, whole);
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(1_000, 100)]
    [InlineData(1_000, 5_000_000)]
    [InlineData(1_000, int.MaxValue)]
    public void Sort_AnyNumbers_IsTheOrderByComparing(int count, int range)
    {
        var random = new Random(count + range);
        var values = Enumerable.Range(0, count).Select(_ => random.Next(range)).Append(range).ToArray();
        var expected = values.Order().ToArray();

        RadixSort.Sort(values, new int[values.Length]);

        Assert.Equal(expected, values);
    }

    [Fact]
    public void Sort_NegativeNumbers_ComeFirst()
    {
        int[] values = [5, -3, 0, int.MinValue / 2, 7, -3];
        RadixSort.Sort(values, new int[values.Length]);
        Assert.Equal([int.MinValue / 2, -3, -3, 0, 5, 7], values);
    }
}
