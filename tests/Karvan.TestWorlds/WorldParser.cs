using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.TestWorlds;

/// <summary>Reads a world: places first, then what moves between them, prices, and the questions.</summary>
internal sealed partial class WorldParser
{
    private static readonly Provenance Source = new(new SourceIndex(0), Confidence.High);

    private readonly string _text;
    private readonly ILookup<string, WorldLine> _lines;
    private readonly List<(WorldLine Query, List<string> Expected)> _cases = [];
    private readonly WorldTable<Location> _locations = new("location");
    private readonly WorldTable<Terminal> _terminals = new("terminal");
    private readonly WorldTable<Link> _links = new("link");
    private readonly WorldTable<Crossing> _crossings = new("crossing");
    private readonly WorldTable<OperatingDays> _days = new("operating days");
    private readonly WorldTable<Vehicle> _vehicles = new("vehicle");
    private readonly WorldTable<Handling> _handlings = new("handling");
    private readonly WorldTable<Regime> _regimes = new("regime");
    private readonly WorldTable<Procedure> _procedures = new("procedure");
    private readonly WorldTable<Service> _services = new("service");
    private readonly List<Holiday> _holidays = [];
    private readonly List<EmissionFactor> _factors = [];
    private readonly List<Tariff> _tariffs = [];
    private readonly List<ThroughRate> _throughRates = [];

    public WorldParser(string text)
    {
        _text = text;
        var lines = new List<WorldLine>();
        foreach (var raw in text.Split('\n', StringSplitOptions.TrimEntries).Where(raw => raw is not ("" or ['#', ..])))
        {
            if (raw[0] == '>')
            {
                _cases[^1].Expected.Add(raw[1..].Trim());
                continue;
            }

            var line = new WorldLine(raw);
            if (IsPartOfService(line.Keyword))
            {
                lines[^1].Children.Add(line);
                continue;
            }

            lines.Add(line);
            if (line.Keyword == "query")
            {
                _cases.Add((line, []));
            }
        }

        _lines = lines.ToLookup(line => line.Keyword);
    }

    public World Parse()
    {
        ReadPlaces();
        ReadVehicles();
        ReadProcesses();
        ReadTariffs();
        ReadServices();
        ReadThroughRates();
        AddHandlings();
        var network = new Network
        {
            Info = ReadInfo(),
            Sources = [new Source("world", true, "A test world.", "", "", "", "", null, "")],
            Locations = _locations.Rows,
            Terminals = _terminals.Rows,
            Links = _links.Rows,
            Crossings = _crossings.Rows,
            OperatingDays = _days.Rows,
            Holidays = [.. _holidays],
            Vehicles = _vehicles.Rows,
            EmissionFactors = [.. _factors],
            Services = _services.Rows,
            Handlings = _handlings.Rows,
            Procedures = _procedures.Rows,
            Regimes = _regimes.Rows,
            Tariffs = [.. _tariffs],
            ThroughRates = [.. _throughRates],
            StorageCharges = [.. _lines["storage"].Select(ReadStorage)],
            ExchangeRates = [.. _lines["rate"].Select(ReadExchangeRate)],
            Restrictions = [.. _lines["restriction"].Select(ReadRestriction)],
            Closures = [.. _lines["closed"].Select(ReadClosure)],
        };
        var cases = _cases.Select(item => ReadCase(item.Query, item.Expected, network)).ToImmutableArray();
        ThrowIfUnread();
        return new World(_text, network, cases);
    }

    private void ThrowIfUnread()
    {
        string[] known =
        [
            "feed", "days", "holiday", "location", "terminal", "vehicle", "emissions", "crossing", "regime",
            "procedure", "handling", "tariff", "service", "through", "storage", "rate", "restriction", "closed",
            "query",
        ];
        foreach (var line in _lines.SelectMany(group => group))
        {
            if (!known.Contains(line.Keyword))
            {
                throw line.Wrong($"'{line.Keyword}' is no keyword");
            }

            line.ThrowIfUnread();
            line.Children.ForEach(child => child.ThrowIfUnread());
        }
    }

    private FeedInfo ReadInfo()
    {
        var line = _lines["feed"].SingleOrDefault() ?? new WorldLine("feed");
        return new FeedInfo(
            "world",
            "A test world",
            new string('0', 64),
            "2025",
            line.Find("month") is { } month ? WorldLine.ToMonth(month) : new YearMonth(2025, 1),
            line.Find("ends_on") is { } date ? WorldLine.ToDate(date) : null,
            "none");
    }

