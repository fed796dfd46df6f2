using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>Philox-4x32-10: a bijection of 128 bits under a key of 64.</summary>
internal static class Philox
{
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
}
