using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>What was found of one corridor.</summary>
/// <param name="Itineraries">Its itineraries; empty when it has no way.</param>
/// <param name="ClosedBy">The restrictions that closed a way to the goods.</param>
/// <param name="Reason">Why there is none, in one sentence; null when there is one.</param>
internal sealed record CorridorSet(
    ImmutableArray<Itinerary> Itineraries, ImmutableArray<Restriction> ClosedBy, string? Reason);
