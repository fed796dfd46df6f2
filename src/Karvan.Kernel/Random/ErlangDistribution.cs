namespace Karvan.Kernel;

/// <summary>The sum of exponential stages: one logarithm of the product of as many random numbers.</summary>
internal sealed class ErlangDistribution : Distribution
{
    private const int MostStages = 1_000;

    /// <summary>So many factors above 2⁻⁵³ keep the product a normal number.</summary>
    private const int FactorsPerLogarithm = 16;

    private readonly int _stages;

    private readonly double _stageMean;

    public ErlangDistribution(int stages, double mean)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stages, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stages, MostStages);
        ThrowIfNotPositive(mean, nameof(mean));
        (_stages, _stageMean) = (stages, mean / stages);
    }

    public override long Sample(RandomStream stream) =>
        ToTicks(-_stageMean * (_stages == 1 ? stream.NextLog() : DrawLogarithms(stream)));

    private double DrawLogarithms(RandomStream stream)
    {
        double product = stream.NextUnit();
        double logarithm = 0;
        for (int stage = 1; stage < _stages; stage++)
        {
            if (stage % FactorsPerLogarithm == 0)
            {
                logarithm += SampleLog.Of(product);
                product = 1;
            }

            product *= stream.NextUnit();
        }

        return logarithm + SampleLog.Of(product);
    }
}
