namespace Karvan.Model;

/// <summary>One time in the form in which sums are products: see <see cref="Fourier"/>.</summary>
/// <remarks>Immutable; safe for any number of threads.</remarks>
internal sealed class Spectrum
{
    private Spectrum(float[] real, float[] imaginary, double variance) =>
        (Real, Imaginary, Variance) = (real, imaginary, variance);

    /// <summary>Gets the real halves.</summary>
    public float[] Real { get; }

    /// <summary>Gets the imaginary halves.</summary>
    public float[] Imaginary { get; }

    /// <summary>Gets the variance of the masses [cells²]: near that of the time.</summary>
    public double Variance { get; }

    /// <summary>Gives the numbers of a table, counted from its shortest time.</summary>
    /// <param name="times">The table.</param>
    /// <param name="shift">How far seconds are shifted to the right to give cells.</param>
    /// <param name="bits">2 to which power cells there are.</param>
    /// <param name="room">As many numbers; their content is lost.</param>
    public static Spectrum Of(QuantileTable times, int shift, int bits, Span<float> room)
    {
        var masses = room[..(1 << bits)];
        masses.Clear();
        var variance = Spread(times.Seconds.AsSpan(), shift, masses);
        var (real, imaginary) = (new float[masses.Length / 2], new float[masses.Length / 2]);
        Fourier.OfMasses(bits).Transform(masses, real, imaginary);
        return new(real, imaginary, variance);
    }

    // Each step of the table at its middle, or in pieces no wider than a cell. Gives the variance of the masses.
    private static double Spread(ReadOnlySpan<int> seconds, int shift, Span<float> masses)
    {
        var sum = default(Sums);
        var (shortest, halfCell) = (seconds[0], 0.5 / (1 << shift));
        for (var step = 0; step < QuantileTable.Steps; step++)
        {
            var from = seconds[step] - shortest;
            var to = seconds[step + 1] - shortest;
            var pieces = ((to - from) >> shift) + 1;
            if (pieces == 1)
            {
                Share(masses, ((double)from + to) * halfCell, 1f / QuantileTable.Steps, ref sum);
            }
            else
            {
                var width = (double)(to - from) / pieces;
                for (var piece = 0; piece < pieces; piece++)
                {
                    var place = 2 * (from + (width * (piece + 0.5))) * halfCell;
                    Share(masses, place, 1f / (QuantileTable.Steps * pieces), ref sum);
                }
            }
        }

        return sum.Squares - (sum.Places * sum.Places);
    }

    // Between two cells a mass is shared out, so that the mean stays; the variance grows by what is between them. What
    // lies beyond the last cell is taken there.
    private static void Share(Span<float> masses, double place, float mass, ref Sums sum)
    {
        place = Math.Min(place, masses.Length - 1.5);
        var cell = (int)place;
        var beyond = place - cell;
        masses[cell + 1] += (float)beyond * mass;
        masses[cell] += (float)(1 - beyond) * mass;
        sum.Places += mass * place;
        sum.Squares += mass * ((place * place) + (beyond * (1 - beyond)));
    }

    /// <summary>What the variance of masses needs.</summary>
    private struct Sums
    {
        public double Places;
        public double Squares;
    }
}
