using System.Globalization;
using System.Text;

namespace Karvan.TestWorlds;

/// <summary>
/// A small world by chance, with a question, written in the notation of tests/worlds so that it can be kept there.
/// Built so that every feature of the planner decides the answer often.
/// </summary>
public sealed partial class RandomWorld
{
    private static readonly (string Code, string Zone)[] AllCountries =
    [
        ("KZ", "Asia/Almaty"), ("AZ", "Asia/Baku"), ("TR", "Europe/Istanbul"), ("RO", "Europe/Bucharest"),
        ("DE", "Europe/Berlin"), ("IR", "Asia/Tehran"), ("CN", "Asia/Shanghai"),
    ];

    private static readonly string[] AllWays = ["rail1435", "rail1520", "road", "sea"];
    private static readonly string[] Months = ["2025-02-01", "2025-04-01", "2025-11-01", "2026-01-01"];

    private readonly Random _random;
    private readonly bool _isArriveBy;
    private readonly StringBuilder _text = new();
    private readonly List<(string Code, string Zone)> _countries = [];
    private readonly List<RandomTerminal> _terminals = [];
    private readonly List<RandomService> _services = [];
    private readonly List<string> _links = [];
    private readonly DateTime _month;

    private RandomWorld(int seed, bool isArriveBy)
    {
        _random = new Random(seed);
        _isArriveBy = isArriveBy;
        _month = DateTime.Parse(Pick(Months), CultureInfo.InvariantCulture);
    }

    /// <summary>Makes a world that asks when goods arrive. Equal seeds give equal worlds on every machine.</summary>
    public static World Create(int seed) => World.Parse(CreateText(seed));

    /// <summary>
    /// Makes a world that asks when goods must leave: shorter, and every time in it a multiple of half an hour, so
    /// that a judge can try every moment.
    /// </summary>
    public static World CreateArriveBy(int seed) => World.Parse(CreateArriveByText(seed));

    /// <summary>Gives the text of <see cref="Create"/>.</summary>
    public static string CreateText(int seed) => new RandomWorld(seed, isArriveBy: false).Write(seed);

    /// <summary>Gives the text of <see cref="CreateArriveBy"/>.</summary>
    public static string CreateArriveByText(int seed) => new RandomWorld(seed, isArriveBy: true).Write(seed);

    private string Write(int seed)
    {
        Add($"# random world {seed}{(_isArriveBy ? ", arrive by" : "")}");
        Add($"feed month=2025-03{Maybe(12, () => $" ends_on={Day(_month.AddDays(_random.Next(2, 14)))}")}");
        Add($"rate CHF 2025-01 0.{_random.Next(81, 99)}");
        Add($"rate CHF 2025-03 0.{_random.Next(81, 99)}");
        WriteCountries();
        WriteTerminals();
        WriteVehicles();
        WriteServices();
        WriteThroughRates();
        WriteRestriction();
        var goods = new Random(~seed ^ 0x600D5);
        WriteClosures(new Random(~seed), goods);
        WriteQuery(goods);
        return _text.ToString();
    }

    private void WriteCountries()
    {
        var all = AllCountries.ToList();
        for (var count = _random.Next(2, 5); count > 0; count--)
        {
            var country = Pick(all);
            all.Remove(country);
            _countries.Add(country);
            var weekdays = Pick(["Mo,Tu,We,Th,Fr", "Mo,Tu,We,Th,Fr,Sa", "Mo,We,Fr"]);
            Add($"days work{country.Code} weekdays={weekdays} holidays={country.Code}");
            var first = _month.AddDays(_random.Next(-4, 8));
            var date = Chance(50) ? Day(first) : Day(first)[5..];
            Add($"holiday {country.Code} {date} days={_random.Next(1, 4)}");
        }

        var (opens, closes) = (_month.AddDays(_random.Next(-9, 4)), _month.AddDays(_random.Next(5, 40)));
        Add($"days season season={Day(opens)[5..]}..{Day(closes)[5..]}");
        Add("days some weekdays=" + Pick(["Mo,Th", "Tu,Sa", "We", "Tu,Fr,Su", "Mo,Tu,We,Th,Fr"]));
        Add("days few weekdays=" + Pick(["Mo", "Sa", "We", "Tu,Fr"]));
        foreach (var one in _countries)
        {
            foreach (var two in _countries.Where(two => string.CompareOrdinal(one.Code, two.Code) < 0))
            {
                WriteCrossing(one, two);
            }
        }
    }

