using System.Collections.Concurrent;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Finds all Pareto-optimal itineraries for one consignment in one network.</summary>
/// <remarks>
/// <para>Criteria, all minimised as integers: arrival [s, UTC] (for an arrive-by query the departure, maximised),
/// cost [USD cent], well-to-wheel emissions [g CO2e], transshipments [count].</para>
/// <para>
/// Source and differences: README.md of this room. Thread safety: one instance serves any number of threads.
/// </para>
/// </remarks>
public sealed class ItineraryPlanner(Network network)
{
    private readonly Lazy<TimetableItineraries?> _timetable = new(() => TimetableItineraries.For(network));
    private readonly bool _hasRegimes = network.Procedures.Any(row => row.Regime is not null);
    private readonly Lazy<Planner<ExactRules>> _planner = new(() => new(network));
    private readonly ConcurrentDictionary<string, Lazy<Planner<ExactRules>>> _ofRegimes = new(StringComparer.Ordinal);

    /// <summary>Plans one query. Equal inputs give equal outputs, to the byte, on every machine.</summary>
    /// <exception cref="ArgumentException">The query is not well formed for this network.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; checked every thousand labels.</exception>
    public PlanResult Plan(PlanQuery query, CancellationToken cancellation = default)
    {
        query.ThrowIfNotFor(network);
        return TimetableItineraries.CanAnswer(query) && _timetable.Value is { } timetable
            ? timetable.Plan(query)
            : PlannerFor(query).Plan(query, cancellation);
    }

    // Goods of another customs regime meet other procedures: few combinations, each with a planner of its own.
    private Planner<ExactRules> PlannerFor(PlanQuery query)
    {
        if (!_hasRegimes
            || RegimeProcedures.Find(network, query.Consignment, query.PriceMonth) is not { IsEmpty: false } replaced)
        {
            return _planner.Value;
        }

        var key = string.Join(' ', replaced.Values.Select(row => row.Value));
        return _ofRegimes.GetOrAdd(
            key, _ => new(() => new Planner<ExactRules>(RegimeProcedures.Replace(network, replaced)))).Value;
    }
}
