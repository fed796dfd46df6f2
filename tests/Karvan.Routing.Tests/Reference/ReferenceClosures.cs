using Karvan.Model;
using NodaTime;

namespace Karvan.Routing.Tests.Reference;

/// <summary>Which sections are closed to goods by date, day by day.</summary>
internal sealed class ReferenceClosures(Network network, Consignment goods, int last)
{
    private readonly List<Closure> _closures =
    [
        .. network.Closures.Where(closure =>
            closure is { Kind: ClosureKind.Dated, IsFull: true }
            && (closure.Cargo is null || closure.Cargo == goods.Cargo)
            && (closure.Origins.IsEmpty || closure.Origins.Contains(goods.Origin))),
    ];

    /// <summary>Gives when a vehicle at a call starts onto the section after it; null: after the last second.</summary>
    public int? Start(Service service, int call, int seconds)
    {
        var zone = network[service.Calls[call].Location].TimeZone;
        while (IsClosed(service, call, seconds))
        {
            var date = new Moment(seconds).ToInstant().InZone(zone).Date;
            seconds = Moment.FromInstant(zone.AtStartOfDay(date.PlusDays(1)).ToInstant()).Seconds;
            if (seconds > last)
            {
                return null;
            }
        }

        return seconds;
    }

    private bool IsClosed(Service service, int call, int seconds)
    {
        var (before, after) = (service.Calls[call], service.Calls[call + 1]);
        var date = new Moment(seconds).ToInstant().InZone(network[before.Location].TimeZone).Date;
        foreach (var closure in _closures)
        {
            var isOther = closure.Mode is { } mode && mode != after.Section!.Way.ToMode();
            isOther |= !closure.Products.IsEmpty && !closure.Products.Contains(service.Product);
            isOther |= !closure.Towards.IsNone
                && service.Calls[(call + 1)..].All(later => network[later.Location].Country != closure.Towards);
            if (!isOther && closure.Contains(date) && closure.Places.Any(place => Touches(place, before, after)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Touches(ClosedPlace place, Call before, Call after)
    {
        var section = after.Section!;
        var locations = section.Locations.Append(before.Location).Append(after.Location);
        return (place.Location is { } wanted && locations.Any(at => IsIn(at, wanted)))
            || (place.Terminal is { } terminal && (before.Terminal == terminal || after.Terminal == terminal))
            || (place.Crossing is { } crossing && section.Crossing == crossing)
            || (place.Link is { } link && section.Parts.Any(part => part.Link == link))
            || (place.Passage != Passage.None && section.Parts.Any(part => part.Passage == place.Passage));
    }

    private bool IsIn(LocationIndex at, LocationIndex wanted) =>
        at == wanted || (network[at].PartOf is { } outer && IsIn(outer, wanted));
}
