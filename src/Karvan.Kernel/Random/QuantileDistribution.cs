namespace Karvan.Kernel;

internal sealed class QuantileDistribution : Distribution
{
    private readonly Func<double, long> _quantile;

    public QuantileDistribution(Func<double, long> quantile)
    {
        ArgumentNullException.ThrowIfNull(quantile);
        _quantile = quantile;
    }

    public override long Sample(RandomStream stream)
    {
        long value = _quantile(stream.NextUnit());
        return value >= 0
            ? value
            : throw new InvalidOperationException($"A quantile function gave {value}, below zero.");
    }
}
