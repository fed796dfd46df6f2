using Karvan.Model;

namespace Karvan;

/// <summary>How late the goods may be handed over and still arrive in time, by usual times.</summary>
/// <param name="Departure">The latest hand-over.</param>
/// <param name="Arrival">The arrival that follows.</param>
/// <param name="IsSameWay">Whether it takes the services that are quoted; else those that leave last of all.</param>
public sealed record LatestDeparture(Moment Departure, Moment Arrival, bool IsSameWay);
