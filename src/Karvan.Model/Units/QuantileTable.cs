using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Karvan.Model;

/// <summary>A time as a distribution: whole seconds at every thousandth of a share, straight lines between.</summary>
/// <remarks>
/// <para>Reading it at a uniform number from 0 to 1 is how every engine draws a time, so that no two can differ.</para>
/// <para>Cut at the 99.9 % point: see docs/decisions/0002-three-values.md. Immutable; safe for any number of
/// threads.</para>
/// </remarks>
public sealed class QuantileTable
{
    /// <summary>How many steps the table has.</summary>
    public const int Steps = 1_000;

    /// <summary>No entry is longer [s].</summary>
    internal const int MostSeconds = int.MaxValue / 4;

    private readonly int[] _seconds;
    private StrongBox<SumExtent>? _extent;

    private QuantileTable(int[] seconds)
    {
        _seconds = seconds;
        Seconds = ImmutableCollectionsMarshal.AsImmutableArray(seconds);
        var sum = 0L;
        for (var step = 0; step < Steps; step++)
        {
            sum += (long)seconds[step] + seconds[step + 1];
        }

        MeanSeconds = sum / (2.0 * Steps);
    }

    /// <summary>Gets the seconds at 0, 0.001, … 1: 1 001 entries, none less than the one before [s].</summary>
    public ImmutableArray<int> Seconds { get; }

    /// <summary>Gets the mean of the times that the table gives, before they are rounded down [s].</summary>
    public double MeanSeconds { get; }

    /// <summary>Gets what this time gives to a sum, found when first asked for.</summary>
    public SumExtent Extent => (_extent ??= new(FindExtent())).Value;

    /// <summary>Gets whether every time is the same.</summary>
    public bool IsConstant => _seconds[0] == _seconds[Steps];

    /// <summary>Makes a table that gives one time [s].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static QuantileTable Constant(int seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        var table = new int[Steps + 1];
        Array.Fill(table, seconds);
        return new(table);
    }

    /// <summary>
    /// Makes the table of three values: free + a lognormal delay through median and p90, each entry rounded to the
    /// second, half up. A median that equals p90 means a constant.
    /// </summary>
    /// <exception cref="ArgumentException">Median equals free and p90 does not: no lognormal fits.</exception>
    public static QuantileTable FromSpread(TimeSpread spread)
    {
        var (free, median, p90) = (spread.FreeSeconds, spread.MedianSeconds, spread.P90Seconds);
        if (median == p90)
        {
            return Constant(median);
        }

        if (median == free)
        {
            throw new ArgumentException("No lognormal has its median at the free value and p90 above.", nameof(spread));
        }

        var normal = NormalDistribution.Thousandths;
        double delay = median - free;
        var shape = Math.Log((p90 - free) / delay) / normal[900];
        return FromQuantiles(step => step == 0
            ? free
            : free + Math.Floor((delay * Math.Exp(shape * normal[step])) + 0.5));
    }

    /// <summary>Gives the time at a share of all cases [s], rounded down; the cut beyond 0.999.</summary>
    /// <param name="share">From 0 to 1: a uniform number, where the table is drawn from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public int Quantile(double share)
    {
        var place = share * Steps;
        if (!(place >= 0 && place <= Steps))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        }

        var step = Math.Min((int)place, Steps - 1);
        var low = _seconds[step];
        return low + (int)((place - step) * (_seconds[step + 1] - low));
    }

    /// <summary>Gives the table with every longer time cut to a longest one [s].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The longest time is negative.</exception>
    public QuantileTable AtMost(int seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        return seconds >= _seconds[Steps] ? this : new([.. _seconds.Select(value => Math.Min(value, seconds))]);
    }

    /// <summary>Makes a table from the seconds at the thousandths 0 to 999, which must not fall.</summary>
    internal static QuantileTable FromQuantiles(Func<int, double> secondsAt)
    {
        var table = new int[Steps + 1];
        for (var step = 0; step < Steps; step++)
        {
            table[step] = (int)Math.Min(secondsAt(step), MostSeconds);
        }

        table[Steps] = table[Steps - 1];
        return new(table);
    }

    /// <summary>Makes a table of all its entries, none less than the one before; they now belong to it.</summary>
    internal static QuantileTable FromOrdered(int[] seconds) => new(seconds);

    // A few entries in a row tell how dense the cases are there.
    private SumExtent FindExtent()
    {
        const int Few = 5;
        var (squares, narrowest) = (0.0, int.MaxValue);
        for (var step = 0; step < Steps; step++)
        {
            var (low, high) = (_seconds[step] - MeanSeconds, _seconds[step + 1] - MeanSeconds);
            squares += (low * low) + (low * high) + (high * high);
            narrowest = step + Few > Steps ? narrowest : Math.Min(narrowest, _seconds[step + Few] - _seconds[step]);
        }

        var blur = (double)narrowest * Steps / Few;
        var longest = _seconds[Steps];
        return new(_seconds[0], longest, MeanSeconds, squares / (3 * Steps), longest - MeanSeconds, blur);
    }
}