    private void ReadPlaces()
    {
        foreach (var line in _lines["holiday"])
        {
            var dated = line.Word(2).Length == 10;
            _holidays.Add(new Holiday
            {
                Country = new Country(line.Word(1)),
                Name = line.Word(2),
                Annual = dated ? null : WorldLine.ToAnnual(line.Word(2)),
                Dated = dated ? WorldLine.ToDate(line.Word(2)) : null,
                Days = line.Integer("days") ?? 1,
                Provenance = Source,
            });
        }

        foreach (var line in _lines["days"])
        {
            _days.Add(line.Word(1), ReadDays(line));
        }

        foreach (var line in _lines["location"])
        {
            AddLocation(line);
        }

        foreach (var line in _lines["terminal"])
        {
            var location = line.Find("at") is { } at ? new LocationIndex(_locations[at]) : AddLocation(line);
            _terminals.Add(line.Word(1), new Terminal
            {
                Id = line.Word(1),
                Name = line.Word(1),
                Location = location,
                Kind = line.Enum("kind", TerminalKind.RailTerminal),
                Hours = ReadHours(line),
                Provenance = Source,
            });
        }
    }

    private LocationIndex AddLocation(WorldLine line) => new(_locations.Add(line.Word(1), new Location
    {
        Id = line.Word(1),
        Name = line.Word(1),
        Country = new Country(line.Word(2)),
        Point = new GeoPoint(40, 50),
        TimeZone = line.Find("zone") is { } zone ? DateTimeZoneProviders.Tzdb[zone] : DateTimeZone.Utc,
        PartOf = line.Find("part_of") is { } outer ? new LocationIndex(_locations[outer]) : null,
        Provenance = Source,
    }));

    private OperatingDays ReadDays(WorldLine line)
    {
        var country = line.Find("holidays") is { } code ? new Country(code) : default;
        string[] names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
        var season = line.Find("season")?.Split("..");
        return new OperatingDays
        {
            Id = line.Word(1),
            Weekdays = line.Find("weekdays") is { } list
                ? list.Split(',').Aggregate(Weekdays.None, (set, day) => names.Contains(day)
                    ? set | (Weekdays)(1 << Array.IndexOf(names, day))
                    : throw line.Wrong($"'{day}' is no day"))
                : Weekdays.Daily,
            Season = season is [var from, var to] ? new Season(WorldLine.ToAnnual(from), WorldLine.ToAnnual(to)) : null,
            HolidaysOf = country,
            Holidays = [.. _holidays.Where(holiday => !country.IsNone && holiday.Country == country)],
            Provenance = Source,
        };
    }

    private OpeningHours ReadHours(WorldLine line)
    {
        var days = line.Find("days") is { } id ? _days.Rows[_days[id]] : null;
        var window = line.Window();
        return days is null && window is null ? OpeningHours.Always : new OpeningHours(days, window);
    }

    private void ReadVehicles()
    {
        foreach (var line in _lines["vehicle"])
        {
            var vehicle = AddVehicle(
                line.Word(1),
                line.Enum("mode", Mode.Rail),
                line.Integer("teu") ?? 1_000,
                line.Number("t") ?? 100_000,
                line.Integer("unit_teu") ?? 2,
                line.Number("unit_t"),
                line.Number("unit_m"));
            if (line.Number("g") is { } grams)
            {
                AddFactor(vehicle, default, null, grams);
            }
        }

        foreach (var line in _lines["emissions"])
        {
            AddFactor(
                new VehicleIndex(_vehicles[line.Word(1)]),
                line.Find("country") is { } code ? new Country(code) : default,
                line.Find("traction") switch { null => null, "electric" => true, _ => false },
                line.Number("g") ?? throw line.Wrong("g= is missing"));
        }
    }

    private VehicleIndex AddVehicle(
        string id, Mode mode, int teu, decimal tonnes, int unitTeu, decimal? unitTonnes, decimal? unitMetres) =>
        new(_vehicles.Add(id, new Vehicle
        {
            Id = id,
            Name = id,
            Mode = mode,
            CapacityTeu = teu,
            Payload = Mass.FromTonnes(tonnes),
            UnitTeu = unitTeu,
            UnitPayload = unitTonnes is { } most ? Mass.FromTonnes(most) : null,
            UnitMetres = unitMetres,
            Provenance = Source,
        }));

    private void AddFactor(VehicleIndex vehicle, Country country, bool? electric, decimal grams) =>
        _factors.Add(new EmissionFactor
        {
            Vehicle = vehicle,
            Country = country,
            Electric = electric,
            WellToWheelMilligrams = (int)(grams * 1_000),
            Provenance = Source,
        });

