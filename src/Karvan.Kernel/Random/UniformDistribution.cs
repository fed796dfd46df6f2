namespace Karvan.Kernel;

internal sealed class UniformDistribution : Distribution
{
    private readonly long _low;

    private readonly long _count;

    public UniformDistribution(long low, long high)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(low);
        ArgumentOutOfRangeException.ThrowIfLessThan(high, low);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(high, Simulation.LastTick);
        (_low, _count) = (low, high - low + 1);
    }

    public override long Sample(RandomStream stream) => _low + stream.NextBelow(_count);
}
