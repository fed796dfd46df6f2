using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.TestWorlds;

/// <summary>Services with their calls and departures, and the handlings that they need.</summary>
internal sealed partial class WorldParser
{
    private static bool IsPartOfService(string keyword) =>
        IsDeparture(keyword) || keyword is "stop" or "board" or "alight" or "pass";

    private static bool IsDeparture(string keyword) => keyword is "at" or "every" or "full" or "demand";

    private void ReadServices()
    {
        foreach (var line in _lines["service"])
        {
            var product = line.Enum("product", Product.OrdinaryContainerTrain);
            var calls = new List<Call>();
            var ways = new List<Way>();
            foreach (var child in line.Children.Where(child => !IsDeparture(child.Keyword)))
            {
                calls.Add(ReadCall(child, calls.LastOrDefault(), product, ways));
            }

            var vehicle = line.Find("vehicle") is { } id
                ? new VehicleIndex(_vehicles[id])
                : GetDefaultVehicle(ways[0].ToMode());
            _services.Add(line.Word(1), new Service
            {
                Id = line.Word(1),
                Name = line.Word(1),
                Operator = "none",
                Product = product,
                Vehicle = vehicle,
                Cargo = line.Find("cargo") is null
                    ? [CargoKind.Dry, CargoKind.Reefer, CargoKind.Dangerous]
                    : line.List("cargo", line.ToEnum<CargoKind>),
                Tariffs = ReadServiceTariffs(line),
                Calls = [.. calls],
                Departures = ReadDepartures(line),
                Provenance = Source,
            });
        }
    }

    private VehicleIndex GetDefaultVehicle(Mode mode)
    {
        if (_vehicles.Find(mode.ToString()) is { } known)
        {
            return new VehicleIndex(known);
        }

        var vehicle = AddVehicle(mode.ToString(), mode, 1_000, 100_000, 2, null, 14);
        AddFactor(vehicle, default, null, mode switch { Mode.Rail => 10, Mode.Road => 100, Mode.Sea => 5, _ => 500 });
        return vehicle;
    }

    private Call ReadCall(WorldLine line, Call? before, Product product, List<Way> ways)
    {
        var terminal = line.Keyword == "pass" ? null : (TerminalIndex?)new TerminalIndex(_terminals[line.Word(1)]);
        var location = terminal is { } index ? _terminals.Get(index.Value).Location : new(_locations[line.Word(1)]);
        Section? section = null;
        if (before is not null)
        {
            var way = line.Word(2) == "rail" ? Way.Rail1435 : line.ToEnum<Way>(line.Word(2));
            ways.Add(way);
            section = ReadSection(line, way, before.Location, location);
        }

        return new Call
        {
            Kind = line.ToEnum<CallKind>(line.Keyword),
            Location = location,
            Terminal = terminal,
            Section = section,
            Run = section is null ? default : TimeSpread.Constant(line.ToSeconds(line.Word(3))),
            Procedure = section?.Crossing is { } crossing ? FindProcedure(crossing, location, product) : null,
            DwellSeconds = line.Seconds("dwell") ?? 0,
            CutOffSeconds = line.Seconds("cutoff") ?? 0,
            Process = line.Find("process") is { } id ? new HandlingIndex(_handlings[id]) : null,
            Provenance = Source,
        };
    }

    private Section ReadSection(WorldLine line, Way way, LocationIndex from, LocationIndex to)
    {
        var through = line.List("through", id => new LocationIndex(_locations[id]));
        if (line.Find("crossing") is { } crossingId)
        {
            var crossing = new CrossingIndex(_crossings[crossingId]);
            var country = _locations.Get(to.Value).Country;
            return new Section
            {
                Way = way,
                Parts = [new SectionPart(null, _crossings.Get(crossing.Value).Metres, country, false, Passage.None)],
                Locations = [from, to],
                Crossing = crossing,
            };
        }

        var passage = line.Enum("passage", Passage.None);
        var isLand = way.ToMode() is Mode.Rail or Mode.Road;
        var parts = line.List("parts", text => text.Split(':'));
        var pieces = parts.IsEmpty
            ? [(isLand ? _locations.Get(from.Value).Country : default, line.Number("km") ?? 100m, false)]
            : parts.Select(part => (
                part[0] == "-" ? default : new Country(part[0]),
                WorldLine.ToNumber(part[1].TrimEnd('e')),
                part[1].EndsWith('e'))).ToList();
        var linkId = line.Find("link") ?? $"{_locations.Get(from.Value).Id}-{_locations.Get(to.Value).Id}";
        return new Section
        {
            Way = way,
            Parts = [.. pieces.Select((piece, place) =>
            {
                var (country, km, electrified) = piece;
                var metres = (int)(km * 1_000);
                var id = place == 0 ? linkId : $"{linkId}.{place}";
                var link = GetLink(id, () => new Link
                {
                    Id = id,
                    From = from,
                    To = to,
                    Mode = way.ToMode(),
                    Gauges = way switch
                    {
                        Way.Rail1435 => Gauges.Standard,
                        Way.Rail1520 => Gauges.Broad,
                        _ => Gauges.None,
                    },
                    Metres = metres,
                    Electrified = electrified,
                    Country = country,
                    Passage = passage,
                    Provenance = Source,
                });
                return new SectionPart(link, metres, country, electrified, passage);
            })],
            Locations = [from, .. through, to],
        };
    }

