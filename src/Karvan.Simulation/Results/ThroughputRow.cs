using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What passed the screenline of a corridor in one direction, by mean over the replications, a year.</summary>
/// <param name="Corridor">The corridor.</param>
/// <param name="Screenline">Where it is counted, in words.</param>
/// <param name="IsWestbound">Whether goods travel west.</param>
/// <param name="TeuLoaded">Loaded boxes [TEU a year].</param>
/// <param name="TeuEmpty">Empty boxes [TEU a year].</param>
/// <param name="Tonnes">Goods of all kinds [t a year].</param>
/// <param name="DemandTonnes">Goods that asked for the corridor [t a year].</param>
public sealed record ThroughputRow(
    Corridor Corridor,
    string Screenline,
    bool IsWestbound,
    double TeuLoaded,
    double TeuEmpty,
    double Tonnes,
    double DemandTonnes);
