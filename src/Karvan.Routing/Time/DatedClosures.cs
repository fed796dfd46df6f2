using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>When the sections of services are closed by date.</summary>
/// <remarks>
/// A vehicle starts onto a section on the local days of the call before it on which no dated closure of a place there
/// is in force; else it waits at that call. Closures that leave some capacity, or that bind only some goods
/// (<see cref="GoodsClosures"/>), are left out. Immutable; safe for any number of threads.
/// </remarks>
internal sealed class DatedClosures(Network network)
{
    private readonly ImmutableArray<Closure> _closures = [.. network.Closures.Where(Binds)];

    /// <summary>Gives whether a closure may make a vehicle wait.</summary>
    public static bool Binds(Closure closure) =>
        closure is { Kind: ClosureKind.Dated, IsFull: true, IsForAllGoods: true };

    /// <summary>Gives when the section to a call of a service is closed; null: never.</summary>
    public ClosedSpans? Into(Service service, int call) =>
        Of(service, call).ToList() is { Count: > 0 } closures
            ? new(closures.Select(closure => SpanOf(closure, service.Calls[call - 1].Location)))
            : null;

    /// <summary>Gives the closure that ends last of those in force on the section to a call at a moment.</summary>
    public Closure InForce(Service service, int call, int moment)
    {
        var at = service.Calls[call - 1].Location;
        return Of(service, call)
            .Where(closure => SpanOf(closure, at) is var (from, to) && from <= moment && moment < to)
            .MaxBy(closure => SpanOf(closure, at).To)!;
    }

    private IEnumerable<Closure> Of(Service service, int call) => call == 0
        ? []
        : _closures.Where(closure =>
            (closure.Products.IsEmpty || closure.Products.Contains(service.Product))
            && (closure.Towards.IsNone
                || service.Calls.Skip(call).Any(later => network[later.Location].Country == closure.Towards))
            && closure.Places.Any(place =>
                ClosedPlaces.IsOn(network, place, closure.Mode, service.Calls[call - 1], service.Calls[call])));

    private (int From, int To) SpanOf(Closure closure, LocationIndex at)
    {
        var zone = network[at].TimeZone;
        return (
            Moment.FromInstant(zone.AtStartOfDay(closure.From!.Value).ToInstant()).Seconds,
            closure.To is { } to
                ? Moment.FromInstant(zone.AtStartOfDay(to.PlusDays(1)).ToInstant()).Seconds
                : Clock.Never);
    }
}
