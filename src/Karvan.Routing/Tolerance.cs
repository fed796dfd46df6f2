using System.Globalization;

namespace Karvan.Routing;

/// <summary>How much worse an itinerary may be that stands for another: a share of it, for each ride.</summary>
/// <remarks>
/// An itinerary of n rides that is left out has one beside it that is, in elapsed time, cost and emissions, at most
/// (1 + share)ⁿ times as much, and has no more transshipments. Where a feed pays a subsidy above a price, cost is not
/// relaxed.
/// </remarks>
public readonly record struct Tolerance
{
    /// <summary>The greatest denominator.</summary>
    public const int MaxDenominator = 10_000;

    /// <summary>Nothing is left out.</summary>
    public static readonly Tolerance None;

    /// <summary>Makes a tolerance of a share.</summary>
    /// <param name="numerator">0 to the denominator.</param>
    /// <param name="denominator">1 to 10 000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Tolerance(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(denominator, MaxDenominator);
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        (Numerator, Denominator) = numerator == 0 ? (0, 0) : (numerator, denominator);
    }

    /// <summary>Gets the numerator; 0 of <see cref="None"/>.</summary>
    public int Numerator { get; }

    /// <summary>Gets the denominator; 0 of <see cref="None"/>.</summary>
    public int Denominator { get; }

    /// <summary>Gets whether nothing is left out.</summary>
    public bool IsNone => Numerator == 0;

    /// <summary>Gives the share, such as <c>1/64</c>.</summary>
    public override string ToString() => IsNone
        ? "0"
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
