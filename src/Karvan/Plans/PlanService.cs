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
            ? new PlanAnswer.Planned(Answer(resolved, _planner.Plan(resolved.Query, cancellation), request.All))
            : resolution.Refusal!;
    }

    private Plan Answer(PlanResolution.Resolved resolved, PlanResult result, bool all)
    {
        var set = result is PlanResult.Found found ? found.Itineraries : [];
        var teu = resolved.Query.Consignment.Teu;
        return new Plan
        {
            Network = network,
            Query = resolved.Query,
            From = resolved.From,
            To = resolved.To,
            SetSize = set.Length,
            Itineraries = set.IsEmpty ? [] : ItineraryChoice.Choose(
                set, teu, resolved.Query.ArriveBy is not null, all ? int.MaxValue : ItineraryChoice.MaxShown),
            ClosedBy = result.ClosedBy,
            Reason = result is PlanResult.Unreachable unreachable ? unreachable.Reason : null,
        };
    }
}
