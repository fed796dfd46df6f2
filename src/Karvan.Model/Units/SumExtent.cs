using System.Numerics;

namespace Karvan.Model;

/// <summary>What is known of a sum of independent times before it is added up.</summary>
/// <param name="ShortestSeconds">The shortest time of all together [s].</param>
/// <param name="LongestSeconds">The longest time of all together [s].</param>
/// <param name="MeanSeconds">The mean of all together [s].</param>
/// <param name="Variance">The variance of all together [s²].</param>
/// <param name="ExcessSeconds">By how much one time alone can be longer than its mean [s].</param>
/// <param name="BlurSeconds">
/// How far a sum with these smears what is sharp: of one table the time over which all cases would be spread if they
/// were everywhere as dense as where they are densest, 0 where one second holds many; of several the root of the sum of
/// squares [s].
/// </param>
public readonly record struct SumExtent(
    long ShortestSeconds,
    long LongestSeconds,
    double MeanSeconds,
    double Variance,
    double ExcessSeconds,
    double BlurSeconds)
{
    /// <summary>A sum is told by no more than 2 to this power of cells.</summary>
    internal const int MostBits = 12;

    private const int LeastBits = 6;

    private const double CellsOfBlur = 48;

    /// <summary>Gets a time that all together stay within but for one case in some thousands [s].</summary>
    /// <remarks>
    /// Seven standard deviations above the mean, and no less than two above one at its longest with the others at their
    /// means.
    /// </remarks>
    public long NearlyLongestSeconds
    {
        get
        {
            var deviation = Math.Sqrt(Variance);
            var above = Math.Max(7 * deviation, ExcessSeconds + (2 * deviation));
            return (long)Math.Min(LongestSeconds, MeanSeconds + above + 1);
        }
    }

    /// <summary>
    /// Gets whether the sum is exact to about a thousandth of all cases: if not, something in it is so much sharper
    /// than all of it is wide that the cells of the sum would smear it.
    /// </summary>
    public bool IsSharp => BitsOf(FinestShift) <= MostBits;

    /// <summary>Gets how far seconds are shifted to the right to give cells, and 2 to which power there are.</summary>
    internal (int Shift, int Bits) Cells
    {
        get
        {
            var shift = FinestShift;
            while (BitsOf(shift) > MostBits)
            {
                shift++;
            }

            return (shift, BitsOf(shift));
        }
    }

    private int FinestShift => BitOperations.Log2((uint)Math.Max(1, BlurSeconds / CellsOfBlur));

    /// <summary>Gives the extent with one more independent time.</summary>
    public SumExtent Plus(SumExtent other) => new(
        ShortestSeconds + other.ShortestSeconds,
        LongestSeconds + other.LongestSeconds,
        MeanSeconds + other.MeanSeconds,
        Variance + other.Variance,
        Math.Max(ExcessSeconds, other.ExcessSeconds),
        Math.Sqrt((BlurSeconds * BlurSeconds) + (other.BlurSeconds * other.BlurSeconds)));

    private int BitsOf(int shift) => Math.Max(
        LeastBits, BitOperations.Log2((uint)((NearlyLongestSeconds - ShortestSeconds) >> shift) + 1) + 1);
}
