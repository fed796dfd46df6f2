using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>One ride on one service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Board">The call at which it is boarded, counted from 0.</param>
/// <param name="Alight">The call at which it is left, after <paramref name="Board"/>.</param>
public readonly record struct WayRide(ServiceIndex Service, int Board, int Alight);
