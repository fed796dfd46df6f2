using Karvan.Model;

namespace Karvan.Routing;

/// <summary>A place to get on: a service at a call, or a through rate at its beginning.</summary>
/// <param name="Service">The service; of a through rate the first.</param>
/// <param name="Call">The call.</param>
/// <param name="Terminal">The terminal there.</param>
/// <param name="Side">The side that goods are handled to.</param>
/// <param name="Offer">The through rate; null: a service's own leg.</param>
/// <param name="FirstRide">The first of its rides in <see cref="RideGraph.Rides"/>, by alighting call.</param>
/// <param name="RideCount">How many there are, one or more.</param>
internal readonly record struct Boarding(
    ServiceIndex Service,
    int Call,
    TerminalIndex Terminal,
    Side Side,
    ThroughRate? Offer,
    int FirstRide,
    int RideCount);
