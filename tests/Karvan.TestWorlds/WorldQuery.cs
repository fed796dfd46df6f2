using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.TestWorlds;

/// <summary>A question to a planner, in the words of the model alone, so that every engine can be asked it.</summary>
public sealed record WorldQuery
{
    /// <summary>Gets the line of the world that asks it, for messages.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the terminals that the goods can be handed over at.</summary>
    public required ImmutableArray<TerminalIndex> Origins { get; init; }

    /// <summary>Gets the terminals that they can be fetched from.</summary>
    public required ImmutableArray<TerminalIndex> Destinations { get; init; }

    /// <summary>Gets the goods.</summary>
    public required Consignment Consignment { get; init; }

    /// <summary>Gets when the goods are ready; exactly one of this and <see cref="ArriveBy"/> is given.</summary>
    public Moment? ReadyAt { get; init; }

    /// <summary>Gets when they must have arrived, leaving as late as possible.</summary>
    public Moment? ArriveBy { get; init; }

    /// <summary>Gets when they must have arrived, for a query with <see cref="ReadyAt"/>; null: no deadline.</summary>
    public Moment? Deadline { get; init; }

    /// <summary>Gets the month whose prices and exchange rates apply.</summary>
    public required YearMonth PriceMonth { get; init; }

    /// <summary>Gets the countries to avoid.</summary>
    public ImmutableArray<Country> AvoidCountries { get; init; } = [];

    /// <summary>Gets the locations to avoid.</summary>
    public ImmutableArray<LocationIndex> AvoidLocations { get; init; } = [];

    /// <summary>Gets the crossings to avoid.</summary>
    public ImmutableArray<CrossingIndex> AvoidCrossings { get; init; } = [];

    /// <summary>Gets the passages to avoid.</summary>
    public ImmutableArray<Passage> AvoidPassages { get; init; } = [];

    /// <summary>Gets the modes to avoid.</summary>
    public ImmutableArray<Mode> AvoidModes { get; init; } = [];

    /// <summary>Gets the services to avoid.</summary>
    public ImmutableArray<ServiceIndex> AvoidServices { get; init; } = [];

    /// <summary>Gets the locations to pass, in this order.</summary>
    public ImmutableArray<LocationIndex> Via { get; init; } = [];

    /// <summary>Gets how far ahead, or for <see cref="ArriveBy"/> back, to look [days].</summary>
    public int HorizonDays { get; init; } = 60;

    /// <summary>Gets the most rides.</summary>
    public int MaxLegs { get; init; } = 6;
}
