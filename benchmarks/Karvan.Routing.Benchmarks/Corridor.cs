using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Routing.Benchmarks;

/// <summary>
/// A corridor by chance, the same on every machine: 200 terminals in a row 60 km apart, 90 trains in each direction
/// over parts of it, half of them by the clock, and trucks between neighbors.
/// </summary>
internal static class Corridor
{
    private const ulong Seed = 200_090;

    private const int Terminals = 200;

    private const int ServicesEachWay = 90;

    private const int MetresApart = 60_000;

    private static readonly Provenance Made = new(new(0), Confidence.Assumed);

    public static Network Make()
    {
        var services = ImmutableArray.CreateBuilder<Service>();
        var tariffs = ImmutableArray.CreateBuilder<Tariff>();
        var random = new Draws(Seed);
        for (var number = 0; number < ServicesEachWay; number++)
        {
            AddTrain(services, tariffs, random, number, 1);
            AddTrain(services, tariffs, random, number, -1);
        }

        for (var terminal = 0; terminal + 1 < Terminals; terminal++)
        {
            AddTruck(services, tariffs, terminal, terminal + 1);
            AddTruck(services, tariffs, terminal + 1, terminal);
        }

        return new()
        {
            Info = new("corridor", "A corridor by chance", new('0', 64), "2025", new(2025, 1), null, "none"),
            Locations = [.. Enumerable.Range(0, Terminals).Select(LocationAt)],
            Terminals = [.. Enumerable.Range(0, Terminals).Select(TerminalAt)],
            Vehicles = [Vehicle("train", Mode.Rail, 120), Vehicle("truck", Mode.Road, 100)],
            EmissionFactors = [Factor(0, 22_000), Factor(1, 80_000)],
            Handlings = [.. Handlings()],
            StorageCharges = [Storage()],
            Services = services.ToImmutable(),
            Tariffs = tariffs.ToImmutable(),
        };
    }

    private static void AddTrain(
        ImmutableArray<Service>.Builder services, ImmutableArray<Tariff>.Builder tariffs, Draws random, int number,
        int step)
    {
        var stops = new List<int> { random.Below(Terminals) };
        for (var more = 2 + random.Below(7); more > 0; more--)
        {
            var next = stops[^1] + (step * (2 + random.Below(14)));
            if (next is >= 0 and < Terminals)
            {
                stops.Add(next);
            }
        }

        if (stops.Count < 2)
        {
            stops = step > 0 ? [0, 20 + random.Below(40)] : [Terminals - 1, 100 + random.Below(40)];
        }

        var hourly = 25 + random.Below(35);
        tariffs.Add(Price($"train-{number}-{step}", (180 + random.Below(220)) / 1_000m));
        services.Add(new()
        {
            Id = $"train-{number}-{step}",
            Name = $"Train {number}",
            Operator = "Somebody",
            Product = Product.OrdinaryContainerTrain,
            Vehicle = new(0),
            Cargo = [CargoKind.Dry],
            Tariffs = [new(tariffs.Count - 1)],
            Calls = [.. stops.Select((stop, i) => CallAt(stop, i == 0 ? null : stops[i - 1], Way.Rail1435, hourly))],
            Departures = [DepartureOf(random, number)],
            Provenance = Made,
        });
    }

    private static Departure DepartureOf(Draws random, int number) => number % 2 == 0
        ? new()
        {
            Kind = DepartureKind.At,
            AtSeconds = random.Below(24) * 3_600,
            Hours = new(Days(1 << random.Below(7) | 1 << random.Below(7)), null),
            Provenance = Made,
        }
        : new()
        {
            Kind = DepartureKind.Every,
            IntervalSeconds = (1 + random.Below(6)) * 86_400,
            Variation = 0.5m,
            Provenance = Made,
        };

    private static OperatingDays Days(int bits) =>
        new() { Id = $"days-{bits}", Weekdays = (Weekdays)bits, Provenance = Made };

