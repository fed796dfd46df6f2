using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>One question to the planner: from where, to where, what, when, and what must not be.</summary>
public sealed record PlanQuery
{
    /// <summary>The longest horizon that can be asked for [days].</summary>
    public const int MaxHorizonDays = 400;

    /// <summary>Gets the terminals that the goods can be handed over at; one or more.</summary>
    public required ImmutableArray<TerminalIndex> Origins { get; init; }

    /// <summary>Gets the terminals that they can be fetched from; one or more, none of them an origin.</summary>
    public required ImmutableArray<TerminalIndex> Destinations { get; init; }

    /// <summary>Gets the goods.</summary>
    public required Consignment Consignment { get; init; }

    /// <summary>Gets when the goods are ready; exactly one of this and <see cref="ArriveBy"/> is given.</summary>
    public Moment? ReadyAt { get; init; }

    /// <summary>Gets when they must have arrived; the departure is then as late as possible.</summary>
    public Moment? ArriveBy { get; init; }

    /// <summary>Gets when they must have arrived, for a query with <see cref="ReadyAt"/>; null: no deadline.</summary>
    public Moment? Deadline { get; init; }

    /// <summary>Gets the month whose prices and exchange rates apply.</summary>
    public required YearMonth PriceMonth { get; init; }

    /// <summary>Gets what must not be touched.</summary>
    public Avoidance Avoid { get; init; } = Avoidance.Nothing;

    /// <summary>Gets the locations that must be passed, in this order; at most 8.</summary>
    public ImmutableArray<LocationIndex> Via { get; init; } = [];

    /// <summary>Gets how far ahead, or for <see cref="ArriveBy"/> back, to look [days], 1 to 400.</summary>
    public int HorizonDays { get; init; } = MaxHorizonDays;

    /// <summary>Gets the most rides of an itinerary, 1 to 20.</summary>
    public int MaxLegs { get; init; } = 12;

    /// <summary>Gets what itineraries are weighed by; the fewer, the less there is to search.</summary>
    public PlanCriteria Criteria { get; init; } = PlanCriteria.All;

    /// <summary>Gets how much worse an itinerary may be that stands for another; for speed and short answers.</summary>
    public Tolerance Relax { get; init; }

    /// <summary>Gets whether it is found out why there is no itinerary, which takes several more searches.</summary>
    /// <remarks>Without it <see cref="PlanResult.Unreachable"/> says only that there is none.</remarks>
    public bool Explains { get; init; } = true;

    /// <exception cref="ArgumentException">The query is not well formed for the network.</exception>
    internal void ThrowIfNotFor(Network network)
    {
        if (Origins.IsDefaultOrEmpty || Destinations.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A query needs an origin and a destination.");
        }

        if (Origins.Concat(Destinations).Any(index => index.Value < 0 || index.Value >= network.Terminals.Length)
            || Via.Any(index => index.Value < 0 || index.Value >= network.Locations.Length))
        {
            throw new ArgumentException("A terminal or location of the query is not in the network.");
        }

        if (Origins.Intersect(Destinations).Any())
        {
            throw new ArgumentException("Origin and destination must differ.");
        }

        if (ReadyAt is null == ArriveBy is null)
        {
            throw new ArgumentException("A query gives either ReadyAt or ArriveBy.");
        }

        if (HorizonDays is < 1 or > MaxHorizonDays || MaxLegs is < 1 or > 20 || Via.Length > 8)
        {
            throw new ArgumentException("Horizon is 1-400 days, legs 1-20, via at most 8 locations.");
        }

        if (Criteria is PlanCriteria.None or > PlanCriteria.All)
        {
            throw new ArgumentException("A query names the criteria that count, one at least.");
        }

        if (Consignment.Teu <= 0 || Consignment.Mass.Kilograms <= 0)
        {
            throw new ArgumentException("A consignment has at least one box and a mass above zero.");
        }
    }
}
