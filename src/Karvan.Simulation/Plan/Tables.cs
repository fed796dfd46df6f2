using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>One quantile table for each spread: equal times share one, which also tells them apart quickly.</summary>
internal sealed class Tables
{
    private readonly Dictionary<TimeSpread, QuantileTable> _known = [];

    public QuantileTable Of(TimeSpread spread)
    {
        if (!_known.TryGetValue(spread, out var table))
        {
            _known.Add(spread, table = QuantileTable.FromSpread(spread));
        }

        return table;
    }
}
