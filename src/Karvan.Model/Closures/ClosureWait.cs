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
        ImmutableArray<Left> left = [.. closures.Select(closure => new Left(closure.Length, closure.MeanInForce))];
        var longest = closures.Max(closure => closure.Length.Seconds[^1]);
        var low = 0;
        return QuantileTable.FromQuantiles(step =>
        {
            low = FirstWith((double)step / QuantileTable.Steps, left, low, longest);
            return low;
        });
    }

    // The first second, from one that is too early or right, within which so large a share waits.
    private static int FirstWith(double share, ImmutableArray<Left> left, int low, int longest)
    {
        for (var high = longest; low < high;)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Math.Exp(-left.Sum(closure => closure.StillClosed(middle))) >= share
                ? (low, middle)
                : (middle + 1, high);
        }

        return low;
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

        /// <summary>Gives how many on the mean last longer than so many seconds from now.</summary>
        public double StillClosed(int seconds)
        {
            var first = Array.BinarySearch(_lengths, seconds);
            first = first < 0 ? ~first : first;
            var beyond = _sumsFrom[first] - ((QuantileTable.Steps - first) * (double)seconds);
            return _meanInForce * Math.Max(0, beyond) / _sumsFrom[0];
        }
    }
}
