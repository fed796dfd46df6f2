using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>A question to <see cref="TimetablePlanner"/>.</summary>
public sealed record TimetableQuery
{
    /// <summary>Gets the terminals to begin at; one or more.</summary>
    public required ImmutableArray<TerminalIndex> Origins { get; init; }

    /// <summary>Gets the terminals to end at; one or more, none of them an origin.</summary>
    public required ImmutableArray<TerminalIndex> Destinations { get; init; }

    /// <summary>Gets when one is ready.</summary>
    public required Moment ReadyAt { get; init; }

    /// <summary>Gets how far ahead to look [days], 1 to 400.</summary>
    public int HorizonDays { get; init; } = PlanQuery.MaxHorizonDays;

    /// <summary>Gets the most rides, 1 to 20.</summary>
    public int MaxLegs { get; init; } = 12;

    /// <exception cref="ArgumentException">The query is not well formed for so many terminals.</exception>
    internal void ThrowIfNotFor(int terminals)
    {
        if (Origins.IsDefaultOrEmpty || Destinations.IsDefaultOrEmpty
            || Origins.Concat(Destinations).Any(end => end.Value < 0 || end.Value >= terminals)
            || Origins.Intersect(Destinations).Any()
            || HorizonDays is < 1 or > PlanQuery.MaxHorizonDays
            || MaxLegs is < 1 or > 20)
        {
            throw new ArgumentException(
                "Origins and destinations are terminals of the network and differ; horizon 1-400 days, rides 1-20.");
        }
    }
}