    private void WriteCrossing((string Code, string Zone) one, (string Code, string Zone) two)
    {
        var crossing = $"x{one.Code}{two.Code}";
        Add($"location {one.Code}.{two.Code} {one.Code} zone={one.Zone}");
        Add($"location {two.Code}.{one.Code} {two.Code} zone={two.Zone}");
        Add($"crossing {crossing} {one.Code}.{two.Code} {two.Code}.{one.Code} km={_random.Next(1, 30)}");
        foreach (var entered in new[] { one.Code, two.Code }.Where(_ => Chance(80)))
        {
            Add($"procedure {crossing} {entered} {Process(6, 30)}{Price(70, "teu", "wagon", "consignment")}");
            Add($"procedure {crossing} {entered} product=express_block_train {Process(2, 12)}", 20);
        }
    }

    private void WriteTerminals()
    {
        var count = _random.Next(3, _isArriveBy ? 6 : 8);
        for (var place = 0; place < count; place++)
        {
            var country = place < _countries.Count ? _countries[place] : Pick(_countries);
            var id = ((char)('A' + place)).ToString();
            var isLast = place == count - 1;
            if (place > 2 && !isLast && Chance(25))
            {
                var twin = Pick(_terminals);
                _terminals.Add(new RandomTerminal(id, twin.Country, twin.Location));
                Add($"terminal {id} {twin.Country} at={twin.Location}{Hours(25, twin.Country)}");
            }
            else
            {
                _terminals.Add(new RandomTerminal(id, country.Code, id));
                var outer = _terminals.SkipLast(1).ToList();
                var partOf = place > 0 && !isLast ? Maybe(15, () => $" part_of={Pick(outer).Location}") : "";
                var kind = Pick(["port", "rail_terminal", "gauge_yard"]);
                Add($"terminal {id} {country.Code} kind={kind} zone={country.Zone}{partOf}{Hours(30, country.Code)}");
            }
        }

        foreach (var kind in new[] { "port", "rail_terminal", "gauge_yard" })
        {
            Add($"handling kind:{kind} *>* {Process(1, 8)}{Price(60, "box", "teu", "tonne")}", 70);
        }

        foreach (var terminal in _terminals)
        {
            var id = terminal.Id;
            var change = $"{Pick(AllWays)}>{Pick(AllWays)} component=gauge_change";
            Add($"handling {id} {Pick(AllWays)}>{Pick(AllWays)} none", 30);
            Add($"handling {id} {change} {Process(4, 40)}{Price(80, "box", "wagon")}", 35);
            Add($"handling {id} *>{Pick(AllWays)} {Process(1, 60)}{Price(70, "box", "wagon", "truck")}", 40);
            Add($"handling {id} rail1520>sea id=wagon{id} unit=wagon {Process(1, 24)}{Price(70, "wagon", "box")}");
            WriteStorage(id);
        }

        foreach (var kind in new[] { "port", "rail_terminal" })
        {
            Add($"storage kind:{kind} {_random.Next(5, 60)}/box from={_random.Next(1, 4)}", 40);
        }
    }

    private void WriteStorage(string terminal)
    {
        if (!Chance(65))
        {
            return;
        }

        var box = Chance(25) ? " box=" + Pick(["20", "40"]) : "";
        var from = _random.Next(1, 5);
        Add($"storage {terminal} {_random.Next(5, 90)}{Pick(["", "CHF"])}/{Pick(["teu", "box"])} from={from}{box}");
        Add($"storage {terminal} {_random.Next(0, 200)}/teu from={from + _random.Next(1, 4)}{box}", 60);
        if (box.Length > 0 || Chance(20))
        {
            var other = box == " box=20" ? 40 : 20;
            Add($"storage {terminal} {_random.Next(5, 90)}/box from={_random.Next(1, 6)} box={other}");
        }
    }

    private void WriteVehicles()
    {
        foreach (var mode in new[] { "rail", "road", "sea" })
        {
            foreach (var size in new[] { "small", "big" })
            {
                var teu = size == "big" ? 200 : _random.Next(2, 8);
                var grams = mode switch { "rail" => 12, "road" => 75, _ => 6 };
                var wagon = $"unit_teu={_random.Next(1, 4)} unit_t={_random.Next(14, 60)}"
                    + $" unit_m={_random.Next(12, 20)}.5";
                Add($"vehicle {mode}-{size} mode={mode} teu={teu} t={teu * 12} {wagon}"
                    + $" g={grams + _random.Next(grams)}.{_random.Next(1_000)}");
                Add($"emissions {mode}-{size} country={Pick(_countries).Code} g={grams - 3}.{_random.Next(1_000)}", 40);
                Add($"emissions {mode}-{size} traction=electric g={_random.Next(1, 9)}.5", 40);
                var home = _countries[0].Code;
                Add($"emissions {mode}-{size} country={home} traction=electric g={_random.Next(1, 30)}.25", 25);
            }
        }
    }

