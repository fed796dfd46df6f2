using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>A customs regime that a leg of the way meets.</summary>
/// <param name="Leg">The leg, counted from 0.</param>
/// <param name="Territories">Where the leg meets it, in the order of the way; empty: on water or in the air.</param>
/// <param name="Regime">The regime.</param>
public sealed record LegPapers(int Leg, ImmutableArray<Country> Territories, Regime Regime)
{
    /// <summary>Gives the regimes of every leg in the order of the way, each once a leg.</summary>
    internal static ImmutableArray<LegPapers> Of(Network network, Plan plan, Itinerary itinerary)
    {
        var (origin, destination) =
            (network[plan.From.Location].Country, network[plan.To.Location].Country);
        return
        [
            .. from leg in itinerary.Legs.Index()
               from found in
                   from place in Places(network, leg.Item)
                   from regime in network.Regimes
                   where regime.Meets(place.Country, place.Mode, origin, destination, plan.Query.PriceMonth)
                   group place.Country by regime
               select new LegPapers(leg.Index, [.. found.Where(country => !country.IsNone).Distinct()], found.Key),
        ];
    }

    private static IEnumerable<(Country Country, Mode Mode)> Places(Network network, Leg leg) =>
        network[leg.Service].Calls
            .Take((leg.BoardCall + 1)..(leg.AlightCall + 1))
            .Where(call => call.Section is not null)
            .SelectMany(call => call.Section!.Parts.Select(part => (part.Country, call.Section.Way.ToMode())))
            .Distinct();
}