    private static void AddTruck(
        ImmutableArray<Service>.Builder services, ImmutableArray<Tariff>.Builder tariffs, int from, int to)
    {
        tariffs.Add(Price($"truck-{from}-{to}", 1.1m));
        services.Add(new()
        {
            Id = $"truck-{from}-{to}",
            Name = $"Truck {from} to {to}",
            Operator = "Somebody",
            Product = Product.Truck,
            Vehicle = new(1),
            Cargo = [CargoKind.Dry],
            Tariffs = [new(tariffs.Count - 1)],
            Calls = [CallAt(from, null, Way.Road, 60), CallAt(to, from, Way.Road, 60)],
            Departures = [new() { Kind = DepartureKind.Demand, NoticeSeconds = 6 * 3_600, Provenance = Made }],
            Provenance = Made,
        });
    }

    private static Call CallAt(int stop, int? before, Way way, int kilometresPerHour)
    {
        var metres = before is { } from ? Math.Abs(stop - from) * MetresApart : 0;
        return new()
        {
            Kind = CallKind.Stop,
            Location = new(stop),
            Terminal = new TerminalIndex(stop),
            Section = before is { } last
                ? new()
                {
                    Way = way,
                    Parts = [new(null, metres, new("KZ"), false, Passage.None)],
                    Locations = [new(last), new(stop)],
                }
                : null,
            Run = TimeSpread.Constant(metres / kilometresPerHour * 36 / 10),
            DwellSeconds = before is null ? 0 : 7_200,
            Provenance = Made,
        };
    }

    private static Location LocationAt(int number) => new()
    {
        Id = $"L{number}",
        Name = $"Place {number}",
        Country = new("KZ"),
        Point = new(45, 20 + (number / 4.0)),
        TimeZone = DateTimeZone.Utc,
        Provenance = Made,
    };

    private static Terminal TerminalAt(int number) => new()
    {
        Id = $"T{number}",
        Location = new(number),
        Name = $"Terminal {number}",
        Kind = TerminalKind.RailTerminal,
        Provenance = Made,
    };

    private static Vehicle Vehicle(string id, Mode mode, int teu) => new()
    {
        Id = id,
        Name = id,
        Mode = mode,
        CapacityTeu = teu,
        Payload = Mass.FromKilograms(10_000_000),
        Provenance = Made,
    };

    private static EmissionFactor Factor(int vehicle, int milligrams) =>
        new() { Vehicle = new(vehicle), WellToWheelMilligrams = milligrams, Provenance = Made };

    private static Tariff Price(string id, decimal perKilometre) => new()
    {
        Id = id,
        Component = CostComponent.Freight,
        Rate = new(perKilometre, "USD", ChargeUnit.Teu),
        PerKilometre = true,
        Provenance = Made,
    };

    private static StorageCharge Storage() => new()
    {
        Kind = TerminalKind.RailTerminal,
        FromDay = 8,
        Rate = new(5, "USD", ChargeUnit.Teu),
        Provenance = Made,
    };

    private static IEnumerable<Handling> Handlings()
    {
        Side[] sides = [Side.Yard, Side.Rail1435, Side.Road];
        return from one in sides
               from two in sides
               where one != Side.Yard || two != Side.Yard
               select new Handling
               {
                   Id = $"{one}-{two}",
                   Kind = TerminalKind.RailTerminal,
                   From = one,
                   To = two,
                   Unit = HandledUnit.Box,
                   Component = CostComponent.Handling,
                   Time = new() { Process = TimeSpread.Constant(6 * 3_600) },
                   Rate = new(40, "USD", ChargeUnit.Box),
                   Provenance = Made,
               };
    }

    /// <summary>Numbers by chance that are the same everywhere.</summary>
    private sealed class Draws(ulong seed)
    {
        private ulong _state = seed;

        public int Below(int most)
        {
            _state = (_state * 6_364_136_223_846_793_005UL) + 1_442_695_040_888_963_407UL;
            return (int)((_state >> 33) % (ulong)most);
        }
    }
}
