using Karvan.Model;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests.Reference;

/// <summary>Which rides are open to a query's goods: cargo, room, what is avoided, what is restricted.</summary>
internal sealed class ReferenceAccess(Network network, WorldQuery query)
{
    private readonly List<Restriction> _restrictions =
        [.. network.Restrictions.Where(restriction => restriction.Concerns(query.Consignment))];

    /// <summary>Gives whether a ride may be taken.</summary>
    public bool IsOpen(ThroughRide ride)
    {
        var service = network[ride.Service];
        return service.Cargo.Contains(query.Consignment.Cargo)
            && network[service.Vehicle].HasRoomFor(query.Consignment)
            && !IsAvoided(service, ride)
            && !_restrictions.Any(restriction => IsClosed(restriction, service, ride));
    }

    private bool IsAvoided(Service service, ThroughRide ride) =>
        query.AvoidServices.Contains(ride.Service)
        || GetSections(service, ride).Any(section =>
            query.AvoidModes.Contains(section.Way.ToMode())
            || (section.Crossing is { } crossing && query.AvoidCrossings.Contains(crossing))
            || section.Parts.Any(part => query.AvoidCountries.Contains(part.Country))
            || section.Parts.Any(part => query.AvoidPassages.Contains(part.Passage))
            || section.Locations.Any(location => query.AvoidLocations.Any(outer => network.IsPartOf(location, outer))))
        || GetTerminals(service, ride).Any(terminal =>
            query.AvoidCountries.Contains(network[network[terminal].Location].Country));

    // A restriction for one mode looks at the sections of that mode and at the terminals at their ends.
    private bool IsClosed(Restriction restriction, Service service, ThroughRide ride)
    {
        for (var call = ride.BoardCall + 1; call <= ride.AlightCall; call++)
        {
            var section = service.Calls[call].Section!;
            if (restriction.Mode is { } mode && mode != section.Way.ToMode())
            {
                continue;
            }

            var terminals = GetTerminals(service, ride with { BoardCall = call - 1, AlightCall = call }).ToList();
            if ((!restriction.Territory.IsNone && section.Parts.Any(part => part.Country == restriction.Territory))
                || terminals.Any(terminal =>
                    !restriction.Territory.IsNone
                    && network[network[terminal].Location].Country == restriction.Territory)
                || terminals.Any(terminal => terminal == restriction.Terminal)
                || (restriction.Location is { } closed
                    && section.Locations.Any(location => network.IsPartOf(location, closed)))
                || (restriction.Crossing is { } crossing && section.Crossing == crossing)
                || (restriction.Link is { } link && section.Parts.Any(part => part.Link == link)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Section> GetSections(Service service, ThroughRide ride) =>
        Enumerable.Range(ride.BoardCall + 1, ride.AlightCall - ride.BoardCall)
            .Select(call => service.Calls[call].Section!);

    private static IEnumerable<TerminalIndex> GetTerminals(Service service, ThroughRide ride) =>
        Enumerable.Range(ride.BoardCall, ride.AlightCall - ride.BoardCall + 1)
            .Select(call => service.Calls[call].Terminal)
            .OfType<TerminalIndex>();
}
