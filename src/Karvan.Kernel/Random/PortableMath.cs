namespace Karvan.Kernel;

/// <summary>Logarithm, exponential and normal quantile that give the same bits on every machine.</summary>
/// <remarks>
/// The platform's own functions may differ in the last bit, which a rounded tick could show. Here are only additions,
/// multiplications, divisions and square roots, which IEEE 754 fixes. Log and exp follow fdlibm (Sun Microsystems,
/// 1993; error below 1 ulp); the quantile is Wichura's algorithm AS 241, Applied Statistics 37(3), 1988 (about 1e-16).
/// </remarks>
internal static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;

    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>The upper word of √½: mantissas are taken between it and √2.</summary>
    private const int HalfRoot = 0x3FE6_A09E;

    /// <summary>Gives the natural logarithm of a positive normal number.</summary>
    public static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int high = (int)(bits >> 32) + (0x3FF0_0000 - HalfRoot);
        int exponent = (high >> 20) - 0x3FF;
        high = (high & 0x000F_FFFF) + HalfRoot;
        double f = BitConverter.Int64BitsToDouble(((long)high << 32) | (bits & 0xFFFF_FFFF)) - 1.0;
        double s = f / (2.0 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (3.999999999940941908e-01
            + (w * (2.222219843214978396e-01 + (w * 1.531383769920937332e-01))));
        double odd = z * (6.666666666666735130e-01 + (w * (2.857142874366239149e-01
            + (w * (1.818357216161805012e-01 + (w * 1.479819860511658591e-01))))));
        double half = 0.5 * f * f;
        return (s * (half + odd + even)) + (exponent * Ln2Low) - half + f + (exponent * Ln2High);
    }

    /// <summary>Gives e to a power between −700 and 700.</summary>
    public static double Exp(double x)
    {
        int exponent = (int)((1.44269504088896338700 * x) + (x < 0 ? -0.5 : 0.5));
        double high = x - (exponent * Ln2High);
        double low = exponent * Ln2Low;
        double r = high - low;
        double z = r * r;
        double c = r - (z * (1.66666666666666019037e-01 + (z * (-2.77777777770155933842e-03
            + (z * (6.61375632143793436117e-05 + (z * (-1.65339022054652515390e-06
            + (z * 4.13813679705723846039e-08)))))))));
        return Math.ScaleB(1.0 + ((r * c / (2.0 - c)) - low + high), exponent);
    }

    /// <summary>Gives the z below which a standard normal value lies with probability p, 0 &lt; p &lt; 1.</summary>
    public static double NormalQuantile(double p)
    {
        double q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            double near = 0.180625 - (q * q);
            return q * Polynomial(near, CenterTop) / Polynomial(near, CenterBottom);
        }

        double tail = Math.Sqrt(-Log(q < 0 ? p : 1 - p));
        double z = tail <= 5
            ? Polynomial(tail - 1.6, MiddleTop) / Polynomial(tail - 1.6, MiddleBottom)
            : Polynomial(tail - 5, FarTop) / Polynomial(tail - 5, FarBottom);
        return q < 0 ? -z : z;
    }

    private static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        double value = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
        {
            value = (value * x) + coefficients[i];
        }

        return value;
    }

    private static ReadOnlySpan<double> CenterTop =>
    [
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
    ];

    private static ReadOnlySpan<double> CenterBottom =>
    [
        1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
    ];

    private static ReadOnlySpan<double> MiddleTop =>
    [
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static ReadOnlySpan<double> MiddleBottom =>
    [
        1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static ReadOnlySpan<double> FarTop =>
    [
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static ReadOnlySpan<double> FarBottom =>
    [
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];
}
