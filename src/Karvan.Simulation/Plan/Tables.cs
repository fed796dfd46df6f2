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
            // No lognormal begins at its median: such a time is taken to begin at nothing.
            bool isShort = spread.FreeSeconds == spread.MedianSeconds && spread.P90Seconds > spread.MedianSeconds;
            var drawn = isShort ? new TimeSpread(0, spread.MedianSeconds, spread.P90Seconds) : spread;
            _known.Add(spread, table = QuantileTable.FromSpread(drawn));
        }

        return table;
    }
}
