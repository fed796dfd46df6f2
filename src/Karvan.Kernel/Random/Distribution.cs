namespace Karvan.Kernel;

/// <summary>A distribution of times or amounts, sampled to whole ticks.</summary>
/// <remarks>
/// A sample is rounded to the nearest tick, half away from zero; choose ticks fine enough for the shortest time that
/// matters. All but Erlang turn one random number into one sample by inversion: a greater number never gives a smaller
/// sample, which is what common random numbers ask for. Immutable; one instance serves any number of threads.
/// </remarks>
public abstract class Distribution
{
    private protected Distribution()
    {
    }

    /// <summary>Draws one value [tick], zero or more.</summary>
    public abstract long Sample(RandomStream stream);

    /// <summary>Makes a distribution that is always the same [tick].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static Distribution Constant(long value) => new ConstantDistribution(value);

    /// <summary>Makes whole numbers from low to high [tick], both included, equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ low ≤ high.</exception>
    public static Distribution Uniform(long low, long high) => new UniformDistribution(low, high);

    /// <summary>Makes an exponential distribution with a mean [tick].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not positive and finite.</exception>
    public static Distribution Exponential(double mean) => new ErlangDistribution(1, mean);

    /// <summary>Makes the sum of equal exponential stages; its variation is 1/√stages.</summary>
    /// <param name="stages">1 to 1000; each draws one random number.</param>
    /// <param name="mean">The mean of the whole sum [tick].</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Distribution Erlang(int stages, double mean) => new ErlangDistribution(stages, mean);

    /// <summary>Makes a lognormal distribution through its median and its 90 % point [tick].</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt; median ≤ p90, or not finite.</exception>
    public static Distribution Lognormal(double median, double p90) =>
        LognormalDistribution.FromMedianAndP90(median, p90);

    /// <summary>Makes a lognormal distribution with a mean and a standard deviation [tick].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not positive, the deviation negative.</exception>
    public static Distribution LognormalWithMean(double mean, double deviation) =>
        LognormalDistribution.FromMeanAndDeviation(mean, deviation);

    /// <summary>Makes a distribution of observed values [tick], each as likely as its weight.</summary>
    /// <param name="values">One value or more.</param>
    /// <param name="weights">One for each value, zero or more, not all zero; empty: all alike.</param>
    /// <exception cref="ArgumentException">No values, another number of weights,
    /// a negative one, or none positive.</exception>
    public static Distribution Empirical(ReadOnlySpan<long> values, ReadOnlySpan<double> weights = default) =>
        new EmpiricalDistribution(values, weights);

    /// <summary>Makes a distribution from its quantiles [tick] at equal
    /// steps of probability, straight between them.</summary>
    /// <param name="quantiles">The quantiles at 0, 1/n, 2/n … 1: two or more, zero or more, never falling.</param>
    /// <exception cref="ArgumentException">Fewer than two, a negative one, or one below its predecessor.</exception>
    public static Distribution Quantiles(ReadOnlySpan<long> quantiles) => new QuantileTableDistribution(quantiles);

    /// <summary>Makes a distribution from somebody else's quantile function: probability in (0, 1) to ticks.</summary>
    /// <remarks>The function must be pure and never fall; a negative result makes <see cref="Sample"/> throw.</remarks>
    public static Distribution FromQuantile(Func<double, long> quantile) => new QuantileDistribution(quantile);

    /// <summary>Makes this distribution later by an offset [tick].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative.</exception>
    public Distribution Shifted(long offset) => new ShiftedDistribution(this, offset);

    private protected static long ToTicks(double value) => (long)(value + 0.5);

    private protected static void ThrowIfNotPositive(double value, string name)
    {
        if (!(value > 0 && value <= Simulation.LastTick))
        {
            throw new ArgumentOutOfRangeException(name, value, "It must be positive and at most the last tick.");
        }
    }
}
