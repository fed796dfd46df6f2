using Karvan.Model;
using Karvan.Routing;

namespace Karvan;

/// <summary>What becomes of an itinerary whose first departure is missed.</summary>
/// <param name="Departure">The departure that is missed.</param>
/// <param name="Reliability">The arrival when the goods wait for the next one of the same service.</param>
/// <param name="Anew">
/// The earliest arrival of all ways from the same terminal at the moment of the missed departure, at medians; null:
/// there
/// is none. It stands beside the itinerary and has no part in its odds.
/// </param>
public sealed record MissedDeparture(Moment Departure, Reliability Reliability, Itinerary? Anew);
