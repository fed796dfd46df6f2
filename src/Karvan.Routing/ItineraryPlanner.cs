using System.Collections.Concurrent;
using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Finds all Pareto-optimal itineraries for one consignment in one network.</summary>
/// <remarks>
/// <para>Criteria, all or some of them (<see cref="PlanQuery.Criteria"/>), minimised as integers: arrival [s, UTC]
/// (for an arrive-by query the departure, maximised), cost [USD cent], well-to-wheel emissions [g CO2e],
/// transshipments [count].</para>
/// <para>
/// Source and differences: README.md of this room. Thread safety: one instance serves any number of threads.
/// </para>
/// </remarks>
public sealed class ItineraryPlanner(Network network)
{
    /// <summary>The longest range of departures [days].</summary>
    public const int MaxRangeDays = 90;

    private readonly Lazy<TimetableItineraries?> _timetable = new(() => TimetableItineraries.For(network));
    private readonly bool _dependsOnGoods =
        network.Procedures.Any(row => row.Regime is not null) || !network.Closures.All(row => row.IsForAllGoods);

    private readonly Lazy<Planner<ExactRules>> _planner = new(() => new(network));
    private readonly ConcurrentDictionary<string, Lazy<Planner<ExactRules>>> _ofGoods = new(StringComparer.Ordinal);

    /// <summary>Plans one query. Equal inputs give equal outputs, to the byte, on every machine.</summary>
    /// <exception cref="ArgumentException">The query is not well formed for this network.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; checked every thousand labels.</exception>
    public PlanResult Plan(PlanQuery query, CancellationToken cancellation = default)
    {
        query.ThrowIfNotFor(network);
        return TimetableItineraries.CanAnswer(query) && _timetable.Value is { } timetable
            ? timetable.Plan(query, cancellation)
            : PlannerFor(query).Plan(query, cancellation);
    }

    // Goods of another customs regime meet other procedures, and some meet closures of their own: few combinations,
    // each with a planner of its own.
    private Planner<ExactRules> PlannerFor(PlanQuery query)
    {
        if (!_dependsOnGoods)
        {
            return _planner.Value;
        }

        var procedures = RegimeProcedures.Find(network, query.Consignment, query.PriceMonth);
        var closures = GoodsClosures.Find(network, query.Consignment);
        if (procedures.IsEmpty && closures.IsEmpty)
        {
            return _planner.Value;
        }

        var key = $"{string.Join(' ', procedures.Values.Select(row => row.Value))};{string.Join(' ', closures)}";
        return _ofGoods.GetOrAdd(key, _ => new(() => new Planner<ExactRules>(
            GoodsClosures.Replace(RegimeProcedures.Replace(network, procedures), closures)))).Value;
    }

    /// <summary>
    /// Plans every departure worth taking from the query's <see cref="PlanQuery.ReadyAt"/> to another moment: of all
    /// that leave no earlier, arrive no later and are in nothing worse there is none.
    /// </summary>
    /// <param name="query">
    /// The query; its horizon counts from <paramref name="until"/>, and arrival is among its criteria.
    /// </param>
    /// <param name="until">The last moment at which goods may be ready, at most 90 days after the first.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>By first departure, arrival, cost, emissions, transshipments; empty: there is none.</returns>
    /// <exception cref="ArgumentException">The query is not well formed for this network.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; checked every thousand labels.</exception>
    public ImmutableArray<DepartureSpan> PlanRange(
        PlanQuery query, Moment until, CancellationToken cancellation = default)
    {
        query.ThrowIfNotFor(network);
        if (!query.Criteria.HasFlag(PlanCriteria.Arrival))
        {
            throw new ArgumentException("In a range arrival counts.", nameof(query));
        }

        var seconds = until.Seconds - (long)(query.ReadyAt?.Seconds ?? int.MaxValue);
        if (seconds is < 0 or > MaxRangeDays * Clock.Day)
        {
            throw new ArgumentException("A range begins at ReadyAt and is at most 90 days long.", nameof(until));
        }

        return _timetable.Value is { } timetable && timetable.CanAnswerRange(query)
            ? timetable.PlanRange(query, until.Seconds, cancellation)
            : PlannerFor(query).PlanRange(query, until.Seconds, cancellation);
    }
}
