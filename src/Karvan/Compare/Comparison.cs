using System.Collections.Immutable;

namespace Karvan;

/// <summary>The corridors side by side for one question.</summary>
/// <param name="Plan">
/// The question with everything resolved, and all itineraries of <paramref name="Corridors"/> ranked together.
/// </param>
/// <param name="Corridors">Middle, northern, southern, ocean, air, in this order.</param>
public sealed record Comparison(Plan Plan, ImmutableArray<CorridorBest> Corridors);
