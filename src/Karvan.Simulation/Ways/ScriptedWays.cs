using System.Collections.Immutable;

namespace Karvan.Simulation;

/// <summary>Ways from a list: for tests, and for flows whose way is known.</summary>
/// <param name="ways">The ways by demand, counted from 0; a demand without an entry has none.</param>
public sealed class ScriptedWays(IReadOnlyDictionary<int, ImmutableArray<CandidateWay>> ways) : IWaySource
{
    /// <inheritdoc/>
    public ImmutableArray<ImmutableArray<CandidateWay>> Find(
        ImmutableArray<WayQuery> queries, CancellationToken cancellation) =>
        [.. queries.Select(query => ways.TryGetValue(query.Demand, out var known) ? known : [])];
}
