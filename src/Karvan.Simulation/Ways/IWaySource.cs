using System.Collections.Immutable;

namespace Karvan.Simulation;

/// <summary>Simulation's port to whoever plans: the ways worth having for a demand.</summary>
/// <remarks>
/// Asked before the first replication, once for each demand; equal queries must give equal answers.
/// <see cref="ScriptedWays"/> answers from a list.
/// </remarks>
public interface IWaySource
{
    /// <summary>Gives the ways of a demand, the usual one first; empty if nothing can carry it.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    ImmutableArray<CandidateWay> Find(WayQuery query, CancellationToken cancellation);
}
