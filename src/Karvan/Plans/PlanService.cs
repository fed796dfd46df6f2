using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;
using NodaTime;

namespace Karvan;

/// <summary>Plans a consignment from a question in a person's words.</summary>
/// <remarks>Thread safety: immutable; one instance serves any number of threads.</remarks>
public sealed class PlanService(Network network)
{
    private readonly PlaceFinder _places = new(network);
    private readonly ItineraryPlanner _planner = new(network);
    private readonly ReliabilityCalculator _reliability = new(network);

    /// <summary>Plans one question. Equal inputs give equal outputs.</summary>
    /// <param name="request">The question.</param>
    /// <param name="now">The present, for a question without a time.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>A plan, or what is wrong with the question: the first thing found.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public PlanAnswer Plan(PlanRequest request, Instant now, CancellationToken cancellation = default)
    {
        var resolution = new PlanResolution(network, _places);
        return resolution.Resolve(request, now) is { } resolved
            ? new PlanAnswer.Planned(Answer(resolved, _planner.Plan(resolved.Query, cancellation), request))
            : resolution.Refusal!;
    }

    /// <summary>
    /// Plans every departure of a window: those that none beats which leaves no earlier and arrives no later.
    /// </summary>
    /// <param name="request">
    /// The question, with <see cref="PlanRequest.Until"/>; arrival is among its criteria.
    /// </param>
    /// <param name="now">The present, for a question without a time.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>
    /// <see cref="PlanAnswer.Ranged"/>, or what is wrong with the question: the first thing found.
    /// </returns>
    /// <exception cref="ArgumentException">Arrival is not among the criteria.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public PlanAnswer PlanRange(PlanRequest request, Instant now, CancellationToken cancellation = default)
    {
        var resolution = new PlanResolution(network, _places);
        return resolution.Resolve(request, now) is { } resolved
            && resolution.ResolveUntil(request.Until!.Value, resolved) is { } until
                ? new PlanAnswer.Ranged(Answer(resolved, until, cancellation))
                : resolution.Refusal!;
    }

    /// <summary>Gives what becomes of a planned itinerary whose first departure is missed.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="itinerary">One of its itineraries.</param>
    /// <param name="cancellation">Stops the search for other ways.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public MissedDeparture Miss(Plan plan, Itinerary itinerary, CancellationToken cancellation = default)
    {
        var first = itinerary.Legs[0];
        var later = plan.Query with
        {
            Origins = [first.From],
            ReadyAt = new Moment(first.Departure.Seconds + 1),
            ArriveBy = null,
            Deadline = null,
        };
        return new(
            first.Departure,
            _reliability.OfMissing(itinerary, 0, LatestArrival(plan.Query)),
            _planner.Plan(later, cancellation) is PlanResult.Found found ? found.Itineraries[0] : null);
    }

    private static Moment? LatestArrival(PlanQuery query) => query.Deadline ?? query.ArriveBy;

    private Plan Answer(PlanResolution.Resolved resolved, PlanResult result, PlanRequest request)
    {
        var set = result is PlanResult.Found found ? found.Itineraries : [];
        return new Plan
        {
            Network = network,
            Query = resolved.Query,
            From = resolved.From,
            To = resolved.To,
            SetSize = set.Length,
            Objective = request.Objective,
            Itineraries = set.IsEmpty ? [] : Choose(set, resolved.Query, request),
            ClosedBy = result.ClosedBy,
            Reason = result is PlanResult.Unreachable unreachable ? unreachable.Reason : null,
        };
    }

    private DepartureRange Answer(PlanResolution.Resolved resolved, Moment until, CancellationToken cancellation)
    {
        var spans = _planner.PlanRange(resolved.Query, until, cancellation);
        var result = spans.IsEmpty ? _planner.Plan(resolved.Query, cancellation) : null;
        var plan = new Plan
        {
            Network = network,
            Query = resolved.Query,
            From = resolved.From,
            To = resolved.To,
            SetSize = spans.Length,
            Itineraries = [.. spans.Select((span, at) => new RankedItinerary(
                at + 1,
                span.Itinerary,
                [],
                Valuation.GeneralisedCost(span.Itinerary, resolved.Query.Consignment.Teu),
                AssumedShare.Of(span.Itinerary)))],
            ClosedBy = result?.ClosedBy ?? [],
            Reason = (result as PlanResult.Unreachable)?.Reason,
        };
        return new(plan, until, [.. spans.Select(span => span.DepartTo)]);
    }

    private ImmutableArray<RankedItinerary> Choose(
        ImmutableArray<Itinerary> set, PlanQuery query, PlanRequest request)
    {
        var onTime = request.Objective == Objective.OnTime;
        var limit = request.All ? int.MaxValue : ItineraryChoice.MaxShown;
        var chosen = ItineraryChoice.Choose(
            set, query.Consignment.Teu, query.ArriveBy is not null, onTime ? int.MaxValue : limit, query.Criteria);
        if (request.WithoutReliability)
        {
            return chosen;
        }

        var reliabilities = _reliability.OfEach([.. chosen.Select(ranked => ranked.Itinerary)], LatestArrival(query));
        var known = chosen.Zip(reliabilities, (ranked, reliability) => ranked with { Reliability = reliability });
        return onTime ? ItineraryChoice.MostReliable(known, limit) : [.. known];
    }
}
