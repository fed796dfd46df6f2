using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>How long one waits, who comes at a random moment, until nothing is closed that is closed then.</summary>
/// <remarks>
/// Closures of one kind begin independently of each other, so the number in force at a moment is Poisson distributed
/// with
/// mean (mean length) / (mean interval), and what is left of each has the density (1 − F(x)) / (mean length). Source:
/// the
/// M/G/∞ queue, e.g. Takács, Introduction to the Theory of Queues, 1962, chapter 3. The longest of what is left is
/// waited for; closures that begin meanwhile are not.
/// </remarks>
public static class ClosureWait
{
    /// <summary>Gives the wait as a distribution; its share at 0 is the chance that nothing is closed.</summary>
    /// <param name="closures">
    /// For each kind how long a closure lasts, and how many are in force on the mean: chance of joining × mean length /
    /// mean interval. One or more.
    /// </param>
    /// <exception cref="ArgumentException">There is none, or one of them lasts no time at all.</exception>
    public static QuantileTable Quantiles(ImmutableArray<(QuantileTable Length, double MeanInForce)> closures)
    {
        ArgumentOutOfRangeException.ThrowIfZero(closures.Length, nameof(closures));
        var left = closures.Select(closure => new Left(closure.Length, closure.MeanInForce)).ToArray();
        var longest = closures.Max(closure => closure.Length.Seconds[^1]);
        var near = 0.0;
        return QuantileTable.FromQuantiles(step =>
        {
            var share = (double)step / QuantileTable.Steps;
            near = Approach(near, share, left, longest);
            return FirstSecondWith(share, left, (int)near, longest);
        });
    }

    // Newton from below: what is still closed falls ever more slowly, so no step goes beyond the time that is sought.
    private static double Approach(double seconds, double share, Left[] left, int longest)
    {
        var wanted = -Math.Log(share);
        for (var gain = 1.0; gain >= 0.5 && seconds < longest;)
        {
            var (closed, slope) = StillClosed(left, seconds);
            gain = closed <= wanted ? 0 : slope > 0 ? (closed - wanted) / slope : longest;
            seconds = Math.Min(seconds + gain, longest);
        }

        return seconds;
    }

    private static int FirstSecondWith(double share, Left[] left, int near, int longest)
    {
        var second = near;
        while (second > 0 && ShareWithin(left, second - 1) >= share)
        {
            second--;
        }

        while (second < longest && ShareWithin(left, second) < share)
        {
            second++;
        }

        return second;
    }

    private static double ShareWithin(Left[] left, int seconds) => Math.Exp(-StillClosed(left, seconds).Mean);

    private static (double Mean, double Slope) StillClosed(Left[] left, double seconds)
    {
        var (mean, slope) = (0.0, 0.0);
        foreach (var closure in left)
        {
            var (more, steeper) = closure.StillClosed(seconds);
            (mean, slope) = (mean + more, slope + steeper);
        }

        return (mean, slope);
    }

    /// <summary>What is left of the closures of one kind.</summary>
    private sealed class Left
    {
        private readonly double[] _lengths = new double[QuantileTable.Steps];
        private readonly double[] _sumsFrom = new double[QuantileTable.Steps + 1];
        private readonly double _meanInForce;

        public Left(QuantileTable length, double meanInForce)
        {
            if (length.MeanSeconds <= 0)
            {
                throw new ArgumentException("A closure lasts some time.", nameof(length));
            }

            _meanInForce = meanInForce;
            for (var step = QuantileTable.Steps - 1; step >= 0; step--)
            {
                _lengths[step] = ((double)length.Seconds[step] + length.Seconds[step + 1]) / 2;
                _sumsFrom[step] = _sumsFrom[step + 1] + _lengths[step];
            }
        }

        /// <summary>Gets how many on the mean last longer than so many seconds, and by how many fewer a second later.
        /// </summary>
        public (double Mean, double Slope) StillClosed(double seconds)
        {
            var first = Array.BinarySearch(_lengths, seconds);
            first = first < 0 ? ~first : first;
            var longer = QuantileTable.Steps - first;
            var beyond = _sumsFrom[first] - (longer * seconds);
            return (_meanInForce * Math.Max(0, beyond) / _sumsFrom[0], _meanInForce * longer / _sumsFrom[0]);
        }
    }
}
