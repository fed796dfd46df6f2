using System.Numerics;

namespace Karvan.Kernel;

/// <summary>Counts of whole numbers in cells whose width grows with the number: quantiles in bounded memory.</summary>
/// <remarks>
/// Numbers below 256 have a cell each; above, each octave has 128 cells, so that a quantile is off by at most 1/256 of
/// itself. Cells are exact counts: any order of adding and merging gives the same answer. At most 58 KB.
/// Source of the idea: the high dynamic range histogram (Gil Tene); compare DDSketch (Masson, Rim and Lee, VLDB 2019).
/// </remarks>
public sealed class QuantileSketch
{
    private const int CellBits = 7;

    private const int CellsPerOctave = 1 << CellBits;

    private long[] _cells = [];

    /// <summary>Gets the number of values.</summary>
    public long Count { get; private set; }

    /// <summary>Gets the smallest value; 0 without values.</summary>
    public long Smallest { get; private set; }

    /// <summary>Gets the greatest value; 0 without values.</summary>
    public long Greatest { get; private set; }

    /// <summary>Adds a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public void Add(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        int cell = CellOf(value);
        if (cell >= _cells.Length)
        {
            Grow(cell);
        }

        _cells[cell]++;
        Smallest = Count == 0 ? value : Math.Min(Smallest, value);
        Greatest = Math.Max(Greatest, value);
        Count++;
    }

    /// <summary>Adds all values of another sketch.</summary>
    public void Merge(QuantileSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Count == 0)
        {
            return;
        }

        if (other._cells.Length > _cells.Length)
        {
            Array.Resize(ref _cells, other._cells.Length);
        }

        for (int i = 0; i < other._cells.Length; i++)
        {
            _cells[i] += other._cells[i];
        }

        Smallest = Count == 0 ? other.Smallest : Math.Min(Smallest, other.Smallest);
        Greatest = Math.Max(Greatest, other.Greatest);
        Count += other.Count;
    }

    /// <summary>Gives the smallest value that at least a share of the values
    /// does not exceed; 0 without values.</summary>
    /// <param name="share">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public long Quantile(double share)
    {
        if (!(share is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        }

        long wanted = Math.Max(1, (long)Math.Ceiling(share * Count));
        long seen = 0;
        for (int cell = 0; cell < _cells.Length; cell++)
        {
            seen += _cells[cell];
            if (seen >= wanted)
            {
                return Math.Clamp(MiddleOf(cell), Smallest, Greatest);
            }
        }

        return Greatest;
    }

    internal void Clear()
    {
        Array.Clear(_cells);
        (Count, Smallest, Greatest) = (0, 0, 0);
    }

    private static int CellOf(long value)
    {
        int shift = Math.Max(0, BitOperations.Log2((ulong)value) - CellBits);
        return (shift << CellBits) + (int)(value >> shift);
    }

    private static long MiddleOf(int cell)
    {
        int shift = Math.Max(0, (cell >> CellBits) - 1);
        long low = (long)(cell - (shift << CellBits)) << shift;
        return low + ((1L << shift) / 2);
    }

    private void Grow(int cell) =>
        Array.Resize(ref _cells, ((cell >> CellBits) + 1) * CellsPerOctave);
}