    private LinkIndex GetLink(string id, Func<Link> make) => new(_links.Find(id) ?? _links.Add(id, make()));

    private ProcedureIndex? FindProcedure(CrossingIndex crossing, LocationIndex entered, Product product)
    {
        var country = _locations.Get(entered.Value).Country;
        var rows = _procedures.Rows.Index()
            .Where(row => row.Item is { Regime: null } && row.Item.Crossing == crossing && row.Item.Towards == country)
            .ToList();
        var own = rows.Where(row => row.Item.Product == product).Concat(rows.Where(row => row.Item.Product is null));
        return own.Select(row => (ProcedureIndex?)new ProcedureIndex(row.Index)).FirstOrDefault();
    }

    private ImmutableArray<Departure> ReadDepartures(WorldLine service) =>
        [.. service.Children.Where(child => IsDeparture(child.Keyword)).Select(line =>
        {
            var kind = line.ToEnum<DepartureKind>(line.Keyword);
            var seconds = line.ToSeconds(line.Word(1));
            return new Departure
            {
                Kind = kind,
                AtSeconds = kind == DepartureKind.At ? seconds : 0,
                Hours = ReadHours(line),
                IntervalSeconds = kind is DepartureKind.Every or DepartureKind.Full ? seconds : 0,
                Variation = line.Number("cv") ?? 0,
                LongestWaitSeconds = line.Seconds("longest"),
                NoticeSeconds = kind == DepartureKind.Demand ? seconds : 0,
                Provenance = Source,
            };
        })];

    private void AddHandling(WorldLine line, string id, (Side From, Side To) sides)
    {
        var isKind = line.Word(1).StartsWith("kind:", StringComparison.Ordinal);
        _handlings.Add(id, new Handling
        {
            Id = id,
            Terminal = isKind ? null : new TerminalIndex(_terminals[line.Word(1)]),
            Kind = isKind ? line.ToEnum<TerminalKind>(line.Word(1)[5..]) : null,
            From = sides.From,
            To = sides.To,
            Unit = line.Enum("unit", HandledUnit.Box),
            Component = line.Enum("component", CostComponent.Handling),
            Time = line.Time(),
            Rate = line.Price(),
            Provenance = Source,
        });
    }

    /// <summary>Reads <c>yard>sea</c>; a star stands for every side.</summary>
    private static List<(Side From, Side To)> ToSides(WorldLine line)
    {
        var ends = line.Word(2).Split('>');
        return [.. ToEnds(ends[0]).SelectMany(from => ToEnds(ends[1]).Select(to => (from, to)))];

        Side[] ToEnds(string text) => text switch
        {
            "*" => Enum.GetValues<Side>(),
            "rail" => [Side.Rail1435],
            _ => [line.ToEnum<Side>(text)],
        };
    }

    /// <summary>
    /// Adds the box handlings that the services need: the first line that names the terminal and the sides, then the
    /// first of its kind, else one that takes no time and costs nothing. <c>none</c> makes it impossible.
    /// </summary>
    private void AddHandlings()
    {
        var rows = _lines["handling"].Where(line => line.Find("unit") is null or "box").Select(line => new
        {
            At = line.Word(1).Replace("_", "", StringComparison.Ordinal),
            Sides = ToSides(line),
            IsPossible = line.FindWord(3) != "none",
            Component = line.Enum("component", CostComponent.Handling),
            Time = line.Time(),
            Rate = line.Price(),
        }).ToList();
        foreach (var (terminal, from, to) in GetNeededHandlings())
        {
            var place = _terminals.Get(terminal.Value);
            var row = rows.FirstOrDefault(row => row.At == place.Id && row.Sides.Contains((from, to)))
                ?? rows.FirstOrDefault(row => row.Sides.Contains((from, to))
                    && row.At.Equals($"kind:{place.Kind}", StringComparison.OrdinalIgnoreCase));
            if (row is { IsPossible: false })
            {
                continue;
            }

            var id = $"{place.Id}.{from}.{to}";
            _handlings.Add(id, new Handling
            {
                Id = id,
                Terminal = terminal,
                From = from,
                To = to,
                Unit = HandledUnit.Box,
                Component = row?.Component ?? CostComponent.Handling,
                Time = row?.Time ?? new ProcessTime { Process = TimeSpread.Constant(0) },
                Rate = row?.Rate,
                Provenance = Source,
            });
        }
    }

    private IEnumerable<(TerminalIndex Terminal, Side From, Side To)> GetNeededHandlings()
    {
        var calls = _services.Rows.SelectMany(service => service.Calls.Index()
            .Where(call => call.Item.Terminal is not null)
            .Select(call => (
                Terminal: call.Item.Terminal!.Value,
                From: call.Item.Section?.Way.ToSide() ?? Side.Yard,
                To: call.Index + 1 < service.Calls.Length
                    ? service.Calls[call.Index + 1].Section!.Way.ToSide()
                    : Side.Yard)));
        return calls.GroupBy(call => call.Terminal).SelectMany(group =>
        {
            var froms = group.Select(call => call.From).Append(Side.Yard).Distinct().Order().ToList();
            var tos = group.Select(call => call.To).Append(Side.Yard).Distinct().Order().ToList();
            return froms.SelectMany(from => tos.Where(to => from != Side.Yard || to != Side.Yard)
                .Select(to => (group.Key, from, to)));
        });
    }
}
