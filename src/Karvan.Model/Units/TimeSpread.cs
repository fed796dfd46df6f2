namespace Karvan.Model;

/// <summary>The three values of anything that takes time: nothing in the way, usual, bad.</summary>
/// <remarks>
/// Between and beyond them the distribution is free + lognormal through median and p90; equal values mean a
/// constant. See docs/decisions/0002-three-values.md.
/// </remarks>
public readonly record struct TimeSpread
{
    /// <summary>Makes a spread from its three values [s].</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are not 0 ≤ free ≤ median ≤ p90.</exception>
    public TimeSpread(int freeSeconds, int medianSeconds, int p90Seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(freeSeconds);
        ArgumentOutOfRangeException.ThrowIfLessThan(medianSeconds, freeSeconds);
        ArgumentOutOfRangeException.ThrowIfLessThan(p90Seconds, medianSeconds);
        (FreeSeconds, MedianSeconds, P90Seconds) = (freeSeconds, medianSeconds, p90Seconds);
    }

    /// <summary>Gets the time with nothing in the way [s].</summary>
    public int FreeSeconds { get; }

    /// <summary>Gets the time that half of all cases stay within [s].</summary>
    public int MedianSeconds { get; }

    /// <summary>Gets the time that nine cases in ten stay within [s].</summary>
    public int P90Seconds { get; }

    /// <summary>Makes a spread that is always the same [s].</summary>
    public static TimeSpread Constant(int seconds) => new(seconds, seconds, seconds);
}
