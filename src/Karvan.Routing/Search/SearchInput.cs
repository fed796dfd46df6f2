namespace Karvan.Routing;

/// <summary>All that a search of one query needs and does not change.</summary>
internal sealed class SearchInput<TRules>
    where TRules : struct, ISearchRules
{
    public SearchInput(
        RideGraph graph, PlanQuery query, Almanac<TRules> almanac, Relaxation relaxed, QueryPrices<TRules> prices)
    {
        (Graph, Query, Almanac) = (graph, query, almanac);
        (Pricing, Terms) = (prices.Pricing, prices.Terms);
        Slack = prices.Slack(query, almanac);
        Via = new(graph, relaxed.HasFlag(Relaxation.Via) ? [] : query.Via);
        Bounds = prices.Bounds(query, Via);
        Counted = query.ArriveBy is null
            ? new(query.Criteria)
            : new(query.Criteria & ~PlanCriteria.Arrival, query.Criteria.HasFlag(PlanCriteria.Arrival));
    }

    /// <summary>Gets what counts in one search; where the arrival is given, the departure counts beside it.</summary>
    public ChosenDominance Counted { get; }

    public RideGraph Graph { get; }

    public PlanQuery Query { get; }

    public Almanac<TRules> Almanac { get; }

    public Pricing<TRules> Pricing { get; }

    public RideTerms<TRules> Terms { get; }

    public LowerBounds<TRules> Bounds { get; }

    public StorageSlack<TRules> Slack { get; }

    public ViaProgress Via { get; }
}
