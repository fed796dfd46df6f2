namespace Karvan.Routing;

/// <summary>One ride of a journey in rounds: how a pad was reached, or where somebody stands after a change.</summary>
/// <param name="Before">The label of the ride before; −1: the journey begins.</param>
/// <param name="Route">The route taken.</param>
/// <param name="Trip">The trip; of an untimed route when it left the first call [s].</param>
/// <param name="Board">The call at which it was boarded.</param>
/// <param name="Alight">The call at which it was left.</param>
internal readonly record struct RoundLabel(int Before, RouteIndex Route, int Trip, int Board, int Alight);
