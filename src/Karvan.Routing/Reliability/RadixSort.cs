using System.Numerics;
using System.Runtime.InteropServices;

namespace Karvan.Routing;

/// <summary>Sorts whole numbers by their digits, least first: faster than comparing thousands.</summary>
internal static class RadixSort
{
    private const int MostBits = 11;

    /// <summary>Sorts numbers in rising order.</summary>
    /// <param name="values">The numbers; none is so far below another that the difference leaves 32 bits.</param>
    /// <param name="buffer">As long; its content is lost.</param>
    /// <remarks>No more digits than the span of the numbers has, all as long as each other.</remarks>
    public static void Sort(Span<int> values, Span<int> buffer)
    {
        var (least, greatest) = Ends(values);
        var bits = 32 - BitOperations.LeadingZeroCount((uint)(greatest - least));
        var passes = (bits + MostBits - 1) / MostBits;
        if (passes == 0)
        {
            return;
        }

        bits = (bits + passes - 1) / passes;
        Span<int> counts = stackalloc int[1 << MostBits];
        counts = counts[..(1 << bits)];
        var from = values;
        var to = buffer[..values.Length];
        for (var pass = 0; pass < passes; pass++)
        {
            Pass(from, to, least, pass * bits, counts);
            var swap = from;
            from = to;
            to = swap;
        }

        if (passes % 2 == 1)
        {
            from.CopyTo(values);
        }
    }

    private static (int Least, int Greatest) Ends(ReadOnlySpan<int> values)
    {
        var wide = MemoryMarshal.Cast<int, Vector<int>>(values);
        var (low, high) = (new Vector<int>(int.MaxValue), new Vector<int>(int.MinValue));
        foreach (var some in wide)
        {
            (low, high) = (Vector.Min(low, some), Vector.Max(high, some));
        }

        var (least, greatest) = (int.MaxValue, int.MinValue);
        for (var i = 0; i < Vector<int>.Count; i++)
        {
            (least, greatest) = (Math.Min(least, low[i]), Math.Max(greatest, high[i]));
        }

        foreach (var value in values[(wide.Length * Vector<int>.Count)..])
        {
            (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        }

        return (least, greatest);
    }

    private static void Pass(ReadOnlySpan<int> from, Span<int> to, int least, int shift, Span<int> counts)
    {
        var mask = counts.Length - 1;
        counts.Clear();
        foreach (var value in from)
        {
            counts[(int)((uint)(value - least) >> shift) & mask]++;
        }

        var sum = 0;
        foreach (ref var count in counts)
        {
            (count, sum) = (sum, sum + count);
        }

        foreach (var value in from)
        {
            to[counts[(int)((uint)(value - least) >> shift) & mask]++] = value;
        }
    }
}
