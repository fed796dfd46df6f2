namespace Karvan.Kernel;

internal sealed class QuantileTableDistribution : Distribution
{
    private readonly long[] _quantiles;

    public QuantileTableDistribution(ReadOnlySpan<long> quantiles)
    {
        if (quantiles.Length < 2)
        {
            throw new ArgumentException("A quantile table has two values or more.", nameof(quantiles));
        }

        for (int i = 0; i < quantiles.Length; i++)
        {
            if (quantiles[i] < (i == 0 ? 0 : quantiles[i - 1]) || quantiles[i] > Simulation.LastTick)
            {
                throw new ArgumentException("Quantiles are zero or more and never fall.", nameof(quantiles));
            }
        }

        _quantiles = quantiles.ToArray();
    }

    public override long Sample(RandomStream stream)
    {
        double place = stream.NextUnit() * (_quantiles.Length - 1);
        int index = Math.Min((int)place, _quantiles.Length - 2);
        long low = _quantiles[index];
        return low + ToTicks((place - index) * (_quantiles[index + 1] - low));
    }
}
