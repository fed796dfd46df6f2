using System.Globalization;
using System.Numerics;

namespace Karvan.Feed;

/// <summary>A decimal number of any length: sums and products are exact, so their order is of no matter.</summary>
/// <param name="Digits">The digits as a whole number.</param>
/// <param name="Scale">How many of them stand behind the point.</param>
internal readonly record struct ExactNumber(BigInteger Digits, int Scale)
{
    public static ExactNumber One { get; } = new(1, 0);

    /// <summary>Takes a decimal over as it is.</summary>
    public static ExactNumber From(decimal value)
    {
        var scale = value.Scale;
        return new(new BigInteger(value * PowerOfTen(scale)), scale);
    }

    public static ExactNumber operator *(ExactNumber left, ExactNumber right) =>
        new(left.Digits * right.Digits, left.Scale + right.Scale);

    public static ExactNumber operator +(ExactNumber left, ExactNumber right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return new(left.Raise(scale) + right.Raise(scale), scale);
    }

    /// <summary>Rounds half-to-even to so many places; null: the result is beyond what a cell can hold.</summary>
    public decimal? Round(int places)
    {
        var digits = places >= Scale ? Raise(places) : Divide(Digits, BigInteger.Pow(10, Scale - places));
        return BigInteger.Abs(digits) <= new BigInteger(long.MaxValue)
            ? (decimal)digits / PowerOfTen(places)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Digits}e-{Scale}");

    private static BigInteger Divide(BigInteger digits, BigInteger by)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(digits), by, out var rest);
        var twice = rest * 2;
        if (twice > by || (twice == by && !quotient.IsEven))
        {
            quotient += 1;
        }

        return digits.Sign < 0 ? -quotient : quotient;
    }

    private static decimal PowerOfTen(int places)
    {
        var power = 1m;
        for (var place = 0; place < places; place++)
        {
            power *= 10;
        }

        return power;
    }

    private BigInteger Raise(int scale) => Digits * BigInteger.Pow(10, scale - Scale);
}