    private void WriteRestriction()
    {
        if (!Chance(35))
        {
            return;
        }

        var place = _random.Next(5) switch
        {
            0 => $"territory={_countries[^1].Code}",
            1 => $"location={_terminals[_random.Next(1, _terminals.Count - 1)].Location}",
            2 when _links.Count > 0 => $"link={Pick(_links)}",
            3 => $"terminal={_terminals[_random.Next(1, _terminals.Count - 1)].Id}",
            _ => $"crossing=x{string.Concat(GetPair())}",
        };
        Add($"restriction r1 {place}"
            + Maybe(50, () => " mode=" + Pick(["rail", "road", "sea"]))
            + Maybe(40, () => " hs=85,3602")
            + Maybe(25, () => " cargo=dangerous"));
    }

    // By numbers of their own: a world without closures stays the world that its seed has always given. So do the goods
    // that a closure binds.
    private void WriteClosures(Random random, Random goods)
    {
        string[] bound =
            ["", "", "", "", " cargo=dangerous", " cargo=dry", $" origin={_countries[0].Code}", " origin=UZ,KG"];
        for (var count = random.Next(4) - 1; count > 0; count--)
        {
            var place = random.Next(5) switch
            {
                0 => $"location={_terminals[random.Next(_terminals.Count)].Location}",
                1 when _links.Count > 0 => $"link={_links[random.Next(_links.Count)]}",
                2 => $"terminal={_terminals[random.Next(_terminals.Count)].Id}",
                _ => $"crossing=x{string.Concat(GetPair())}",
            };
            var from = _month.AddDays(random.Next(-3, 12));
            string[] modes = ["", "", " mode=rail", " mode=road", " mode=sea"];
            var (near, far) = (from.AddDays(random.Next(6)), from.AddDays(random.Next(30)));
            string[] ends = [$" to={Day(near)}", $" to={Day(far)}", string.Empty];
            string[] some =
                ["", "", "", " product=express_block_train", $" towards={_countries[0].Code}", " remaining=50"];
            Add($"closed c{count} {place} from={Day(from)}"
                + ends[random.Next(20) == 0 ? 2 : random.Next(2)]
                + modes[random.Next(modes.Length)]
                + some[random.Next(some.Length)]
                + bound[goods.Next(bound.Length)]);
        }
    }

    private IEnumerable<string> GetPair() =>
        _countries.Take(2).Select(country => country.Code).Order(StringComparer.Ordinal);

    private void WriteQuery(Random goods)
    {
        var (from, to) = (_terminals[0], _terminals[^1]);
        var between = _terminals.ExceptBy([from.Location, to.Location], place => place.Location).ToList();
        string[] avoids =
        [
            "mode:" + Pick(["rail", "road", "sea"]),
            "passage:" + Pick(["caspian", "black_sea", "suez"]),
            "country:" + _countries[^1].Code,
            $"crossing:x{string.Concat(GetPair())}",
            .. between.Count == 0 ? [] : new[] { "location:" + Pick(between).Location },
        ];
        var places = between.Select(place => place.Location).OrderBy(_ => _random.Next()).ToList();
        var vias = places.Take(Chance(30) ? 2 : 1).ToList();
        var first = _isArriveBy ? _month.AddDays(_random.Next(2, 9)) : _month.AddDays(-_random.Next(3, 14));
        var time = $"{(_isArriveBy ? "by" : "ready")}={Day(first)}T{Clock()}";
        var horizon = _isArriveBy ? _random.Next(8, 15) : _random.Next(20, 41);
        var boxes = Pick(["1x20", "1x40", "2x40", "3x20", "1x20,1x40", "2x20,2x40"]);
        Add($"query {from.Location}>{to.Location} {time} boxes={boxes} t={_random.Next(4, 60)}.{_random.Next(1_000)}"
            + $" horizon={horizon} legs={_random.Next(2, 5)}"
            + Maybe(20, () => " cargo=" + Pick(["dangerous", "reefer"]))
            + (goods.Next(3) == 0 ? $" origin={from.Country}" : "")
            + Maybe(40, () => " hs=" + Pick(["850760", "360200", "1001"]))
            + Maybe(20, () => " owner=shipper")
            + Maybe(20, () => " avoid=" + Pick(avoids))
            + (vias.Count == 0 ? "" : Maybe(20, () => " via=" + string.Join(',', vias)))
            + (_isArriveBy ? "" : Maybe(15, () => $" deadline={Day(first.AddDays(_random.Next(6, 20)))}T{Clock()}")));
    }

    private sealed record RandomTerminal(string Id, string Country, string Location);
}
