using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.TestWorlds;

/// <summary>Tariffs, through rates, storage, exchange rates.</summary>
internal sealed partial class WorldParser
{
    private void ReadTariffs() => _tariffs.AddRange(_lines["tariff"].Select(line =>
    {
        var (rate, perKilometre) = line.ToRate(line.Word(2));
        var mass = line.Find("mass")?.Split("..");
        var valid = line.Find("valid")?.Split("..");
        return new Tariff
        {
            Id = line.Word(1),
            Component = line.Enum("component", CostComponent.Freight),
            From = line.Find("from") is { } from ? ToPlace(from) : null,
            To = line.Find("to") is { } to ? ToPlace(to) : null,
            Country = line.Find("country") is { } country ? new Country(country) : default,
            BoxFeet = line.Integer("box"),
            Owner = line.Find("owner") is { } owner ? line.ToEnum<BoxOwner>(owner) : null,
            Cargo = line.Find("cargo") is { } cargo ? line.ToEnum<CargoKind>(cargo) : null,
            MassFromTonnes = mass is [{ Length: > 0 } least, _] ? WorldLine.ToNumber(least) : null,
            MassToTonnes = mass is [_, { Length: > 0 } most] ? WorldLine.ToNumber(most) : null,
            Rate = rate,
            PerKilometre = perKilometre,
            Minimum = line.Number("min"),
            Covers = line.List("covers", line.ToEnum<CostComponent>),
            ValidFrom = valid is [{ Length: > 0 } first, _] ? WorldLine.ToMonth(first) : null,
            ValidTo = valid is [_, { Length: > 0 } last] ? WorldLine.ToMonth(last) : null,
            Provenance = Source,
        };
    }));

    /// <summary>A terminal by its id; <c>location:ID</c> means the location and all that is part of it.</summary>
    private PlaceRef ToPlace(string text) => text.StartsWith("location:", StringComparison.Ordinal)
        ? PlaceRef.To(new LocationIndex(_locations[text[9..]]))
        : PlaceRef.To(new TerminalIndex(_terminals[text]));

    /// <summary>
    /// The rows of the tariffs that a service names; <c>fare=</c> makes one of its own; without either it is free of
    /// charge; <c>unsold</c> leaves it to through rates.
    /// </summary>
    private ImmutableArray<TariffIndex> ReadServiceTariffs(WorldLine line)
    {
        var ids = line.List("tariffs", text => text);
        var rows = _tariffs.Index().Where(row => ids.Contains(row.Item.Id))
            .Select(row => new TariffIndex(row.Index)).ToImmutableArray();
        var fare = line.Find("fare");
        if (line.FindWord(2) == "unsold" || (fare is null && !ids.IsEmpty))
        {
            return rows;
        }

        var (rate, perKilometre) = line.ToRate(fare ?? "0/consignment");
        _tariffs.Add(new Tariff
        {
            Id = "fare-" + line.Word(1),
            Component = CostComponent.Freight,
            Rate = rate,
            PerKilometre = perKilometre,
            Provenance = Source,
        });
        return rows.Add(new TariffIndex(_tariffs.Count - 1));
    }

    private void ReadThroughRates()
    {
        foreach (var line in _lines["through"])
        {
            var rides = line.WordsFrom(2).Select(word =>
            {
                var parts = word.Split(':', '-');
                return new ThroughRide(
                    new ServiceIndex(_services[parts[0]]),
                    (int)WorldLine.ToNumber(parts[1]),
                    (int)WorldLine.ToNumber(parts[2]));
            }).ToImmutableArray();
            _throughRates.Add(new ThroughRate
            {
                Id = line.Word(1),
                From = GetTerminal(rides[0].Service, rides[0].BoardCall),
                To = GetTerminal(rides[^1].Service, rides[^1].AlightCall),
                Rides = rides,
                Tariffs = [.. _tariffs.Index().Where(row => row.Item.Id == line.Word(1))
                    .Select(row => new TariffIndex(row.Index))],
            });
        }

        TerminalIndex GetTerminal(ServiceIndex service, int call) =>
            _services.Get(service.Value).Calls[call].Terminal!.Value;
    }

    private StorageCharge ReadStorage(WorldLine line)
    {
        var isKind = line.Word(1).StartsWith("kind:", StringComparison.Ordinal);
        return new StorageCharge
        {
            Terminal = isKind ? null : new TerminalIndex(_terminals[line.Word(1)]),
            Kind = isKind ? line.ToEnum<TerminalKind>(line.Word(1)[5..]) : null,
            FromDay = line.Integer("from") ?? 1,
            BoxFeet = line.Integer("box"),
            Rate = line.ToRate(line.Word(2)).Rate,
            Provenance = Source,
        };
    }

    private static ExchangeRate ReadExchangeRate(WorldLine line) =>
        new(line.Word(1), WorldLine.ToMonth(line.Word(2)), WorldLine.ToNumber(line.Word(3)), Source);
}
