using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>A time that varies, or the sum of several independent ones, as quantiles at even steps.</summary>
/// <remarks>Immutable; safe for any number of threads.</remarks>
internal sealed class Delay
{
    private const int SumSteps = 2_000;

    private const int Cells = 2_048;

    // Where the narrower of two delays is cut into nodes: finer where its times lie further apart.
    private static readonly double[] Cuts = [.. Even(0, 0.9, 48), .. Even(0.9, 0.99, 32), .. Even(0.99, 1, 16), 1];

    private readonly ImmutableArray<int> _quantiles;

    private Delay(ImmutableArray<int> quantiles)
    {
        _quantiles = quantiles;
        Variance = VarianceOf(quantiles);
    }

    /// <summary>Gets the shortest time [s].</summary>
    public int Shortest => _quantiles[0];

    /// <summary>Gets the longest time [s].</summary>
    public int Longest => _quantiles[^1];

    /// <summary>Gets the variance [s²].</summary>
    public double Variance { get; }

    /// <summary>Gives the delay of one table, exactly as the table has it.</summary>
    public static Delay Of(QuantileTable times) => new(times.Seconds);

    /// <summary>Gives the time at a share of all cases [s], rounded down.</summary>
    /// <param name="share">From 0 to below 1.</param>
    public int At(double share)
    {
        var place = share * (_quantiles.Length - 1);
        var step = (int)place;
        var low = _quantiles[step];
        return low + (int)((place - step) * (_quantiles[step + 1] - low));
    }

    /// <summary>
    /// Gives the sum with another, independent delay: the narrower as a hundred times with their shares, for each of
    /// which
    /// the distribution of the wider is shifted and added.
    /// </summary>
    public Delay Plus(Delay other)
    {
        var (wide, narrow) = Variance >= other.Variance ? (this, other) : (other, this);
        var shortest = (long)Shortest + other.Shortest;
        var longest = Math.Min((long)Longest + other.Longest, Clock.Never / 2);
        var width = Math.Max(1.0, (longest - shortest) / (double)Cells);
        var sum = new float[Cells + 2];
        var shape = wide.Distribution(width);
        for (var node = 1; node < Cuts.Length; node++)
        {
            var time = narrow.At((Cuts[node] + Cuts[node - 1]) / 2);
            Add(sum, shape, (time - narrow.Shortest) / width, (float)(Cuts[node] - Cuts[node - 1]));
        }

        return new(Invert(sum, (int)shortest, (int)longest, width));
    }

    // The share of times up to each edge, edges a width apart from the shortest on; the last holds all.
    private float[] Distribution(double width)
    {
        var edges = new float[Math.Min((int)((Longest - Shortest) / width) + 2, Cells + 2)];
        var step = 0;
        var last = _quantiles.Length - 1;
        for (var edge = 0; edge < edges.Length; edge++)
        {
            var time = Shortest + (edge * width);
            while (step < last && _quantiles[step + 1] <= time)
            {
                step++;
            }

            edges[edge] = step >= last
                ? 1
                : (float)((step + ((time - _quantiles[step]) / (_quantiles[step + 1] - _quantiles[step]))) / last);
        }

        return edges;
    }

    // Adds a shape moved by a number of cells; where it lies between two edges, by a straight line.
    private static void Add(float[] sum, float[] shape, double shift, float weight)
    {
        var whole = (int)shift;
        var part = (float)(shift - whole) * weight;
        var end = Math.Min(whole + shape.Length, sum.Length);
        sum[whole] += (weight - part) * shape[0];
        AddWeighted(sum.AsSpan((whole + 1)..end), shape.AsSpan(1), weight - part, shape, part);
        foreach (ref var beyond in sum.AsSpan(end))
        {
            beyond += weight;
        }
    }

    // Both neighbors in one pass over the sum, added in this order.
    private static void AddWeighted(
        Span<float> sum, ReadOnlySpan<float> one, float weight, ReadOnlySpan<float> other, float otherWeight)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var first = MemoryMarshal.Cast<float, Vector<float>>(one)[..wide.Length];
        var second = MemoryMarshal.Cast<float, Vector<float>>(other)[..wide.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = wide[i] + (first[i] * weight) + (second[i] * otherWeight);
        }

        for (var i = wide.Length * Vector<float>.Count; i < sum.Length; i++)
        {
            sum[i] = sum[i] + (one[i] * weight) + (other[i] * otherWeight);
        }
    }

    private static ImmutableArray<int> Invert(float[] sum, int shortest, int longest, double width)
    {
        var quantiles = new int[SumSteps + 1];
        (quantiles[0], quantiles[SumSteps]) = (shortest, longest);
        var edge = 0;
        for (var step = 1; step < SumSteps; step++)
        {
            var wanted = (float)step / SumSteps;
            while (edge < Cells && sum[edge + 1] < wanted)
            {
                edge++;
            }

            var rise = sum[edge + 1] - sum[edge];
            var inside = rise > 0 ? Math.Clamp((wanted - sum[edge]) / rise, 0, 1) : 0;
            var time = shortest + (int)((edge + inside) * width);
            quantiles[step] = Math.Clamp(time, quantiles[step - 1], longest);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(quantiles);
    }

    private static IEnumerable<double> Even(double from, double to, int count) =>
        Enumerable.Range(0, count).Select(i => from + ((to - from) * i / count));

    private static double VarianceOf(ImmutableArray<int> quantiles)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var step = 1; step < quantiles.Length; step++)
        {
            var later = ((quantiles[step] + (double)quantiles[step - 1]) / 2) - quantiles[0];
            sum += later;
            squares += later * later;
        }

        var mean = sum / (quantiles.Length - 1);
        return (squares / (quantiles.Length - 1)) - (mean * mean);
    }
}
