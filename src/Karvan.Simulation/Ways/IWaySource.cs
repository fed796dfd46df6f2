using System.Collections.Immutable;

namespace Karvan.Simulation;

/// <summary>Simulation's port to whoever plans: the ways worth having for demands.</summary>
/// <remarks>
/// Asked once, before the first replication, for all demands together, so that an answer may be worked out on several
/// processors; equal queries must give equal answers. <see cref="ScriptedWays"/> answers from a list.
/// </remarks>
public interface IWaySource
{
    /// <summary>Gives the ways of each query, in the order of the queries.</summary>
    /// <returns>For each query its ways, the usual one first; empty if nothing can carry the demand.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    ImmutableArray<ImmutableArray<CandidateWay>> Find(
        ImmutableArray<WayQuery> queries, CancellationToken cancellation);
}
