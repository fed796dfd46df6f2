using Karvan.Model;

namespace Karvan.Routing;

/// <summary>A part of an itinerary whose time varies, and how much of the spread of the arrival it causes.</summary>
/// <param name="Kind">What happens: all riding of a leg, a process, or all waiting for it.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Leg">The leg that it belongs to, counted from 0; null between legs.</param>
/// <param name="Share">
/// How much smaller the variance of the arrival would be if this part always took its median, 0 to 1. The shares of
/// all parts need not add up to 1: two delays may each be enough to miss a departure.
/// </param>
public sealed record SpreadCause(StepKind Kind, LocationIndex From, LocationIndex To, int? Leg, double Share);
