using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Karvan.Kernel;

/// <summary>Philox-4x32-10: a bijection of 128 bits under a key of 64.</summary>
internal static class Philox
{
    /// <summary>The blocks that are drawn side by side.</summary>
    public const int Blocks = 4;

    private const ulong MultiplyFirst = 0xD251_1F53;

    private const ulong MultiplyThird = 0xCD9E_8D57;

    /// <summary>What the key grows by each round: the golden ratio and √3 − 1 in 32 bits.</summary>
    private const uint StepLow = 0x9E37_79B9;

    private const uint StepHigh = 0xBB67_AE85;

    private const int Rounds = 10;

    /// <summary>Gives the block of a counter (a, b, c, d) as two words of 64 bits, low halves first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (ulong First, ulong Second) Draw(ulong key, uint a, uint b, uint c, uint d)
    {
        (uint low, uint high) = ((uint)key, (uint)(key >> 32));
        for (int round = 0; round < Rounds; round++)
        {
            ulong first = MultiplyFirst * a;
            ulong third = MultiplyThird * c;
            a = (uint)(third >> 32) ^ b ^ low;
            b = (uint)third;
            c = (uint)(first >> 32) ^ d ^ high;
            d = (uint)first;
            low += StepLow;
            high += StepHigh;
        }

        return (((ulong)b << 32) | a, ((ulong)d << 32) | c);
    }

    /// <summary>Gives the blocks of the counters (a, b, c, d) to (a + 3, b, c, d), two and two.</summary>
    public static (Vector256<ulong> First, Vector256<ulong> Second) DrawBlocks(
        ulong key, uint a, uint b, uint c, uint d)
    {
        if (Avx2.IsSupported)
        {
            return DrawSideBySide(key, a, b, c, d);
        }

        var (first, second) = Draw(key, a, b, c, d);
        var (third, fourth) = Draw(key, a + 1, b, c, d);
        var (fifth, sixth) = Draw(key, a + 2, b, c, d);
        var (seventh, eighth) = Draw(key, a + 3, b, c, d);
        return (Vector256.Create(first, second, third, fourth), Vector256.Create(fifth, sixth, seventh, eighth));
    }

    // Each block has a lane of 64 bits. What a lane holds above 32 the next product passes over.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ulong> First, Vector256<ulong> Second) DrawSideBySide(
        ulong key, uint a, uint b, uint c, uint d)
    {
        var (laneA, laneB) = (Vector256.Create((ulong)a, a + 1, a + 2, a + 3), Vector256.Create((ulong)b));
        var (laneC, laneD) = (Vector256.Create((ulong)c), Vector256.Create((ulong)d));
        var (low, high) = (Vector256.Create(key & uint.MaxValue), Vector256.Create(key >> 32));
        for (int round = 0; round < Rounds; round++)
        {
            var first = Avx2.Multiply(laneA.AsUInt32(), Vector256.Create(MultiplyFirst).AsUInt32());
            var third = Avx2.Multiply(laneC.AsUInt32(), Vector256.Create(MultiplyThird).AsUInt32());
            (laneA, laneB) = ((third >>> 32) ^ laneB ^ low, third);
            (laneC, laneD) = ((first >>> 32) ^ laneD ^ high, first);
            low += Vector256.Create((ulong)StepLow);
            high += Vector256.Create((ulong)StepHigh);
        }

        var lower = Avx2.Blend(laneA.AsUInt32(), (laneB << 32).AsUInt32(), 0b1010_1010).AsUInt64();
        var upper = Avx2.Blend(laneC.AsUInt32(), (laneD << 32).AsUInt32(), 0b1010_1010).AsUInt64();
        var even = Avx2.UnpackLow(lower, upper);
        var odd = Avx2.UnpackHigh(lower, upper);
        return (Avx2.Permute2x128(even, odd, 0x20), Avx2.Permute2x128(even, odd, 0x31));
    }
}
