using System.Collections.Immutable;

namespace Karvan.TestWorlds;

/// <summary>One question to a world and the answer that every engine must give.</summary>
/// <param name="Query">The question.</param>
/// <param name="Expected">One line an itinerary, in the planner's order; empty: there is none.</param>
public sealed record WorldCase(WorldQuery Query, ImmutableArray<string> Expected);
