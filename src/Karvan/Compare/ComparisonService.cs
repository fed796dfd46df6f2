using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;
using NodaTime;

namespace Karvan;

/// <summary>Compares the corridors: of each the fastest, the cheapest and the cleanest way.</summary>
/// <remarks>
/// A corridor that another beats in everything is missing from an open question's optimal set. Each is therefore asked
/// for on its own, with the rivals avoided; the best of a corridor are the best of what remains and is no detour.
/// Thread safety: immutable; one instance serves any number of threads.
/// </remarks>
public sealed class ComparisonService(Network network)
{
    private readonly PlaceFinder _places = new(network);
    private readonly CorridorPlanner _corridors = new(network, new ItineraryPlanner(network));

    /// <summary>Compares for one question. Equal inputs give equal outputs.</summary>
    /// <param name="request">The question; its limits bind every corridor.</param>
    /// <param name="now">The present, for a question without a time.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>A comparison, or what is wrong with the question: the first thing found.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ComparisonAnswer Compare(PlanRequest request, Instant now, CancellationToken cancellation = default)
    {
        var resolution = new PlanResolution(network, _places);
        if (resolution.Resolve(request, now) is not { } resolved)
        {
            var refusal = resolution.Refusal!;
            return new ComparisonAnswer.Refused(refusal.Field, refusal.Problem);
        }

        var sets = CorridorTerms.All
            .AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(terms => (terms.Corridor, Set: Find(resolved.Query, terms, cancellation)))
            .ToList();
        return new ComparisonAnswer.Compared(Compare(resolved, sets));
    }

    private CorridorSet Find(PlanQuery query, CorridorTerms terms, CancellationToken cancellation) =>
        DetourLimit.Keep(_corridors.Find(query, terms, cancellation), terms.Corridor, query, network);

    private Comparison Compare(PlanResolution.Resolved resolved, List<(Corridor Corridor, CorridorSet Set)> sets)
    {
        var query = resolved.Query;
        var best = sets
            .Select(set => set.Set.Itineraries.IsEmpty
                ? new CorridorBest(set.Corridor, null, null, null, set.Set.Reason)
                : Choose(set.Corridor, set.Set.Itineraries, query))
            .ToList();

        // Ranks run over all corridors, so that a number names one itinerary of the answer.
        var shown = best
            .SelectMany(corridor => new[] { corridor.Fastest, corridor.Cheapest, corridor.LowestEmission })
            .OfType<RankedItinerary>()
            .Distinct()
            .OrderBy(ranked => ranked.GeneralisedCost)
            .Select((ranked, place) => (Old: ranked, New: ranked with { Rank = place + 1 }))
            .ToDictionary(pair => pair.Old, pair => pair.New);
        var plan = new Plan
        {
            Network = network,
            Query = query,
            From = resolved.From,
            To = resolved.To,
            SetSize = shown.Count,
            Itineraries = [.. shown.Values.OrderBy(ranked => ranked.Rank)],
            ClosedBy = [.. sets.SelectMany(set => set.Set.ClosedBy).Distinct()],
            Reason = shown.Count > 0 ? null : "No corridor has a way.",
        };
        return new(plan, [.. best.Select(corridor => corridor with
        {
            Fastest = Renumber(corridor.Fastest),
            Cheapest = Renumber(corridor.Cheapest),
            LowestEmission = Renumber(corridor.LowestEmission),
        })]);

        RankedItinerary? Renumber(RankedItinerary? ranked) => ranked is null ? null : shown[ranked];
    }

    private static CorridorBest Choose(Corridor corridor, ImmutableArray<Itinerary> set, PlanQuery query)
    {
        var chosen = ItineraryChoice.Choose(
            set, query.Consignment.Teu, query.ArriveBy is not null, ItineraryChoice.MaxShown);
        return new(
            corridor,
            Best(ItineraryLabel.Fastest),
            Best(ItineraryLabel.Cheapest),
            Best(ItineraryLabel.LowestEmission),
            null);

        RankedItinerary Best(ItineraryLabel label) => chosen.First(ranked => ranked.Labels.Contains(label));
    }
}
