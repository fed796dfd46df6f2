namespace Karvan.Routing;

/// <summary>The Pareto set from one moment: a search that forgets storage, then, where it counts, one that does
/// not.</summary>
/// <remarks>
/// Without slack, dominance is plain and the search short; what it finds is real, if perhaps not all. A ride whose
/// bounds
/// forwards and backwards are dominated by a journey so found is in no other journey worth having. If no ride that is
/// left
/// can come to pay storage, plain dominance was right; if some can, they alone make the slack of a second search, which
/// starts from what is known.
/// </remarks>
internal sealed class JourneySearch<TRules>(SearchInput<TRules> input, Workspace workspace)
    where TRules : struct, ISearchRules
{
    private readonly long[] _noSlack = new long[input.Graph.NodeCount];

    /// <summary>Gives the journeys that nothing dominates.</summary>
    /// <param name="ready">When the goods are ready [s].</param>
    /// <param name="latest">When they must have arrived [s].</param>
    /// <param name="arrivalCounts">Whether an earlier arrival is better.</param>
    /// <param name="cancellation">Checked every thousand labels.</param>
    public IReadOnlyList<Journey> Run(int ready, int latest, bool arrivalCounts, CancellationToken cancellation)
    {
        var known = Run(ready, latest, arrivalCounts, _noSlack, [], cancellation);
        if (!input.Slack.IsPaidBy(input.Terms.IsOpen))
        {
            return known;
        }

        var useful = UsefulRides(known, ready, arrivalCounts);
        return input.Slack.IsPaidBy(useful)
            ? Run(ready, latest, arrivalCounts, input.Slack.ByNode(useful), known, cancellation)
            : known;
    }

    private List<Journey> Run(
        int ready, int latest, bool arrivalCounts, long[] slack, IReadOnlyList<Journey> seeds,
        CancellationToken cancellation)
    {
        var search = new PlanSearch<TRules>(input, workspace, ready, latest, arrivalCounts, slack, seeds);
        search.Run(cancellation);
        return [.. search.Journeys];
    }

    private bool[] UsefulRides(List<Journey> known, int ready, bool arrivalCounts)
    {
        var through = input.Through;
        var useful = new bool[through.Length];
        for (var ride = 0; ride < useful.Length; ride++)
        {
            ref readonly var bound = ref through[ride];
            useful[ride] = !bound.IsNone && bound.Legs <= input.Query.MaxLegs;
            for (var i = 0; useful[ride] && i < known.Count; i++)
            {
                var least = new Criteria(
                    arrivalCounts ? Clock.After(ready, bound.Seconds) : 0, bound.Cents, bound.Work, bound.Legs);
                useful[ride] = !known[i].Criteria.Dominates(least);
            }
        }

        return useful;
    }
}
