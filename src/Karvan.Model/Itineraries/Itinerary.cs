using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>A planned transport chain from terminal to terminal.</summary>
public sealed record Itinerary
{
    /// <summary>Gets the goods that it is for.</summary>
    public required Consignment Goods { get; init; }

    /// <summary>Gets the corridor.</summary>
    public required Corridor Corridor { get; init; }

    /// <summary>Gets when the goods are handed over.</summary>
    public required Moment Departure { get; init; }

    /// <summary>Gets when they can be fetched.</summary>
    public required Moment Arrival { get; init; }

    /// <summary>Gets the time with everything at its free value and every departure met at once [s].</summary>
    public required long FreeRunningSeconds { get; init; }

    /// <summary>Gets the price of everything for the whole consignment.</summary>
    public required Money Cost { get; init; }

    /// <summary>Gets the emissions of the whole consignment.</summary>
    public required Emissions Emissions { get; init; }

    /// <summary>Gets how often the unit changes vehicle.</summary>
    public required int Transshipments { get; init; }

    /// <summary>Gets the countries entered, in order: land crossed, ports and airports called.</summary>
    public required ImmutableArray<Country> Countries { get; init; }

    /// <summary>Gets the rides in order.</summary>
    public required ImmutableArray<Leg> Legs { get; init; }

    /// <summary>Gets the border procedures gone through, in order: those of the goods' customs regime in the month of
    /// the prices, which the goods alone do not tell.</summary>
    public ImmutableArray<ProcedureIndex> Procedures { get; init; } = [];

    /// <summary>Gets the steps in order, without a gap from departure to arrival.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>Gets the price line by line; their sum is <see cref="Cost"/>.</summary>
    public required ImmutableArray<CostLine> CostLines { get; init; }

    /// <summary>Gets the time from hand-over to arrival [s], the usual waits included.</summary>
    public int DurationSeconds => Arrival.Seconds - Departure.Seconds;
}
