using Karvan.Model;

namespace Karvan.Routing;

/// <summary>A trip to be tried after the one before it was let go.</summary>
/// <param name="Parent">The label that boards.</param>
/// <param name="Boarding">The boarding.</param>
/// <param name="Row">The departure row.</param>
/// <param name="Departure">When the trip leaves [s].</param>
/// <param name="Handling">The handling before it.</param>
internal readonly record struct LaterTrip(int Parent, int Boarding, int Row, int Departure, HandlingIndex Handling);
