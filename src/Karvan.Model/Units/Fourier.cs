using System.Numerics;
using System.Runtime.InteropServices;

namespace Karvan.Model;

/// <summary>Turns masses at even steps into numbers whose products belong to sums of independent times.</summary>
/// <remarks>
/// <para>2m masses are the coefficients of a polynomial, evaluated where its argument to the power m is i: then the
/// masses from m on are the imaginary halves of those before, and one complex transform of m points does (the right
/// angle convolution of Crandall and Fagin, "Discrete weighted transforms and large-integer arithmetic", Mathematics of
/// Computation 62, 1994). What a sum has beyond 2m comes back at the beginning, subtracted.</para>
/// <para>Forth with decimation in frequency, back with decimation in time: the order between is that of reversed bits,
/// which products need not know. Immutable; safe for any number of threads.</para>
/// </remarks>
internal sealed class Fourier
{
    private const int LargestBits = 16;

    private static readonly Fourier?[] Known = new Fourier?[LargestBits + 1];

    // By half the length of a stage: the turns of length h stand from h on.
    private readonly float[] _cosines;
    private readonly float[] _sines;

    // The turn of each mass, so that the second half is at a right angle to the first.
    private readonly float[] _cosinesOfMass;
    private readonly float[] _sinesOfMass;
    private readonly int _points;

    private Fourier(int points)
    {
        _points = points;
        (_cosines, _sines) = (new float[points], new float[points]);
        (_cosinesOfMass, _sinesOfMass) = (new float[points], new float[points]);
        Curvatures = new float[points];
        for (var half = 1; half < points; half *= 2)
        {
            for (var j = 0; j < half; j++)
            {
                (_cosines[half + j], _sines[half + j]) = Turn(-Math.PI * j / half);
            }
        }

        for (var i = 0; i < points; i++)
        {
            (_cosinesOfMass[i], _sinesOfMass[i]) = Turn(Math.PI * i / (2 * points));
            var angle = (Math.PI / (2 * points)) - (2 * Math.PI * Reversed(i) / points);
            Curvatures[i] = (float)(1 - Math.Cos(angle));
        }
    }

    /// <summary>Gets 1 − cos of the angle between two neighboring masses, for each number in its place.</summary>
    public float[] Curvatures { get; }

    /// <summary>Gives the transform of 2 to a power of masses, kept.</summary>
    public static Fourier OfMasses(int bits) => Known[bits] ??= new(1 << (bits - 1));

    /// <summary>Gives the numbers of masses, half as many as these.</summary>
    public void Transform(ReadOnlySpan<float> masses, Span<float> real, Span<float> imaginary)
    {
        for (var i = 0; i < _points; i++)
        {
            var (low, high, cosine, sine) = (masses[i], masses[_points + i], _cosinesOfMass[i], _sinesOfMass[i]);
            real[i] = (low * cosine) - (high * sine);
            imaginary[i] = (low * sine) + (high * cosine);
        }

        for (var half = _points / 2; half > 0; half /= 2)
        {
            for (var block = 0; block < _points; block += 2 * half)
            {
                Split(
                    real.Slice(block, half),
                    imaginary.Slice(block, half),
                    real.Slice(block + half, half),
                    imaginary.Slice(block + half, half));
            }
        }
    }

    /// <summary>Gives the masses of numbers, which are lost.</summary>
    public void Restore(Span<float> real, Span<float> imaginary, Span<float> masses)
    {
        for (var half = 1; half < _points; half *= 2)
        {
            for (var block = 0; block < _points; block += 2 * half)
            {
                Join(
                    real.Slice(block, half),
                    imaginary.Slice(block, half),
                    real.Slice(block + half, half),
                    imaginary.Slice(block + half, half));
            }
        }

        for (var i = 0; i < _points; i++)
        {
            var (x, y, cosine, sine) = (real[i], imaginary[i], _cosinesOfMass[i], _sinesOfMass[i]);
            masses[i] = ((x * cosine) + (y * sine)) / _points;
            masses[_points + i] = ((y * cosine) - (x * sine)) / _points;
        }
    }

    // (a, b) and (c, d) become their sum, and their difference turned.
    private void Split(Span<float> realA, Span<float> imaginaryA, Span<float> realB, Span<float> imaginaryB)
    {
        var half = realA.Length;
        var cosines = _cosines.AsSpan(half, half);
        var sines = _sines.AsSpan(half, half);
        var j = 0;
        for (; j + Vector<float>.Count <= half; j += Vector<float>.Count)
        {
            ref var a = ref At(realA, j);
            ref var b = ref At(imaginaryA, j);
            ref var c = ref At(realB, j);
            ref var d = ref At(imaginaryB, j);
            var (cosine, sine) = (At(cosines, j), At(sines, j));
            var (x, y) = (a - c, b - d);
            (a, b) = (a + c, b + d);
            (c, d) = ((x * cosine) - (y * sine), (x * sine) + (y * cosine));
        }

        for (; j < half; j++)
        {
            ref var a = ref realA[j];
            ref var b = ref imaginaryA[j];
            ref var c = ref realB[j];
            ref var d = ref imaginaryB[j];
            var (cosine, sine) = (cosines[j], sines[j]);
            var (x, y) = (a - c, b - d);
            (a, b) = (a + c, b + d);
            (c, d) = ((x * cosine) - (y * sine), (x * sine) + (y * cosine));
        }
    }

    // The other way round, twice as large.
    private void Join(Span<float> realA, Span<float> imaginaryA, Span<float> realB, Span<float> imaginaryB)
    {
        var half = realA.Length;
        var cosines = _cosines.AsSpan(half, half);
        var sines = _sines.AsSpan(half, half);
        var j = 0;
        for (; j + Vector<float>.Count <= half; j += Vector<float>.Count)
        {
            ref var a = ref At(realA, j);
            ref var b = ref At(imaginaryA, j);
            ref var c = ref At(realB, j);
            ref var d = ref At(imaginaryB, j);
            var (cosine, sine) = (At(cosines, j), At(sines, j));
            var (x, y) = ((c * cosine) + (d * sine), (d * cosine) - (c * sine));
            (c, d) = (a - x, b - y);
            (a, b) = (a + x, b + y);
        }

        for (; j < half; j++)
        {
            ref var a = ref realA[j];
            ref var b = ref imaginaryA[j];
            ref var c = ref realB[j];
            ref var d = ref imaginaryB[j];
            var (cosine, sine) = (cosines[j], sines[j]);
            var (x, y) = ((c * cosine) + (d * sine), (d * cosine) - (c * sine));
            (c, d) = (a - x, b - y);
            (a, b) = (a + x, b + y);
        }
    }

    private static ref Vector<float> At(Span<float> numbers, int first) =>
        ref MemoryMarshal.Cast<float, Vector<float>>(numbers.Slice(first, Vector<float>.Count))[0];

    private static (float Cosine, float Sine) Turn(double angle) => ((float)Math.Cos(angle), (float)Math.Sin(angle));

    private int Reversed(int place)
    {
        var reversed = 0;
        for (var half = 1; half < _points; half *= 2)
        {
            (reversed, place) = ((reversed * 2) + (place & 1), place >> 1);
        }

        return reversed;
    }
}
