using Karvan.Model;

namespace Karvan.Routing;

/// <summary>One way to use a boarding: where it is left.</summary>
/// <param name="Boarding">The boarding in <see cref="RideGraph.Boardings"/>.</param>
/// <param name="AlightCall">The call of the last service at which it is left.</param>
/// <param name="Terminal">The terminal there.</param>
/// <param name="Node">The node there: terminal and side.</param>
internal readonly record struct Ride(int Boarding, int AlightCall, TerminalIndex Terminal, int Node);
