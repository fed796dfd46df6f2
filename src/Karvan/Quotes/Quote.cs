using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan;

/// <summary>One itinerary as a forwarder offers it: what it costs, what that includes, and on which terms.</summary>
public sealed record Quote
{
    /// <summary>Gets the question with everything resolved; its only itinerary is the one quoted.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Gets why this itinerary.</summary>
    public required QuoteChoice By { get; init; }

    /// <summary>Gets the reference: equal questions to equal feeds have equal references.</summary>
    public required string Reference { get; init; }

    /// <summary>Gets the price line by line, in the order of the way.</summary>
    public required ImmutableArray<QuoteLine> Lines { get; init; }

    /// <summary>Gets what the price holds and what it does not.</summary>
    public required QuoteScope Scope { get; init; }

    /// <summary>Gets the papers of each leg, by customs regime.</summary>
    public required ImmutableArray<LegPapers> Papers { get; init; }

    /// <summary>Gets free days and storage at each terminal, in the order of the way.</summary>
    public required ImmutableArray<StorageTerms> Storage { get; init; }

    /// <summary>
    /// Gets demurrage and detention of the carrier's boxes at the destination; empty: the boxes are the shipper's.
    /// </summary>
    public required ImmutableArray<StorageTerms> Box { get; init; }

    /// <summary>Gets the mass bands of the tariffs that apply; empty: the price has none.</summary>
    public required ImmutableArray<HeavyBoxTerms> HeavyBoxes { get; init; }

    /// <summary>Gets the latest departure that keeps the deadline; null: none was asked for.</summary>
    public required LatestDeparture? LatestDeparture { get; init; }

    /// <summary>Gets the itinerary.</summary>
    public RankedItinerary Chosen => Plan.Itineraries[0];

    /// <summary>Gets the price.</summary>
    public Money Price => Chosen.Itinerary.Cost;

    /// <summary>Gets the sum of the lines' least amounts.</summary>
    public Money Low => Money.FromCents(Lines.Sum(line => line.Low.Cents));

    /// <summary>Gets the sum of the lines' greatest amounts.</summary>
    public Money High => Money.FromCents(Lines.Sum(line => line.High.Cents));

    /// <summary>Gets the first day on which the price holds: the first of the price month.</summary>
    public LocalDate ValidFrom => Plan.Query.PriceMonth.OnDayOfMonth(1);

    /// <summary>Gets the last: the last of the price month.</summary>
    public LocalDate ValidTo => ValidFrom.PlusMonths(1).PlusDays(-1);

    /// <summary>Gets whose boxes the goods travel in.</summary>
    public BoxOwner Owner => Plan.Query.Consignment.Owner;

    /// <summary>Gives what a component comes to; null: the price has no line for it.</summary>
    public Money? Find(CostComponent component) => Scope.Included.Contains(component)
        ? Money.FromCents(Lines.Where(line => line.Line.Component == component).Sum(line => line.Line.Cost.Cents))
        : null;
}
