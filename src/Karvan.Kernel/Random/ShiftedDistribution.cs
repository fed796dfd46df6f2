namespace Karvan.Kernel;

internal sealed class ShiftedDistribution : Distribution
{
    private readonly Distribution _inner;

    private readonly long _offset;

    public ShiftedDistribution(Distribution inner, long offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        (_inner, _offset) = (inner, offset);
    }

    public override long Sample(RandomStream stream) => checked(_offset + _inner.Sample(stream));
}
