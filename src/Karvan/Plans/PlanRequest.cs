using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;
using NodaTime;

namespace Karvan;

/// <summary>A question as a person asks it: places in words, times on the clock of the place.</summary>
public sealed record PlanRequest
{
    /// <summary>The most that one consignment can be [TEU].</summary>
    public const int MaxTeu = 10_000;

    /// <summary>The mass of the goods in a TEU unless it is given [t].</summary>
    public const decimal DefaultTonnesPerTeu = 14m;

    /// <summary>The most that a box can hold, on the mean of the consignment [t].</summary>
    public const decimal MaxTonnesPerBox = 30.5m;

    /// <summary>The most places that can be asked for on the way.</summary>
    public const int MaxVia = 8;

    /// <summary>Gets where the goods are handed over: UN/LOCODE, id or name.</summary>
    public required string From { get; init; }

    /// <summary>Gets where they are fetched from.</summary>
    public required string To { get; init; }

    /// <summary>Gets the number of 20-foot boxes; with <see cref="Boxes40"/> both null: one 40-foot box.</summary>
    public int? Boxes20 { get; init; }

    /// <summary>Gets the number of 40-foot boxes.</summary>
    public int? Boxes40 { get; init; }

    /// <summary>Gets the mass of the goods [t]; null: 14 t for each TEU.</summary>
    public decimal? Tonnes { get; init; }

    /// <summary>Gets the cargo.</summary>
    public CargoKind Cargo { get; init; }

    /// <summary>Gets the Harmonized System code, 2 to 10 digits; empty: not stated.</summary>
    public string Hs { get; init; } = string.Empty;

    /// <summary>Gets whose boxes they are.</summary>
    public BoxOwner Owner { get; init; }

    /// <summary>Gets when the goods are ready, on the clock of the origin; null: its next midnight.</summary>
    public AskedTime? Depart { get; init; }

    /// <summary>
    /// Gets the last moment of the window of departures, on the clock of the origin; a date alone is its last second;
    /// null: no window is asked for.
    /// </summary>
    public AskedTime? Until { get; init; }

    /// <summary>Gets when they must have arrived, on the clock of the destination; a date alone is its end.</summary>
    public AskedTime? ArriveBy { get; init; }

    /// <summary>Gets the latest arrival, for a question by departure; a date alone is its end.</summary>
    public AskedTime? Deadline { get; init; }

    /// <summary>Gets the month whose prices apply; null: the feed's.</summary>
    public YearMonth? PriceMonth { get; init; }

    /// <summary>Gets what must not be touched: countries, places, crossings, waters.</summary>
    public ImmutableArray<string> Avoid { get; init; } = [];

    /// <summary>Gets the modes that must not be used.</summary>
    public ImmutableArray<Mode> AvoidModes { get; init; } = [];

    /// <summary>Gets the places that must be passed, in this order.</summary>
    public ImmutableArray<string> Via { get; init; } = [];

    /// <summary>Gets what itineraries are weighed by.</summary>
    public PlanCriteria Criteria { get; init; } = PlanCriteria.All;

    /// <summary>Gets how much worse an itinerary may be that stands for another, for each leg.</summary>
    public Tolerance Relax { get; init; }

    /// <summary>Gets whether every itinerary of the set is wanted rather than a choice of twelve.</summary>
    public bool All { get; init; }

    /// <summary>Gets what the itineraries are ranked by.</summary>
    public Objective Objective { get; init; }

    /// <summary>
    /// Gets whether only medians are wanted, which takes less time; not with <see cref="Objective.OnTime"/>.
    /// </summary>
    public bool WithoutReliability { get; init; }
}
