using Karvan.Model;

namespace Karvan;

/// <summary>A time as a list of equally likely values [s], and its value with nothing in the way.</summary>
internal sealed class TimeSample
{
    private const int Size = 1_000;

    private readonly double[] _sorted;

    private TimeSample(double free, double[] sorted, double mean) => (Free, _sorted, Mean) = (free, sorted, mean);

    /// <summary>Gets the time with nothing in the way [s].</summary>
    public double Free { get; }

    /// <summary>Gets the mean [s].</summary>
    public double Mean { get; }

    /// <summary>Makes a sample of values in any order [s].</summary>
    public static TimeSample Of(double free, IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new(free, sorted, sorted.Average());
    }

    /// <summary>Makes the sample of a time that follows three values.</summary>
    public static TimeSample Of(TimeSpread spread)
    {
        var table = QuantileTable.FromSpread(spread);
        return Of(spread.FreeSeconds, Shares(Size).Select(share => (double)table.Quantile(share)));
    }

    /// <summary>Makes one sample of several that are equally likely.</summary>
    public static TimeSample Pool(IReadOnlyList<TimeSample> samples) =>
        Of(samples.Min(sample => sample.Free), samples.SelectMany(sample => sample._sorted));

    /// <summary>Gives the sum of two independent times: every value of one with every one of a few of the
    /// other.</summary>
    public TimeSample Plus(TimeSample other)
    {
        const int Few = 100;
        var few = Shares(Few).Select(other.Quantile).ToArray();
        var sums = _sorted.SelectMany(value => few.Select(added => value + added)).Order().ToArray();
        return new(
            Free + other.Free,
            [.. Shares(Size).Select(share => sums[(int)(share * sums.Length)])],
            Mean + other.Mean);
    }

    /// <summary>Gives the sum with a time that is always the same [s].</summary>
    public TimeSample Plus(int seconds) =>
        new(Free + seconds, [.. _sorted.Select(value => value + seconds)], Mean + seconds);

    /// <summary>Gives the value that a share of all cases stays within [s].</summary>
    public double Quantile(double share) => _sorted[Math.Min((int)(share * _sorted.Length), _sorted.Length - 1)];

    /// <summary>Gives the middles of equal parts of 0 to 1.</summary>
    public static IEnumerable<double> Shares(int parts) =>
        Enumerable.Range(0, parts).Select(part => (part + 0.5) / parts);
}
