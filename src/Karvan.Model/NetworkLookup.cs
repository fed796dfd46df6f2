using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace Karvan.Model;

/// <summary>The look-ups behind <see cref="Network"/>, made once at first use.</summary>
internal sealed class NetworkLookup
{
    private readonly Network _network;
    private readonly FrozenDictionary<(TerminalIndex Terminal, Side From, Side To), HandlingIndex> _ownHandlings;
    private readonly FrozenDictionary<(TerminalKind Kind, Side From, Side To), HandlingIndex> _kindHandlings;
    private readonly ILookup<(TerminalIndex Terminal, CostComponent Component), StorageCharge> _ownCharges;
    private readonly ILookup<(TerminalKind Kind, CostComponent Component), StorageCharge> _kindCharges;
    private readonly FrozenDictionary<(VehicleIndex Vehicle, Country Country, bool? Electric), EmissionFactor> _factors;
    private readonly FrozenDictionary<string, ImmutableArray<ExchangeRate>> _rates;
    private readonly ILookup<TerminalIndex, Depth> _depths;
    private readonly Dictionary<LinkIndex, Shape> _shapes;

    public NetworkLookup(Network network)
    {
        _network = network;
        var boxes = network.Handlings.Index().Where(row => row.Item.Unit == HandledUnit.Box).ToList();
        _ownHandlings = boxes.Where(row => row.Item.Terminal is not null).ToFrozenDictionary(
            row => (row.Item.Terminal!.Value, row.Item.From, row.Item.To), row => new HandlingIndex(row.Index));
        _kindHandlings = boxes.Where(row => row.Item.Kind is not null).ToFrozenDictionary(
            row => (row.Item.Kind!.Value, row.Item.From, row.Item.To), row => new HandlingIndex(row.Index));
        var charges = network.StorageCharges.OrderBy(row => row.FromDay).ToList();
        _ownCharges = charges.Where(row => row.Terminal is not null)
            .ToLookup(row => (row.Terminal!.Value, row.Component));
        _kindCharges = charges.Where(row => row.Kind is not null).ToLookup(row => (row.Kind!.Value, row.Component));
        _factors = network.EmissionFactors.ToFrozenDictionary(row => (row.Vehicle, row.Country, row.Electric));
        _rates = network.ExchangeRates.GroupBy(row => row.Currency)
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(row => row.Month).ToImmutableArray());
        _depths = network.Depths.OrderBy(row => row.From).ToLookup(row => row.Terminal);
        _shapes = network.Shapes.ToDictionary(shape => shape.Link);
    }

    /// <summary>Gives whether the tables are of this network and not of one that it was copied from.</summary>
    public bool IsOf(Network network) => ReferenceEquals(network, _network);

    public ImmutableArray<GeoPoint> GetLine(LinkIndex index)
    {
        var link = _network[index];
        var (from, to) = (_network[link.From].Point, _network[link.To].Point);
        return _shapes.TryGetValue(index, out var shape)
            ? [from, .. shape.Points.Select(point => point.Point), to]
            : [from, to];
    }

    public HandlingIndex? FindHandling(TerminalIndex terminal, Side from, Side to) =>
        _ownHandlings.TryGetValue((terminal, from, to), out var own) ? own
        : _kindHandlings.TryGetValue((_network[terminal].Kind, from, to), out var common) ? common
        : null;

    public ImmutableArray<StorageCharge> GetCharges(TerminalIndex terminal, CostComponent component) =>
        _ownCharges.Contains((terminal, component))
            ? [.. _ownCharges[(terminal, component)]]
            : [.. _kindCharges[(_network[terminal].Kind, component)]];

    public int? FindDepth(TerminalIndex terminal, LocalDate day) =>
        _depths[terminal].LastOrDefault(row => row.From <= day)?.Centimeters;

    public EmissionFactor? FindEmissionFactor(VehicleIndex vehicle, Country country, bool electric) =>
        _factors.GetValueOrDefault((vehicle, country, electric))
        ?? _factors.GetValueOrDefault((vehicle, country, null))
        ?? _factors.GetValueOrDefault((vehicle, default, electric))
        ?? _factors.GetValueOrDefault((vehicle, default, null));

    public decimal? FindExchangeRate(string currency, YearMonth month)
    {
        if (currency == "USD")
        {
            return 1m;
        }

        if (!_rates.TryGetValue(currency, out var rates))
        {
            return null;
        }

        var at = rates.Length - 1;
        while (at > 0 && rates[at].Month.CompareTo(month) > 0)
        {
            at--;
        }

        return rates[at].PerDollar;
    }
}
