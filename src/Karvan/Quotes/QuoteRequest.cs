using Karvan.Model;

namespace Karvan;

/// <summary>A question for a quote.</summary>
/// <param name="Plan">What is to be moved, from where, to where, when.</param>
/// <param name="By">Which itinerary is quoted.</param>
/// <param name="Corridor">
/// The corridor that it must take: middle, northern, southern, ocean or air; null: any way.
/// </param>
public sealed record QuoteRequest(PlanRequest Plan, QuoteChoice By, Corridor? Corridor);
