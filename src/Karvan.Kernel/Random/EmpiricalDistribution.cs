namespace Karvan.Kernel;

internal sealed class EmpiricalDistribution : Distribution
{
    private readonly long[] _values;

    /// <summary>The share of the values up to and including each, rising to 1.</summary>
    private readonly double[] _shares;

    public EmpiricalDistribution(ReadOnlySpan<long> values, ReadOnlySpan<double> weights)
    {
        if (values.IsEmpty || (!weights.IsEmpty && weights.Length != values.Length))
        {
            throw new ArgumentException("There must be a value, and no weights or one for each value.");
        }

        _values = values.ToArray();
        _shares = weights.IsEmpty ? [.. Enumerable.Repeat(1.0, values.Length)] : weights.ToArray();
        Array.Sort(_values, _shares);
        ArgumentOutOfRangeException.ThrowIfNegative(_values[0], nameof(values));
        double total = 0;
        for (int i = 0; i < _shares.Length; i++)
        {
            if (!(_shares[i] >= 0))
            {
                throw new ArgumentException("A weight is negative.", nameof(weights));
            }

            _shares[i] = total += _shares[i];
        }

        if (!(total > 0 && double.IsFinite(total)))
        {
            throw new ArgumentException("The weights must have a positive sum.", nameof(weights));
        }

        for (int i = 0; i < _shares.Length; i++)
        {
            _shares[i] /= total;
        }
    }

    public override long Sample(RandomStream stream)
    {
        int index = Array.BinarySearch(_shares, stream.NextUnit());
        return _values[Math.Min(index < 0 ? ~index : index + 1, _values.Length - 1)];
    }
}
