using Karvan.Model;

namespace Karvan;

/// <summary>A time as a list of equally likely values [s], and its value with nothing in the way.</summary>
internal sealed class TimeSample
{
    private const int Size = 1_000;

    private readonly double[] _sorted;

    private TimeSample(double free, double[] sorted) => (Free, _sorted) = (free, sorted);

    /// <summary>Gets the time with nothing in the way [s].</summary>
    public double Free { get; }

    /// <summary>Gets the mean [s].</summary>
    public double Mean => _sorted.Average();

    /// <summary>Makes a sample of values in any order [s].</summary>
    public static TimeSample Of(double free, IEnumerable<double> values) => new(free, [.. values.Order()]);

    /// <summary>Makes the sample of independent times one after the other, each of three values.</summary>
    /// <param name="times">The times; of none the sample is 0.</param>
    public static TimeSample OfSum(params ReadOnlySpan<TimeSpread> times)
    {
        var (free, tables) = (0L, new QuantileTable[times.Length]);
        for (var i = 0; i < times.Length; i++)
        {
            free += times[i].FreeSeconds;
            tables[i] = QuantileTable.FromSpread(times[i]);
        }

        var sum = new QuantileSums().Of(tables);
        return Of(free, Shares(Size).Select(share => (double)sum.Quantile(share)));
    }

    /// <summary>Makes one sample of several that are equally likely.</summary>
    public static TimeSample Pool(IReadOnlyList<TimeSample> samples) =>
        Of(samples.Min(sample => sample.Free), samples.SelectMany(sample => sample._sorted));

    /// <summary>Gives the value that a share of all cases stays within [s].</summary>
    public double Quantile(double share) => _sorted[Math.Min((int)(share * _sorted.Length), _sorted.Length - 1)];

    /// <summary>Gives the middles of equal parts of 0 to 1.</summary>
    public static IEnumerable<double> Shares(int parts) =>
        Enumerable.Range(0, parts).Select(part => (part + 0.5) / parts);
}
