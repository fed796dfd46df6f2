using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    /// <summary>
    /// Gets the z below which each thousandth of all values lies: entry 0 is minus infinity, entry 999 the last.
    /// </summary>
    public static ImmutableArray<double> Thousandths { get; } = FindThousandths();

    /// <summary>
    /// Gives the share below z, exact to about 1e-15: a series near zero, a continued fraction beyond.
    /// </summary>
    public static double Cdf(double z)
    {
        var x = Math.Abs(z);
        if (x > 38)
        {
            return z < 0 ? 0 : 1;
        }

        var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        var tail = x < 3 ? 0.5 - (density * Series(x)) : density / Fraction(x);
        return z < 0 ? tail : 1 - tail;
    }

    // Φ(x) − ½ = φ(x) · (x + x³/3 + x⁵/15 + …): Marsaglia, J. Stat. Software 11(4), 2004.
    private static double Series(double x)
    {
        var (sum, term) = (x, x);
        for (var odd = 3; term > sum * 1e-17; odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return sum;
    }

    // Mills' ratio as Laplace's continued fraction: (1 − Φ(x)) / φ(x) = 1/(x + 1/(x + 2/(x + …))).
    private static double Fraction(double x)
    {
        var value = x;
        for (var k = 200; k >= 1; k--)
        {
            value = x + (k / value);
        }

        return value;
    }

    // Newton from the point before: above zero Φ is concave, so each step stays below the root and none overshoots.
    private static ImmutableArray<double> FindThousandths()
    {
        var points = new double[1_000];
        points[0] = double.NegativeInfinity;
        for (var step = 501; step < 1_000; step++)
        {
            var z = points[step - 1];
            for (var gain = 1.0; gain > 1e-13;)
            {
                gain = ((step / 1_000.0) - Cdf(z)) * Math.Sqrt(2 * Math.PI) * Math.Exp(z * z / 2);
                z += gain;
            }

            (points[step], points[1_000 - step]) = (z, -z);
        }

        return [.. points];
    }
}
