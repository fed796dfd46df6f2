using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What Simulation asks whoever knows the ways: how a demand can be carried.</summary>
/// <param name="Demand">The demand in <see cref="Network.Demands"/>, counted from 0.</param>
/// <param name="Day">A day of the run that the set is for.</param>
public readonly record struct WayQuery(int Demand, Moment Day);
