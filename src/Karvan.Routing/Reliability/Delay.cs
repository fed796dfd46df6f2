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

    [ThreadStatic]
    private static Scratch? _scratch;

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
        var scratch = _scratch ??= new();
        var sum = scratch.Sum.AsSpan();
        sum.Clear();
        var shape = wide.Distribution(width, scratch.Shape);
        var weights = narrow.Weights(width, scratch.Weights);
        for (var cell = 0; cell < weights.Length - 1; cell += weights[cell] == 0 ? 1 : 2)
        {
            if (weights[cell] != 0)
            {
                Add(sum, shape, cell, weights[cell], weights[cell + 1]);
            }
        }

        return new(Invert(sum, (int)shortest, (int)longest, width));
    }

    // The share of times up to each edge, edges a width apart from the shortest on; the last holds all.
    private ReadOnlySpan<float> Distribution(double width, Span<float> room)
    {
        var edges = room[..Math.Min((int)((Longest - Shortest) / width) + 2, Cells + 2)];
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

    // The nodes with their shares, by cells a width apart from the shortest on; one between two cells is shared out.
    // The last cell is empty.
    private Span<float> Weights(double width, Span<float> room)
    {
        var weights = room[..((int)((Longest - Shortest) / width) + 3)];
        weights.Clear();
        for (var node = 1; node < Cuts.Length; node++)
        {
            var shift = (At((Cuts[node] + Cuts[node - 1]) / 2) - Shortest) / width;
            var cell = (int)shift;
            var share = (float)(Cuts[node] - Cuts[node - 1]);
            var beyond = (float)(shift - cell) * share;
            weights[cell] += share - beyond;
            weights[cell + 1] += beyond;
        }

        return weights;
    }

    // Adds a shape moved by a number of cells, and once more one cell further.
    private static void Add(Span<float> sum, ReadOnlySpan<float> shape, int cell, float weight, float next)
    {
        var end = Math.Min(cell + shape.Length, sum.Length);
        sum[cell] += weight * shape[0];
        AddWeighted(sum[(cell + 1)..end], shape[1..], weight, shape, next);
        foreach (ref var beyond in sum[end..])
        {
            beyond += weight + next;
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

    private static ImmutableArray<int> Invert(ReadOnlySpan<float> sum, int shortest, int longest, double width)
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

    /// <summary>What adding two delays up needs, kept for the next two.</summary>
    private sealed class Scratch
    {
        public float[] Sum { get; } = new float[Cells + 2];

        public float[] Shape { get; } = new float[Cells + 2];

        public float[] Weights { get; } = new float[Cells + 4];
    }
}
