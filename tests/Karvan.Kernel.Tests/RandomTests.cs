namespace Karvan.Kernel.Tests;

/// <summary>Random numbers, portable functions, distributions.</summary>
public class RandomTests
{
    /// <summary>The known answers of the authors' library Random123 for philox4x32-10.</summary>
    [Fact]
    public void Philox_KnownCounters_GivesKnownAnswers()
    {
        Assert.Equal((0xe169c58d_6627e8d5, 0x9b00dbd8_bc57ac4c), Philox.Draw(0, 0, 0, 0, 0));
        Assert.Equal(
            (0x41c83b0e_408f276dUL, 0x6d5451fd_a20bc7c6UL),
            Philox.Draw(ulong.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue));
        Assert.Equal(
            (0x94fdcceb_d16cfe09UL, 0x24126ea1_5001e420UL),
            Philox.Draw(0x299f31d0_a4093822UL, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(0x299f31d0_a4093822UL, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344)]
    [InlineData(ulong.MaxValue, uint.MaxValue - 3, uint.MaxValue, uint.MaxValue, uint.MaxValue)]
    public void Philox_BlocksSideBySide_AreThoseOneByOne(ulong key, uint a, uint b, uint c, uint d)
    {
        var (first, second) = Philox.DrawBlocks(key, a, b, c, d);

        ulong[] found = [first[0], first[1], first[2], first[3], second[0], second[1], second[2], second[3]];
        for (uint block = 0; block < Philox.Blocks; block++)
        {
            Assert.Equal(Philox.Draw(key, a + block, b, c, d), (found[2 * block], found[(2 * block) + 1]));
        }
    }

    /// <summary>The law of the stream, whatever is drawn ahead and in whatever way each number is asked for.</summary>
    [Fact]
    public void Stream_NthNumber_IsOfItsBlockAlone()
    {
        var (stream, turns) = (new RandomStream(5, 3, 8, 2), new RandomStream(6, 0, 0, 0));
        foreach (int entity in new[] { 8, 9, 8 })
        {
            stream.MoveTo(entity);
            for (uint n = 0; n < 100; n++)
            {
                var (first, second) = Philox.Draw(5, n / 2, (uint)entity, 2, 3);
                ulong bits = n % 2 == 0 ? first : second;
                double unit = ((bits >> 12) + 0.5) / (1L << 52);
                switch (turns.NextBelow(3))
                {
                    case 0: Assert.Equal(bits, stream.NextBits()); break;
                    case 1: Assert.Equal(unit, stream.NextUnit()); break;
                    default: Assert.Equal(SampleLog.Of(unit), stream.NextLog()); break;
                }
            }
        }
    }

    [Fact]
    public void Stream_AnyKeyChanged_GivesOtherNumbers()
    {
        var keys = new (ulong, int, int, int)[]
        {
            (1, 0, 0, 0), (2, 0, 0, 0), (1, 1, 0, 0), (1, 0, 1, 0), (1, 0, 0, 1),
        };

        var firsts = keys.Select(key => new RandomStream(key.Item1, key.Item2, key.Item3, key.Item4).NextBits());

        Assert.Equal(keys.Length, firsts.Distinct().Count());
    }

    [Fact]
    public void MoveTo_Entity_IsItsStreamFromTheStart()
    {
        var moved = new RandomStream(1, 0, 5, 2);
        moved.NextBits();

        Assert.Equal(new RandomStream(1, 0, 9, 2).NextBits(), moved.MoveTo(9).NextBits());
    }

    [Fact]
    public void LogAndExp_OverTheirRange_AgreeWithThePlatform()
    {
        for (double x = 1e-16; x < 1e16; x *= 1.37)
        {
            double log = PortableMath.Log(x);

            Assert.Equal(1, log == 0 ? 1 : Math.Log(x) / log, 14);
            Assert.Equal(1, PortableMath.Exp(log) / Math.Exp(log), 14);
        }
    }

    [Fact]
    public void SampleLog_OfRandomNumbers_IsWithin3e16()
    {
        var stream = new RandomStream(1, 0, 0, 0);
        for (int i = 0; i < 100_000; i++)
        {
            double u = stream.NextUnit();

            Assert.Equal(PortableMath.Log(u), SampleLog.Of(u), 3e-16 + (2e-16 * -PortableMath.Log(u)));
        }
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-20, -9.262340089798408)]
    public void NormalQuantile_KnownPoints_IsKnown(double p, double z) =>
        Assert.Equal(z, PortableMath.NormalQuantile(p), 1e-12);

    [Fact]
    public void Samples_OfEachKind_HaveTheMeanAndDeviation()
    {
        Check(Distribution.Constant(500), 500, 0);
        Check(Distribution.Uniform(0, 1_000_000), 500_000, 288_675);
        Check(Distribution.Exponential(500_000), 500_000, 500_000);
        Check(Distribution.Erlang(4, 500_000), 500_000, 250_000);
        Check(Distribution.Erlang(100, 500_000), 500_000, 50_000);
        Check(Distribution.LognormalWithMean(500_000, 250_000), 500_000, 250_000);
        Check(Distribution.Empirical([100, 700, 400], [1, 1, 2]), 400, 212.1);
        Check(Distribution.Empirical([100, 200]), 150, 50);
        Check(Distribution.Quantiles([0, 1_000_000]), 500_000, 288_675);
        Check(Distribution.FromQuantile(u => u < 0.25 ? 0 : 100), 75, 43.3);
        Check(Distribution.Exponential(500_000).Shifted(1_000_000), 1_500_000, 500_000);
    }

    [Fact]
    public void Lognormal_MedianAndP90_ArePointsOfTheSample()
    {
        var stream = new RandomStream(3, 0, 0, 0);
        var distribution = Distribution.Lognormal(10_000, 30_000);
        long[] sample = [.. Enumerable.Range(0, 100_000).Select(_ => distribution.Sample(stream)).Order()];

        Assert.InRange(sample[50_000], 9_900, 10_100);
        Assert.InRange(sample[90_000], 29_500, 30_500);
    }

    [Fact]
    public void Factories_BadArguments_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Distribution.Constant(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distribution.Uniform(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distribution.Exponential(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distribution.Exponential(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distribution.Erlang(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distribution.Lognormal(10, 9));
        Assert.Throws<ArgumentException>(() => Distribution.Empirical([]));
        Assert.Throws<ArgumentException>(() => Distribution.Empirical([1], [-1]));
        Assert.Throws<ArgumentException>(() => Distribution.Quantiles([2, 1]));
    }

    private static void Check(Distribution distribution, double mean, double deviation)
    {
        const int Count = 200_000;
        var tally = new Tally(new Simulation());
        var stream = new RandomStream(7, 0, 0, 0);
        for (int i = 0; i < Count; i++)
        {
            tally.Add(distribution.Sample(stream));
        }

        Assert.Equal(mean, tally.Mean, Math.Max(1e-9, 4 * deviation / Math.Sqrt(Count)));
        Assert.Equal(deviation, tally.Deviation, Math.Max(1e-9, 0.02 * deviation));
    }
}
