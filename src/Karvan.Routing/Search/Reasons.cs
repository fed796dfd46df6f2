using System.Collections.Immutable;
using System.Globalization;
using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>Why there is no itinerary: what, overlooked alone, lets one through; and that in words.</summary>
internal static class Reasons
{
    /// <summary>What is tried alone, in order; the first that helps is the reason.</summary>
    public static readonly ImmutableArray<(Relaxation Relaxed, UnreachableKind Kind)> InOrder =
    [
        (Relaxation.Restrictions, UnreachableKind.Restricted),
        (Relaxation.Avoidance, UnreachableKind.Avoided),
        (Relaxation.Via, UnreachableKind.Via),
        (Relaxation.Time, UnreachableKind.TooLate),
        (Relaxation.Cargo, UnreachableKind.Cargo),
        (Relaxation.Room, UnreachableKind.Room),
        (Relaxation.Price, UnreachableKind.NoPrice),
    ];

    /// <summary>Says it in one sentence.</summary>
    public static string InWords(
        Obstacle obstacle, Network network, PlanQuery query, ImmutableArray<Restriction> closedBy) =>
        obstacle.Kind switch
        {
            UnreachableKind.Restricted =>
                $"Every way is closed to these goods: {string.Join("; ", closedBy.Select(row => row.Rule))}.",
            UnreachableKind.Avoided => "Every way touches something that is to be avoided.",
            UnreachableKind.Via => "No way passes the places asked for, in that order.",
            UnreachableKind.TooLate => TooLate(network, query, obstacle.Earliest),
            UnreachableKind.Cargo => $"No service on the way accepts {Name(query.Consignment.Cargo)} cargo.",
            UnreachableKind.Room => Room(network, query.Consignment),
            UnreachableKind.NoPrice =>
                $"No tariff prices the way for these goods in {Name(query.PriceMonth)}.",
            UnreachableKind.Several =>
                "Several things stand in the way, and all of them would have to go: "
                + $"{string.Join("; ", InOrder.Where(one => obstacle.Together.HasFlag(one.Relaxed))
                    .Select(one => Name(one.Kind, query)))}.",
            _ => NoService(network, query),
        };

    private static string Name(UnreachableKind kind, PlanQuery query) => kind switch
    {
        UnreachableKind.Restricted => "restrictions on these goods",
        UnreachableKind.Avoided => "what is to be avoided",
        UnreachableKind.Via => "the places to pass",
        UnreachableKind.TooLate => query.Deadline is null ? "the time within which to arrive" : "the deadline",
        UnreachableKind.Cargo => $"services that do not accept {Name(query.Consignment.Cargo)} cargo",
        UnreachableKind.Room => string.Create(
            CultureInfo.InvariantCulture,
            $"departures without room for {query.Consignment.Teu} TEU of {query.Consignment.Mass} whole"),
        _ => $"services without a tariff for these goods in {Name(query.PriceMonth)}",
    };

    private static string Name(CargoKind cargo) => cargo.ToString().ToLowerInvariant();

    private static string Name(YearMonth month) => $"{month.Year}-{month.Month:00}";

    private static string NoService(Network network, PlanQuery query)
    {
        return !IsCalledAt(network, query.Origins, call => call.CanBoard)
            ? $"No service of the feed leaves {Names(network, query.Origins)}."
            : !IsCalledAt(network, query.Destinations, call => call.CanAlight)
                ? $"No service of the feed reaches {Names(network, query.Destinations)}."
                : "No chain of services joins the two.";
    }

    private static bool IsCalledAt(Network network, ImmutableArray<TerminalIndex> terminals, Func<Call, bool> counts)
    {
        foreach (var service in network.Services)
        {
            foreach (var call in service.Calls)
            {
                if (call.Terminal is { } terminal && counts(call) && terminals.Contains(terminal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Names(Network network, ImmutableArray<TerminalIndex> terminals) =>
        string.Join(", ", terminals.Select(terminal => network[terminal].Name));

    private static string TooLate(Network network, PlanQuery query, Moment? earliest)
    {
        var horizon = $"within {query.HorizonDays} days";
        var limit = query.ArriveBy is not null ? $"{horizon} before the time of arrival"
            : query.Deadline is not null ? "by the deadline"
            : horizon;
        if (earliest is not { } arrival || query.ArriveBy is not null)
        {
            return $"Ways exist, but none arrives {limit}.";
        }

        var zone = network[network[query.Destinations[0]].Location].TimeZone;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Ways exist, but none arrives {limit}; the earliest arrives "
            + $"{arrival.ToInstant().InZone(zone):uuuu-MM-dd HH:mm} local time.");
    }

    private static string Room(Network network, Consignment goods)
    {
        var largest = network.Vehicles.Max(vehicle => vehicle.CapacityTeu);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"No departure on the way takes {goods.Teu} TEU of {goods.Mass} whole "
            + $"(the largest vehicle of the feed takes {largest} TEU); split the consignment.");
    }
}
