using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Karvan.Model;

/// <summary>Adds independent times up.</summary>
/// <remarks>
/// <para>All of a sum at once: the times become masses on a grid of cells (mean and variance stay), the masses numbers
/// whose products are those of the sum (<see cref="Fourier"/>). The cells are as fine as the blur of the sum asks for
/// (<see cref="SumExtent"/>).</para>
/// <para>The numbers of each table are kept, 16 MB at most; then they are forgotten. Equal times give equal sums,
/// whatever was added before. Thread safety: one instance serves any number of threads.</para>
/// </remarks>
public sealed class QuantileSums
{
    private const long MostFloats = 4 << 20;

    [ThreadStatic]
    private static Scratch? _scratch;

    private readonly ConcurrentDictionary<(QuantileTable, int, int), Spectrum> _known = new();
    private long _floats;

    /// <summary>Gives the sum of independent times; of none 0, of one the time itself.</summary>
    /// <param name="times">The times.</param>
    public QuantileTable Of(params ReadOnlySpan<QuantileTable> times)
    {
        if (times.Length == 1)
        {
            return times[0];
        }

        var extent = default(SumExtent);
        foreach (var time in times)
        {
            extent = extent.Plus(time.Extent);
        }

        return extent.ShortestSeconds == extent.LongestSeconds
            ? QuantileTable.Constant((int)extent.ShortestSeconds)
            : Add(times, extent);
    }

    private QuantileTable Add(ReadOnlySpan<QuantileTable> times, SumExtent extent)
    {
        var (shift, bits) = extent.Cells;
        var scratch = _scratch ??= new();
        var real = scratch.Real.AsSpan(0, 1 << (bits - 1));
        var imaginary = scratch.Imaginary.AsSpan(0, 1 << (bits - 1));
        real.Fill(1);
        imaginary.Clear();
        var variance = 0.0;
        foreach (var time in times)
        {
            var spectrum = Find(time, shift, bits, scratch.Masses);
            Multiply(real, imaginary, spectrum.Real, spectrum.Imaginary);
            variance += spectrum.Variance;
        }

        var fourier = Fourier.OfMasses(bits);
        Widen(real, imaginary, fourier.Curvatures, Math.ScaleB(extent.Variance, -2 * shift) - variance);
        var masses = scratch.Masses.AsSpan(0, 1 << bits);
        fourier.Restore(real, imaginary, masses);
        return Invert(masses, shift, extent);
    }

    private Spectrum Find(QuantileTable time, int shift, int bits, Span<float> room)
    {
        if (_known.TryGetValue((time, shift, bits), out var known))
        {
            return known;
        }

        if (Interlocked.Add(ref _floats, 1 << bits) > MostFloats)
        {
            _known.Clear();
            Interlocked.Exchange(ref _floats, 1 << bits);
        }

        return _known[(time, shift, bits)] = Spectrum.Of(time, shift, bits, room);
    }

    private static void Multiply(
        Span<float> real, Span<float> imaginary, ReadOnlySpan<float> realBy, ReadOnlySpan<float> imaginaryBy)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(real);
        var b = MemoryMarshal.Cast<float, Vector<float>>(imaginary)[..a.Length];
        var x = MemoryMarshal.Cast<float, Vector<float>>(realBy)[..a.Length];
        var y = MemoryMarshal.Cast<float, Vector<float>>(imaginaryBy)[..a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            (a[i], b[i]) = ((a[i] * x[i]) - (b[i] * y[i]), (a[i] * y[i]) + (b[i] * x[i]));
        }
    }

    // As a sum with a little of a normal time would: what sharing out between two cells has added is taken away.
    // Numbers that would grow a hundredfold are those of the finest waves, of which nothing but rounding is left.
    private static void Widen(
        Span<float> real, Span<float> imaginary, ReadOnlySpan<float> curvatures, double variance)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(real);
        var b = MemoryMarshal.Cast<float, Vector<float>>(imaginary)[..a.Length];
        var bends = MemoryMarshal.Cast<float, Vector<float>>(curvatures)[..a.Length];
        var most = new Vector<float>(5);
        for (var i = 0; i < a.Length; i++)
        {
            var factor = Vector.Exp(Vector.Min(most, bends[i] * (float)-variance));
            (a[i], b[i]) = (a[i] * factor, b[i] * factor);
        }
    }

    // The mass of a cell lies evenly around its middle. The last entry is where the mean beyond 0.999 stays.
    private static QuantileTable Invert(ReadOnlySpan<float> masses, int shift, SumExtent extent)
    {
        var total = 0.0;
        foreach (var mass in masses)
        {
            total += mass;
        }

        var steps = QuantileTable.Steps / total;
        var table = new int[QuantileTable.Steps + 1];
        var width = (double)(1 << shift);
        var longest = (int)Math.Min(extent.LongestSeconds, QuantileTable.MostSeconds);
        table[0] = (int)Math.Min(extent.ShortestSeconds, QuantileTable.MostSeconds);
        var (step, cell, reached, last) = (1, 0, 0.0, 0.0);
        for (; step < QuantileTable.Steps && cell < masses.Length; cell++)
        {
            var (before, mass) = (reached, masses[cell] * steps);
            reached += mass;
            for (; reached >= step && step < QuantileTable.Steps; step++)
            {
                last = cell - 0.5 + ((step - before) / mass);
                var seconds = (int)(extent.ShortestSeconds + (last * width) + 0.5);
                table[step] = Math.Clamp(seconds, table[step - 1], longest);
            }
        }

        var beyond = 0.0;
        for (; cell < masses.Length; cell++)
        {
            beyond += masses[cell] * steps * (cell - last);
        }

        var end = table[QuantileTable.Steps - 1] + (2 * Math.Max(0, beyond) * width);
        table[QuantileTable.Steps] = (int)Math.Min(end, longest);
        return QuantileTable.FromOrdered(table);
    }

    /// <summary>What one sum needs, kept for the next.</summary>
    private sealed class Scratch
    {
        public float[] Real { get; } = new float[1 << (SumExtent.MostBits - 1)];

        public float[] Imaginary { get; } = new float[1 << (SumExtent.MostBits - 1)];

        public float[] Masses { get; } = new float[1 << SumExtent.MostBits];
    }
}
