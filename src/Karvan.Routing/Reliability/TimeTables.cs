using System.Collections.Concurrent;
using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>The quantile tables of a network, worked out when first asked for.</summary>
/// <remarks>Safe for any number of threads: two may work out the same table, and get the same.</remarks>
internal sealed class TimeTables(Network network)
{
    private readonly ConcurrentDictionary<TimeSpread, QuantileTable> _spreads = new();
    private readonly ConcurrentDictionary<ProcessTime, ImmutableArray<QuantileTable?>> _queues =
        new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(DepartureKind, int, decimal, int?, int), QuantileTable> _departures = new();

    /// <summary>Gets how random closures hold departures up.</summary>
    public ClosureTables Closures { get; } = new(network);

    /// <summary>Gives the times of three values.</summary>
    public QuantileTable Of(TimeSpread spread) => _spreads.GetOrAdd(spread, QuantileTable.FromSpread);

    /// <summary>Gives the waits for a departure.</summary>
    public QuantileTable Of(Departure departure) =>
        _departures.GetOrAdd(KeyOf(departure), _ => departure.GetWaitQuantiles());

    // All that the wait depends on: many services leave at the same interval.
    private static (DepartureKind, int, decimal, int?, int) KeyOf(Departure row) =>
        (row.Kind, row.IntervalSeconds, row.Variation, row.LongestWaitSeconds, row.NoticeSeconds);

    /// <summary>Gives the queues before a process by month, January first; null: no queue in any.</summary>
    public ImmutableArray<QuantileTable?>? Queue(ProcessTime time) => time.Waits.All(wait => wait is null)
        ? null
        : _queues.GetOrAdd(time, known => [.. known.Waits.Select(wait => wait is null ? null : Of(wait.Time))]);
}
