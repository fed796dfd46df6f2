using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;

namespace Karvan;

/// <summary>Finds the itineraries of one corridor, which the optimal set of an open question need not hold.</summary>
/// <remarks>Thread safety: immutable; one instance serves any number of threads.</remarks>
internal sealed class CorridorPlanner(Network network, ItineraryPlanner planner)
{
    private readonly Lazy<bool> _flies = new(() => network.Services.Any(service =>
        service.Calls.Any(call => call.Section?.Way == Way.Air)));

    /// <summary>Gives the corridor's itineraries within the limits of a question, or why there are none.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public CorridorSet Find(PlanQuery query, CorridorTerms terms, CancellationToken cancellation)
    {
        if (terms.FindObstacle(query) is { } obstacle)
        {
            return new([], [], obstacle);
        }

        if (terms.Corridor == Corridor.Air && !_flies.Value)
        {
            return new([], [], "No service of the feed flies.");
        }

        var found = ImmutableArray.CreateBuilder<Itinerary>();
        var results = new List<PlanResult>();
        foreach (var ask in terms.Asks)
        {
            var result = planner.Plan(query with { Avoid = Join(ask, query.Avoid) }, cancellation);
            results.Add(result);
            found.AddRange(Of(result, terms.Corridor));
            if (found.Count > 0 && !terms.AsksAll)
            {
                break;
            }
        }

        ImmutableArray<Restriction> closedBy = [.. results.SelectMany(result => result.ClosedBy).Distinct()];
        return new(
            found.ToImmutable(),
            closedBy,
            found.Count > 0 ? null : Explain(query, terms, results, cancellation));
    }

    private static IEnumerable<Itinerary> Of(PlanResult result, Corridor corridor) =>
        result is PlanResult.Found found
            ? found.Itineraries.Where(itinerary => itinerary.Corridor == corridor)
            : [];

    private static Avoidance Join(Avoidance ours, Avoidance asked) => asked with
    {
        Countries = [.. asked.Countries.Union(ours.Countries)],
        Passages = [.. asked.Passages.Union(ours.Passages)],
        Modes = [.. asked.Modes.Union(ours.Modes)],
    };

    private string Explain(
        PlanQuery query, CorridorTerms terms, List<PlanResult> results, CancellationToken cancellation)
    {
        var told = results.OfType<PlanResult.Unreachable>().LastOrDefault();
        if (told is { Why: not (UnreachableKind.Avoided or UnreachableKind.Several) })
        {
            return told.Reason;
        }

        // The planner says that an avoidance is in the way, alone or among others, but it is ours: what else may be,
        // is tried apart.
        foreach (var (eased, reason) in Ease(query))
        {
            var freed = terms.Asks
                .Select(ask => planner.Plan(eased with { Avoid = Join(ask, eased.Avoid) }, cancellation))
                .SelectMany(result => Of(result, terms.Corridor));
            if (freed.Any())
            {
                return reason;
            }
        }

        if (told is { Why: UnreachableKind.Several })
        {
            return told.Reason;
        }

        // Mixtures with other corridors are asked for last; what they let through says nothing of this one.
        return results[0] is PlanResult.Found
            ? $"There are ways, but none worth having {terms.Mark}."
            : "No chain of services joins the two by this corridor.";
    }

    private static IEnumerable<(PlanQuery Eased, string Reason)> Ease(PlanQuery query)
    {
        var goods = query.Consignment;
        if (!query.Avoid.IsNothing)
        {
            yield return (
                query with { Avoid = Avoidance.Nothing },
                "Every way of this corridor touches something that is to be avoided.");
        }

        if (!query.Via.IsEmpty)
        {
            yield return (
                query with { Via = [] }, "No way of this corridor passes the places asked for, in that order.");
        }

        if (query.Deadline is not null)
        {
            yield return (query with { Deadline = null }, "No way of this corridor arrives by the deadline.");
        }

        if (goods.Cargo != CargoKind.Dry)
        {
            yield return (
                query with { Consignment = goods with { Cargo = CargoKind.Dry } },
                $"No way of this corridor accepts {goods.Cargo.ToString().ToLowerInvariant()} cargo.");
        }

        if (goods.Boxes20 + goods.Boxes40 > 1)
        {
            yield return (
                query with { Consignment = OneBox(goods) },
                "No way of this corridor takes the whole consignment at once; split it.");
        }
    }

    private static Consignment OneBox(Consignment goods)
    {
        var isLarge = goods.Boxes40 > 0;
        return goods with
        {
            Boxes20 = isLarge ? 0 : 1,
            Boxes40 = isLarge ? 1 : 0,
            Mass = Mass.FromKilograms(Math.Max(1, goods.Mass.Kilograms * (isLarge ? 2 : 1) / goods.Teu)),
        };
    }
}
