using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Routing.Tests;

/// <summary>A small pure timetable made up from one seed: loops, overtaking, calls of no duration, rare days.</summary>
internal static class RandomTimetable
{
    /// <summary>The first day of all.</summary>
    public static readonly LocalDate Monday = new(2025, 6, 2);

    private static readonly Provenance Nowhere = new(new(0), Confidence.Assumed);

    /// <summary>Makes one.</summary>
    public static Network Make(int seed)
    {
        var random = new Random(seed);
        var places = random.Next(3, 9);
        var change = random.Next(3) * 120;
        return new()
        {
            Info = new("random", "Random", "0", "2025", new(2025, 6), null, "none"),
            Locations = [.. Enumerable.Range(0, places).Select(LocationOf)],
            Terminals = [.. Enumerable.Range(0, places).Select(TerminalOf)],
            Handlings = [Handle(Side.Yard, Side.Road, 0), Handle(Side.Road, Side.Yard, 0), Handle(Side.Road, Side.Road, change)],
            Vehicles = [VehicleOf()],
            EmissionFactors = [new() { Vehicle = new(0), WellToWheelMilligrams = 0, Provenance = Nowhere }],
            Tariffs = [Free()],
            Footpaths = [.. Walks(random, places)],
            Services = [.. Enumerable.Range(0, random.Next(2, 9)).Select(number => ServiceOf(random, number, places))],
        };
    }

    private static IEnumerable<Footpath> Walks(Random random, int places) => Enumerable.Range(0, random.Next(0, 6))
        .Select(_ => (From: random.Next(places), To: random.Next(places)))
        .Where(pair => pair.From != pair.To)
        .Distinct()
        .Select(pair => new Footpath
        {
            From = new(pair.From), To = new(pair.To), SpanSeconds = random.Next(0, 8) * 60, Provenance = Nowhere,
        });

    private static Service ServiceOf(Random random, int number, int places)
    {
        var calls = new List<Call>();
        var count = random.Next(2, 7);
        for (var at = 0; at < count; at++)
        {
            var place = random.Next(places);
            if (calls.Count > 0 && calls[^1].Location.Value == place)
            {
                place = (place + 1) % places;
            }

            var kind = at == 0 ? CallKind.Board : at + 1 == count ? CallKind.Alight : (CallKind)random.Next(4);
            calls.Add(new()
            {
                Kind = kind,
                Location = new(place),
                Terminal = kind == CallKind.Pass ? null : new(place),
                Section = at == 0 ? null : SectionOf(calls[^1].Location, new(place)),
                Run = at == 0 ? default : Constant(random.Next(0, 10) * 60),
                DwellSeconds = at == 0 ? 0 : random.Next(0, 3) * 60,
                Provenance = Nowhere,
            });
        }

        return new()
        {
            Id = $"s{number}",
            Name = $"s{number}",
            Operator = "Example",
            Product = Product.Truck,
            Vehicle = new(0),
            Cargo = [CargoKind.Dry, CargoKind.Reefer, CargoKind.Dangerous],
            Tariffs = [new(0)],
            Calls = [.. calls],
            Departures = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => DepartureOf(random))],
            Provenance = Nowhere,
        };
    }

    private static Departure DepartureOf(Random random)
    {
        Weekdays[] days = [Weekdays.Daily, Weekdays.Monday, Weekdays.Monday | Weekdays.Tuesday, Weekdays.Sunday];
        var hours = new OpeningHours(
            new() { Id = "d", Weekdays = days[random.Next(days.Length)], Provenance = Nowhere }, null);
        return new()
        {
            Kind = DepartureKind.At,
            AtSeconds = random.Next(8 * 60, random.Next(9 * 60, 24 * 60)) * 60,
            Hours = hours,
            Provenance = Nowhere,
        };
    }

    private static Location LocationOf(int place) => new()
    {
        Id = $"l{place}",
        Name = $"l{place}",
        Country = new("AZ"),
        Point = new(40, 49),
        TimeZone = DateTimeZone.Utc,
        Provenance = Nowhere,
    };

    private static Terminal TerminalOf(int place) => new()
    {
        Id = $"t{place}",
        Location = new(place),
        Name = $"t{place}",
        Kind = TerminalKind.RoadTerminal,
        Provenance = Nowhere,
    };

    private static Vehicle VehicleOf() => new()
    {
        Id = "any",
        Name = "any",
        Mode = Mode.Road,
        CapacityTeu = 100_000,
        Payload = Mass.FromTonnes(1_000_000),
        Provenance = Nowhere,
    };

    private static Tariff Free() => new()
    {
        Id = "free",
        Component = CostComponent.Freight,
        Rate = new(0, "USD", ChargeUnit.Consignment),
        PerKilometre = false,
        Provenance = Nowhere,
    };

    private static Handling Handle(Side from, Side to, int seconds) => new()
    {
        Id = $"{from}{to}",
        Kind = TerminalKind.RoadTerminal,
        From = from,
        To = to,
        Unit = HandledUnit.Box,
        Component = CostComponent.Handling,
        Time = new() { Process = Constant(seconds) },
        Provenance = Nowhere,
    };

    private static Section SectionOf(LocationIndex from, LocationIndex to) =>
        new() { Way = Way.Road, Parts = [new(null, 1_000, new("AZ"), false, Passage.None)], Locations = [from, to] };

    private static TimeSpread Constant(int seconds) => new(seconds, seconds, seconds);
}
