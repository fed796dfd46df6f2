namespace Karvan.Routing;

/// <summary>One ride of a journey as the search took it.</summary>
/// <param name="Ride">The ride.</param>
/// <param name="Row">The departure row; of a through rate for its first leg.</param>
/// <param name="Departure">When it leaves [s].</param>
internal readonly record struct TakenRide(int Ride, int Row, int Departure);
