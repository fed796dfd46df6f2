using Karvan.Model;

namespace Karvan.Routing;

/// <summary>What stands in the way of every itinerary.</summary>
/// <param name="Kind">What, overlooked alone, lets one through.</param>
/// <param name="Earliest">The earliest arrival if that is overlooked; null: not known.</param>
/// <param name="Together">If nothing alone does: what lets one through together, all of it needed.</param>
internal readonly record struct Obstacle(
    UnreachableKind Kind, Moment? Earliest = null, Relaxation Together = Relaxation.None);
