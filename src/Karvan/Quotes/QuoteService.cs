using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;
using NodaTime;

namespace Karvan;

/// <summary>Makes a quote: one itinerary with its price, what that includes, and its terms.</summary>
/// <remarks>Thread safety: immutable; one instance serves any number of threads.</remarks>
public sealed class QuoteService
{
    private readonly Network _network;
    private readonly PlaceFinder _places;
    private readonly ItineraryPlanner _planner;
    private readonly CorridorPlanner _corridors;

    /// <summary>Makes a service on a network.</summary>
    public QuoteService(Network network)
    {
        (_network, _places, _planner) = (network, new(network), new(network));
        _corridors = new(network, _planner);
    }

    /// <summary>Quotes one question. Equal inputs give equal outputs, the reference included.</summary>
    /// <param name="request">The question.</param>
    /// <param name="now">The present, for a question without a time.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>A quote; why there is none; or what is wrong with the question: the first thing found.</returns>
    /// <exception cref="ArgumentException">The corridor is none of those that are compared.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public QuoteAnswer Quote(QuoteRequest request, Instant now, CancellationToken cancellation = default)
    {
        var terms = request.Corridor is { } corridor
            ? CorridorTerms.All.FirstOrDefault(terms => terms.Corridor == corridor)
                ?? throw new ArgumentException($"The corridor {corridor} is not compared.", nameof(request))
            : null;
        var resolution = new PlanResolution(_network, _places);
        if (resolution.Resolve(request.Plan, now) is not { } resolved)
        {
            var refusal = resolution.Refusal!;
            return new QuoteAnswer.Refused(refusal.Field, refusal.Problem);
        }

        var set = Find(resolved.Query, terms, cancellation);
        var plan = new Plan
        {
            Network = _network,
            Query = resolved.Query,
            From = resolved.From,
            To = resolved.To,
            SetSize = set.Itineraries.Length,
            Itineraries = set.Itineraries.IsEmpty ? [] : [Choose(set.Itineraries, resolved.Query, request.By)],
            ClosedBy = set.ClosedBy,
            Reason = set.Reason,
        };
        return plan.Itineraries.IsEmpty
            ? new QuoteAnswer.Unreachable(plan)
            : new QuoteAnswer.Quoted(Make(plan, request, terms, cancellation));
    }

    private CorridorSet Find(PlanQuery query, CorridorTerms? terms, CancellationToken cancellation)
    {
        if (terms is not null)
        {
            return _corridors.Find(query, terms, cancellation);
        }

        var result = _planner.Plan(query, cancellation);
        return new(
            result is PlanResult.Found found ? found.Itineraries : [],
            result.ClosedBy,
            result is PlanResult.Unreachable unreachable ? unreachable.Reason : null);
    }

    private static RankedItinerary Choose(ImmutableArray<Itinerary> set, PlanQuery query, QuoteChoice by)
    {
        var ranked = ItineraryChoice.Choose(
            set, query.Consignment.Teu, query.ArriveBy is not null, set.Length);
        return by switch
        {
            QuoteChoice.Fastest => Best(ItineraryLabel.Fastest),
            QuoteChoice.Cheapest => Best(ItineraryLabel.Cheapest),
            QuoteChoice.LowestEmission => Best(ItineraryLabel.LowestEmission),
            QuoteChoice.FewestChanges => Best(ItineraryLabel.FewestTransshipments),
            _ => ranked[0],
        };

        RankedItinerary Best(ItineraryLabel label) => ranked.First(one => one.Labels.Contains(label));
    }

    private Quote Make(Plan plan, QuoteRequest request, CorridorTerms? terms, CancellationToken cancellation)
    {
        var itinerary = plan.Itineraries[0].Itinerary;
        return new Quote
        {
            Plan = plan,
            By = request.By,
            Reference = QuoteReference.Make(plan, request),
            Lines = [.. itinerary.CostLines.Select(line => QuoteLine.Of(_network, line))],
            Scope = QuoteScope.Of(_network, itinerary),
            Papers = LegPapers.Of(_network, plan, itinerary),
            Storage = StorageTerms.Of(_network, itinerary, plan.Query.Consignment),
            Box = StorageTerms.OfBox(_network, itinerary, plan.Query.Consignment),
            HeavyBoxes = HeavyBoxTerms.Of(_network, plan, itinerary),
            LatestDeparture = FindLatest(plan.Query, itinerary, terms, cancellation),
        };
    }

    private LatestDeparture? FindLatest(
        PlanQuery query, Itinerary quoted, CorridorTerms? terms, CancellationToken cancellation)
    {
        if (query.ArriveBy is not null)
        {
            return new(quoted.Departure, quoted.Arrival, IsSameWay: true);
        }

        if (query.Deadline is not { } deadline)
        {
            return null;
        }

        var backward = query with { ReadyAt = null, ArriveBy = deadline, Deadline = null };
        var set = Find(backward, terms, cancellation).Itineraries;
        var same = set.Where(itinerary => IsSameWay(itinerary, quoted)).Append(quoted).MaxBy(Departs)!;
        var last = set.Append(quoted).MaxBy(Departs)!;
        return same != quoted || last == quoted
            ? new(same.Departure, same.Arrival, IsSameWay: true)
            : new(last.Departure, last.Arrival, IsSameWay: false);

        static int Departs(Itinerary itinerary) => itinerary.Departure.Seconds;
    }

    private static bool IsSameWay(Itinerary one, Itinerary other) =>
        one.Legs.Select(leg => (leg.Service, leg.BoardCall, leg.AlightCall))
            .SequenceEqual(other.Legs.Select(leg => (leg.Service, leg.BoardCall, leg.AlightCall)));
}
