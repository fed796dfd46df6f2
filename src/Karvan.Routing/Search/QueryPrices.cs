using System.Collections.Concurrent;
using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>
/// What a consignment's prices make of the network, kept for further queries with the same goods: terms, bounds,
/// storage.
/// </summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class QueryPrices<TRules>
    where TRules : struct, ISearchRules
{
    private const int MostBounds = 512;

    private readonly RideGraph _graph;
    private readonly ConcurrentDictionary<(string Ends, int MaxLegs), LowerBounds<TRules>> _bounds = new();
    private StorageSlack<TRules>? _slack;
    private (Almanac<TRules>? Almanac, int HorizonDays, int MaxLegs) _slackFor;

    public QueryPrices(RideGraph graph, PlanQuery query, Relaxation relaxed)
    {
        (_graph, Consignment, Month, Avoid, Relaxed) =
            (graph, query.Consignment, query.PriceMonth, query.Avoid, relaxed);
        Pricing = new(graph, query.Consignment, query.PriceMonth);
        Terms = new(graph, query, Pricing, relaxed);
    }

    private Consignment Consignment { get; }

    private YearMonth Month { get; }

    private Avoidance Avoid { get; }

    private Relaxation Relaxed { get; }

    public Pricing<TRules> Pricing { get; }

    public RideTerms<TRules> Terms { get; }

    /// <summary>Gives whether a query has the same goods, prices and closures.</summary>
    public bool IsFor(PlanQuery query, Relaxation relaxed) =>
        Relaxed == relaxed && Month == query.PriceMonth
        && (ReferenceEquals(Avoid, query.Avoid) || (Avoid.IsNothing && query.Avoid.IsNothing))
        && Consignment == query.Consignment;

    /// <summary>Gives the bounds to the query's destinations.</summary>
    public LowerBounds<TRules> Bounds(PlanQuery query, ViaProgress via)
    {
        if (via.Count > 0)
        {
            return new(_graph, query, Terms, Pricing, via);
        }

        var key = (string.Join(' ', query.Destinations.Select(terminal => terminal.Value)), query.MaxLegs);
        if (_bounds.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_bounds.Count >= MostBounds)
        {
            _bounds.Clear();
        }

        return _bounds[key] = new(_graph, query, Terms, Pricing, via);
    }

    /// <summary>Gives what storage a journey can come to pay.</summary>
    public StorageSlack<TRules> Slack(PlanQuery query, Almanac<TRules> almanac)
    {
        lock (_bounds)
        {
            var key = (almanac, query.HorizonDays, query.MaxLegs);
            if (_slack is null || _slackFor != key)
            {
                (_slack, _slackFor) = (new(_graph, query, Terms, Pricing, almanac), key);
            }

            return _slack;
        }
    }
}