    private void ReadProcesses()
    {
        foreach (var line in _lines["crossing"])
        {
            _crossings.Add(line.Word(1), new Crossing
            {
                Id = line.Word(1),
                Name = line.Word(1),
                From = new LocationIndex(_locations[line.Word(2)]),
                To = new LocationIndex(_locations[line.Word(3)]),
                Mode = line.Enum("mode", Mode.Rail),
                Gauges = Gauges.Both,
                Metres = (int)((line.Number("km") ?? 0) * 1_000),
                Provenance = Source,
            });
        }

        foreach (var line in _lines["regime"])
        {
            _regimes.Add(line.Word(1), new Regime
            {
                Id = line.Word(1),
                Name = line.Word(1),
                Territories = [.. line.Word(2).Split(',').Select(code => new Country(code))],
                Kind = line.Find("kind") is { } kind ? line.ToEnum<RegimeKind>(kind) : null,
                Channels = line.List("channels", line.ToEnum<RiskChannel>),
                Papers = line.Word(1),
                Provenance = Source,
            });
        }

        foreach (var line in _lines["procedure"])
        {
            var id = $"{line.Word(1)}.{line.Word(2)}.{line.Find("product")}.{line.Find("regime")}";
            _procedures.Add(id, new Procedure
            {
                Id = id,
                Crossing = new CrossingIndex(_crossings[line.Word(1)]),
                Towards = new Country(line.Word(2)),
                Product = line.Find("product") is { } product ? line.ToEnum<Product>(product) : null,
                Regime = line.Find("regime") is { } regime ? new RegimeIndex(_regimes[regime]) : null,
                Time = line.Time(),
                Rate = line.Price(),
                Provenance = Source,
            });
        }

        foreach (var line in _lines["handling"].Where(line => line.Find("id") is not null))
        {
            AddHandling(line, line.Find("id")!, ToSides(line)[0]);
        }
    }

    private WorldCase ReadCase(WorldLine line, List<string> expected, Network network)
    {
        var ends = line.Word(1).Split('>');
        var boxes = (line.Find("boxes") ?? "1x20").Split(',').Select(text => text.Split('x')).ToList();
        var avoid = line.List("avoid", text => text.Split(':'));
        var query = new WorldQuery
        {
            Text = line.Text,
            Origins = ToTerminals(ends[0], network),
            Destinations = ToTerminals(ends[1], network),
            Consignment = new Consignment
            {
                Boxes20 = boxes.Where(box => box[1] == "20").Sum(box => (int)WorldLine.ToNumber(box[0])),
                Boxes40 = boxes.Where(box => box[1] == "40").Sum(box => (int)WorldLine.ToNumber(box[0])),
                Mass = Mass.FromTonnes(line.Number("t") ?? 10),
                Cargo = line.Enum("cargo", CargoKind.Dry),
                Hs = line.Find("hs") ?? string.Empty,
                Owner = line.Enum("owner", BoxOwner.Carrier),
                Origin = line.Find("origin") is { } origin ? new Country(origin) : default,
                Destination = line.Find("destination") is { } destination ? new Country(destination) : default,
            },
            ReadyAt = line.Find("ready") is { } ready ? WorldLine.ToMoment(ready) : null,
            ArriveBy = line.Find("by") is { } by ? WorldLine.ToMoment(by) : null,
            Deadline = line.Find("deadline") is { } deadline ? WorldLine.ToMoment(deadline) : null,
            PriceMonth = line.Find("month") is { } month ? WorldLine.ToMonth(month) : network.Info.PriceMonth,
            AvoidCountries = [.. Avoided("country").Select(text => new Country(text))],
            AvoidLocations = [.. Avoided("location").Select(text => new LocationIndex(_locations[text]))],
            AvoidCrossings = [.. Avoided("crossing").Select(text => new CrossingIndex(_crossings[text]))],
            AvoidPassages = [.. Avoided("passage").Select(line.ToEnum<Passage>)],
            AvoidModes = [.. Avoided("mode").Select(line.ToEnum<Mode>)],
            AvoidServices = [.. Avoided("service").Select(text => new ServiceIndex(_services[text]))],
            Via = line.List("via", text => new LocationIndex(_locations[text])),
            HorizonDays = line.Integer("horizon") ?? 60,
            MaxLegs = line.Integer("legs") ?? 6,
        };
        return new WorldCase(query, [.. expected.Where(text => text != "nothing")]);

        IEnumerable<string> Avoided(string kind) => avoid.Where(item => item[0] == kind).Select(item => item[1]);
    }

    /// <summary>A terminal by its id, or all terminals of a location, which wins where both have the name.</summary>
    private ImmutableArray<TerminalIndex> ToTerminals(string id, Network network) =>
        _locations.Find(id) is { } location
            ? network.GetTerminals(new LocationIndex(location))
            : [new TerminalIndex(_terminals[id])];
}
