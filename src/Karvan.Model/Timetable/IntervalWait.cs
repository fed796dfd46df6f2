namespace Karvan.Model;

/// <summary>How long one waits for something that comes at an interval with a variation.</summary>
/// <remarks>
/// Intervals are lognormal with the observed mean h and coefficient of variation cv. Somebody who arrives at a
/// random moment waits the residual of the interval: density (1 − F(x)) / h, mean h(1 + cv²)/2. Source: renewal
/// theory, e.g. Cox, Renewal Theory, 1962, chapter 5.
/// </remarks>
public static class IntervalWait
{
    /// <summary>Gives the median wait [s]: half the interval when cv is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not positive or the variation
    /// negative.</exception>
    public static int MedianSeconds(int intervalSeconds, double variation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(intervalSeconds);
        ArgumentOutOfRangeException.ThrowIfNegative(variation);
        if (variation == 0)
        {
            return intervalSeconds / 2;
        }

        var (low, high) = (0, intervalSeconds);
        while (ShareWithin(high, intervalSeconds, variation) < 0.5 && high < int.MaxValue / 4)
        {
            high *= 2;
        }

        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (ShareWithin(middle, intervalSeconds, variation) < 0.5)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Gives the share of arrivals at random moments that wait at most so long, 0 to 1.</summary>
    public static double ShareWithin(int seconds, int intervalSeconds, double variation)
    {
        if (seconds <= 0)
        {
            return 0;
        }

        if (variation == 0)
        {
            return Math.Min(1, (double)seconds / intervalSeconds);
        }

        var sigma = Math.Sqrt(Math.Log(1 + (variation * variation)));
        var mu = Math.Log(intervalSeconds) - (sigma * sigma / 2);
        var z = (Math.Log(seconds) - mu) / sigma;
        var share = (double)seconds / intervalSeconds;
        return (share * NormalDistribution.Cdf(-z)) + NormalDistribution.Cdf(z - sigma);
    }
}
