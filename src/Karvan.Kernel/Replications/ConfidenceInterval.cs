namespace Karvan.Kernel;

/// <summary>What replications tell about a mean, and how surely.</summary>
/// <param name="Mean">The mean of the replications.</param>
/// <param name="HalfWidth">The interval is mean ± this; infinite with one replication.</param>
/// <param name="Level">The share of such intervals that hold the true mean, 0.95 by default.</param>
/// <param name="Count">The number of replications.</param>
public readonly record struct ConfidenceInterval(double Mean, double HalfWidth, double Level, int Count)
{
    /// <summary>Gets the lower end.</summary>
    public double Low => Mean - HalfWidth;

    /// <summary>Gets the upper end.</summary>
    public double High => Mean + HalfWidth;

    /// <summary>Makes the interval for the mean of independent values, by Student's t.</summary>
    /// <param name="values">One value or more, one for each replication.</param>
    /// <param name="level">Between 0 and 1.</param>
    /// <exception cref="ArgumentException">No values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static ConfidenceInterval Of(ReadOnlySpan<double> values, double level = 0.95)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("An interval needs a value.", nameof(values));
        }

        ThrowIfNoLevel(level);
        double mean = 0;
        foreach (double value in values)
        {
            mean += value / values.Length;
        }

        double squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        int degrees = values.Length - 1;
        double halfWidth = degrees == 0
            ? double.PositiveInfinity
            : StudentT.TwoSided(level, degrees) * Math.Sqrt(squares / degrees / values.Length);
        return new(mean, halfWidth, level, values.Length);
    }

    /// <summary>Makes the interval for the mean of value − baseline, pair by
    /// pair: replications with common random numbers.</summary>
    /// <exception cref="ArgumentException">No values, or not as many of the one as of the other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static ConfidenceInterval OfDifference(
        ReadOnlySpan<double> values, ReadOnlySpan<double> baseline, double level = 0.95)
    {
        if (values.Length != baseline.Length)
        {
            throw new ArgumentException("Pairs need as many values as baselines.", nameof(baseline));
        }

        double[] differences = new double[values.Length];
        for (int i = 0; i < differences.Length; i++)
        {
            differences[i] = values[i] - baseline[i];
        }

        return Of(differences, level);
    }

    /// <summary>Tells whether a value lies within, the ends included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>Gives mean ± half width, the same in every culture.</summary>
    public override string ToString() => FormattableString.Invariant($"{Mean:G6} ± {HalfWidth:G3}");

    internal static void ThrowIfNoLevel(double level)
    {
        if (!(level is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1.");
        }
    }
}
