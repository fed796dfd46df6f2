namespace Karvan.Kernel;

/// <summary>Student's t distribution with a whole number of degrees of freedom.</summary>
internal static class StudentT
{
    /// <summary>From here on the normal distribution is within 0.2 % at the usual levels.</summary>
    private const int AsGoodAsNormal = 2_000;

    /// <summary>Gives the t that a share of the values stays within on both sides of zero.</summary>
    public static double TwoSided(double share, int degrees)
    {
        if (degrees > AsGoodAsNormal)
        {
            return PortableMath.NormalQuantile((1 + share) / 2);
        }

        double high = 1;
        while (Within(high, degrees) < share)
        {
            high *= 2;
        }

        double low = 0;
        for (double middle = high / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            if (Within(middle, degrees) < share)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    /// <summary>Gives the share within −t and t: Abramowitz and Stegun, formulas 26.7.3 and 26.7.4.</summary>
    private static double Within(double t, int degrees)
    {
        double angle = Math.Atan(t / Math.Sqrt(degrees));
        double cosine = Math.Cos(angle);
        bool isOdd = degrees % 2 == 1;
        double term = isOdd ? cosine : 1;
        double sum = degrees == 1 ? 0 : term;
        for (int k = isOdd ? 3 : 2; k < degrees; k += 2)
        {
            term *= cosine * cosine * (k - 1) / k;
            sum += term;
        }

        sum *= Math.Sin(angle);
        return isOdd ? 2 / Math.PI * (angle + sum) : sum;
    }
}
