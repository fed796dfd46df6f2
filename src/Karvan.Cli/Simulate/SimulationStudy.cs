using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Simulation;

namespace Karvan.Cli;

/// <summary>A study with what it found.</summary>
internal sealed record SimulationStudy(
    SimulationRequest Request, SimulationResult Result, ImmutableArray<Bottleneck> Bottlenecks)
{
    public Network Network => Request.Network;
}
