namespace Karvan.Kernel;

internal sealed class ConstantDistribution : Distribution
{
    private readonly long _value;

    public ConstantDistribution(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        _value = value;
    }

    public override long Sample(RandomStream stream) => _value;
}
