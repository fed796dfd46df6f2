using System.Numerics;

namespace Karvan.Kernel;

/// <summary>Single observations, such as waits: count, mean, deviation,
/// extremes and quantiles in bounded memory.</summary>
/// <remarks>Sums are exact integers: the same observations in any order give the same figures.</remarks>
public sealed class Tally(Simulation simulation) : Statistic(simulation)
{
    private readonly QuantileSketch _sketch = new();

    private ExactSum _sum;

    private ExactSum _squares;

    /// <summary>Gets the number of observations.</summary>
    public long Count => _sketch.Count;

    /// <summary>Gets the sum of the observations, exact.</summary>
    public Int128 Sum => _sum.Value;

    /// <summary>Gets the mean; 0 without observations.</summary>
    public double Mean => Count == 0 ? 0 : (double)Sum / Count;

    /// <summary>Gets the standard deviation of the sample; 0 with fewer than two observations.</summary>
    public double Deviation
    {
        get
        {
            if (Count < 2)
            {
                return 0;
            }

            // Exact up to here: floating point would lose a small deviation beside a great mean.
            var spread = (Count * (BigInteger)_squares.Value) - ((BigInteger)Sum * Sum);
            return Math.Sqrt((double)spread / Count / (Count - 1));
        }
    }

    /// <summary>Gets the smallest observation; 0 without observations.</summary>
    public long Smallest => _sketch.Smallest;

    /// <summary>Gets the greatest observation; 0 without observations.</summary>
    public long Greatest => _sketch.Greatest;

    /// <summary>Gets all that the quantiles are read from, to merge with those of other replications.</summary>
    public QuantileSketch Sketch => _sketch;

    /// <summary>Adds an observation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public void Add(long value)
    {
        _sketch.Add(value);
        _sum.Add(value, 1);
        _squares.Add(value, value);
    }

    /// <summary>Gives the value that a share of the observations stays within, off by 0.4 % at most; see
    /// <see cref="QuantileSketch"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public long Quantile(double share) => _sketch.Quantile(share);

    internal override void Reset()
    {
        _sketch.Clear();
        _sum = default;
        _squares = default;
    }
}
