namespace Karvan.Kernel;

internal sealed class LognormalDistribution : Distribution
{
    /// <summary>The 90 % point of the standard normal distribution.</summary>
    private const double Z90 = 1.2815515655446004;

    /// <summary>Beyond this logarithm a value passes the last tick of a run.</summary>
    private const double LargestLog = 42;

    private readonly double _mu;

    private readonly double _sigma;

    private LognormalDistribution(double mu, double sigma) => (_mu, _sigma) = (mu, sigma);

    public static LognormalDistribution FromMedianAndP90(double median, double p90)
    {
        ThrowIfNotPositive(median, nameof(median));
        ThrowIfNotPositive(p90, nameof(p90));
        ArgumentOutOfRangeException.ThrowIfLessThan(p90, median);
        return new(PortableMath.Log(median), PortableMath.Log(p90 / median) / Z90);
    }

    public static LognormalDistribution FromMeanAndDeviation(double mean, double deviation)
    {
        ThrowIfNotPositive(mean, nameof(mean));
        ArgumentOutOfRangeException.ThrowIfNegative(deviation);
        double variation = deviation / mean;
        double variance = PortableMath.Log(1 + (variation * variation));
        return new(PortableMath.Log(mean) - (variance / 2), Math.Sqrt(variance));
    }

    public override long Sample(RandomStream stream)
    {
        double logarithm = _mu + (_sigma * PortableMath.NormalQuantile(stream.NextUnit()));
        return logarithm < -1 ? 0 : ToTicks(PortableMath.Exp(Math.Min(logarithm, LargestLog)));
    }
}
