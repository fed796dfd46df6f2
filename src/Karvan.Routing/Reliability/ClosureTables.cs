using System.Collections.Concurrent;
using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>How long random closures hold up a departure, by service, ends and day of the year.</summary>
/// <remarks>
/// A departure waits until nothing on the way of its leg is closed: neither terminal, nor a place, link, crossing or
/// water between them. Closures that leave some capacity, or that bind only some goods
/// (<see cref="GoodsClosures"/>), are left out.
/// Safe for any number of threads: two may work out the same table, and get the same.
/// </remarks>
internal sealed class ClosureTables(Network network)
{
    private readonly ImmutableArray<Closure> _closures =
    [
        .. network.Closures.Where(closure =>
            closure is { Kind: ClosureKind.Random, IsFull: true, IsForAllGoods: true }),
    ];

    private readonly ConcurrentDictionary<(ServiceIndex, int, int), ClosedDays?> _known = new();
    private readonly ConcurrentDictionary<string, QuantileTable> _tables = new(StringComparer.Ordinal);

    /// <summary>Gives how a leg is held up by day; null: no closure ever holds it up.</summary>
    public ClosedDays? For(Leg leg) => _closures.IsEmpty
        ? null
        : _known.GetOrAdd((leg.Service, leg.BoardCall, leg.AlightCall), _ => Make(leg));

    private ClosedDays? Make(Leg leg)
    {
        var service = network[leg.Service];
        var calls = service.Calls.AsSpan()[leg.BoardCall..(leg.AlightCall + 1)].ToArray();
        var binding = _closures
            .Select((closure, number) => new BindingClosure(number, closure, ChanceOf(closure, service.Product, calls)))
            .Where(known => known.Chance > 0)
            .ToArray();
        return binding is [] ? null : new ClosedDays(binding, WaitFor);
    }

    // Legs that the same closures bind by the same chances share a table.
    private QuantileTable WaitFor(IReadOnlyList<BindingClosure> closures) => _tables.GetOrAdd(
        string.Join(';', closures.Select(one => FormattableString.Invariant($"{one.Number}:{one.Chance:R}"))),
        _ => ClosureWait.Quantiles([.. closures.Select(one => one.ToLoad())]));

    // That at least one place of the leg joins: they join together, so it is the chance of the likeliest.
    private double ChanceOf(Closure closure, Product product, Call[] calls)
    {
        var binds = (closure.Products.IsEmpty || closure.Products.Contains(product))
            && (closure.Towards.IsNone || calls.Any(call => network[call.Location].Country == closure.Towards));
        return binds
            ? closure.Places
                .Where(place => IsOn(place, closure.Mode, calls))
                .Select(place => place.ChancePercent / 100.0)
                .DefaultIfEmpty()
                .Max()
            : 0;
    }

    private bool IsOn(ClosedPlace place, Mode? mode, Call[] calls) =>
        calls.Skip(1).Zip(calls, (to, from) => (from, to))
            .Any(section => ClosedPlaces.IsOn(network, place, mode, section.from, section.to));
}
