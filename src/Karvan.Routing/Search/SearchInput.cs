namespace Karvan.Routing;

/// <summary>All that a search of one query needs and does not change.</summary>
internal sealed class SearchInput<TRules>
    where TRules : struct, ISearchRules
{
    public SearchInput(RideGraph graph, PlanQuery query, Almanac<TRules> almanac, Relaxation relaxed)
    {
        (Graph, Query, Almanac) = (graph, query, almanac);
        Pricing = new(graph, query.Consignment, query.PriceMonth);
        Terms = new(graph, query, Pricing, relaxed);
        Slack = new(graph, query, Terms, Pricing, almanac);
        Via = new(graph, relaxed.HasFlag(Relaxation.Via) ? [] : query.Via);
        Bounds = new(graph, query, Terms, Pricing, Via);
    }

    public RideGraph Graph { get; }

    public PlanQuery Query { get; }

    public Almanac<TRules> Almanac { get; }

    public Pricing<TRules> Pricing { get; }

    public RideTerms<TRules> Terms { get; }

    public LowerBounds<TRules> Bounds { get; }

    public StorageSlack<TRules> Slack { get; }

    public ViaProgress Via { get; }
}
