namespace Karvan.Model;

/// <summary>How long one waits for something that comes at an interval with a variation.</summary>
/// <remarks>
/// Intervals are lognormal with the observed mean h and coefficient of variation cv. Somebody who arrives at a
/// random moment waits the residual of the interval: density (1 − F(x)) / h, mean h(1 + cv²)/2. Source: renewal
/// theory, e.g. Cox, Renewal Theory, 1962, chapter 5.
/// </remarks>
public static class IntervalWait
{
    private const int Longest = int.MaxValue / 4;

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
        while (ShareWithin(high, intervalSeconds, variation) < 0.5 && high < Longest)
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

    /// <summary>
    /// Gives the wait as a distribution: at each thousandth the first second that so large a share stays within,
    /// cut at the 99.9 % point; an even spread, rounded down, when cv is 0. Its median is
    /// <see cref="MedianSeconds"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not positive or the variation
    /// negative.</exception>
    public static QuantileTable Quantiles(int intervalSeconds, double variation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(intervalSeconds);
        ArgumentOutOfRangeException.ThrowIfNegative(variation);
        if (variation == 0)
        {
            return QuantileTable.FromQuantiles(step => (long)intervalSeconds * step / QuantileTable.Steps);
        }

        // The share is concave in time, so a straight line through the last two times stays below the next.
        var residual = new Residual(intervalSeconds, variation);
        var (before, sofar) = (0.0, 0.0);
        return QuantileTable.FromQuantiles(step =>
        {
            var share = (double)step / QuantileTable.Steps;
            (before, sofar) = (sofar, Approach(Math.Max(sofar, (2 * sofar) - before), share, residual));
            return FirstSecondWith(share, sofar, residual);
        });
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

        return new Residual(intervalSeconds, variation).Share(seconds).Within;
    }

    // Newton from below: the density falls, so the share is concave, each step stays below the root, none overshoots.
    private static double Approach(double seconds, double share, in Residual residual)
    {
        for (var gain = 1.0; gain > 0.1 && seconds < Longest;)
        {
            var (within, density) = residual.Share(seconds);
            gain = density > 0 ? (share - within) / density : Longest;
            seconds = Math.Min(seconds + Math.Max(gain, 0), Longest);
        }

        return seconds;
    }

    private static double FirstSecondWith(double share, double near, in Residual residual)
    {
        var second = (int)near;
        while (second > 0 && residual.Share(second - 1).Within >= share)
        {
            second--;
        }

        while (second < Longest && residual.Share(second).Within < share)
        {
            second++;
        }

        return second;
    }

    /// <summary>What is left of an interval at a random moment.</summary>
    private readonly struct Residual
    {
        private readonly int _interval;
        private readonly double _sigma;
        private readonly double _mu;

        public Residual(int interval, double variation)
        {
            _interval = interval;
            _sigma = Math.Sqrt(Math.Log(1 + (variation * variation)));
            _mu = Math.Log(interval) - (_sigma * _sigma / 2);
        }

        public (double Within, double Density) Share(double seconds)
        {
            if (seconds <= 0)
            {
                return (0, 1.0 / _interval);
            }

            var z = (Math.Log(seconds) - _mu) / _sigma;
            var longer = NormalDistribution.Cdf(-z);
            return ((seconds / _interval * longer) + NormalDistribution.Cdf(z - _sigma), longer / _interval);
        }
    }
}
