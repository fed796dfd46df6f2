namespace Karvan.TestWorlds;

/// <summary>Services, their tariffs and departures, and through rates over them.</summary>
public sealed partial class RandomWorld
{
    private static readonly string[] AllVariations = ["0", "0.3", "0.75", "1.2"];

    private static readonly string[] AllCovers =
        ["handling", "storage", "handling,storage,customs", "customs,gauge_change", "gauge_change"];

    private void WriteServices()
    {
        var spine = _terminals.ToList();
        for (var place = 0; place + 1 < spine.Count; place++)
        {
            var length = Chance(40) ? 3 : 2;
            WriteService([.. spine.Skip(place).Take(length)]);
        }

        var others = _random.Next(_isArriveBy ? 1 : 2, _isArriveBy ? 4 : 6);
        for (var count = 0; count < others && _services.Count < 10; count++)
        {
            var stops = _terminals.OrderBy(_ => _random.Next()).Take(_random.Next(2, 5));
            WriteService([.. Chance(70) ? stops.OrderBy(stop => stop.Id, StringComparer.Ordinal) : stops]);
        }
    }

    private void WriteService(List<RandomTerminal> stops)
    {
        var id = $"S{_services.Count + 1}";
        var way = Pick(AllWays);
        var calls = new List<RandomCall>();
        var lines = new List<string>();
        for (var place = 0; place < stops.Count; place++)
        {
            var isLast = place == stops.Count - 1;
            var keyword = isLast || place == 0 || Chance(80) ? "stop" : Pick(["board", "alight"]);
            var options = isLast ? "" : Maybe(30, () => $" cutoff={Time(1, 40)}");
            if (place == 0)
            {
                lines.Add($"  {keyword} {stops[0].Id}{options}");
                calls.Add(new RandomCall(stops[0].Id, keyword, way));
                continue;
            }

            if (place > 1 && Chance(15))
            {
                way = Pick(AllWays);
            }

            var terminal = stops[place].Id;
            options += isLast
                ? ""
                : Maybe(30, () => $" dwell={Time(1, 12)}") + Maybe(20, () => $" process=wagon{terminal}");
            WriteWay(lines, calls, stops[place - 1], stops[place], way, $"{keyword} {stops[place].Id}", options);
            calls.Add(new RandomCall(stops[place].Id, keyword, way));
        }

        var mode = way.StartsWith("rail", StringComparison.Ordinal) ? "rail" : way;
        _services.Add(new RandomService(id, calls));
        WriteTariffs(id, stops);
        var product = Chance(30) ? " product=express_block_train" : "";
        var size = Chance(80) ? "big" : "small";
        Add($"service {id} vehicle={mode}-{size}{product}{Maybe(12, () => " cargo=dry")}{Sold(id)}");
        lines.ForEach(Add);
        WriteDepartures();
    }

    private string Sold(string id) => Chance(8) ? " unsold" : $" tariffs=t{id}" + Maybe(20, () => ",common");

    // A land border is crossed at its crossing more often than not; a sea section has no country.
    private void WriteWay(
        List<string> lines,
        List<RandomCall> calls,
        RandomTerminal from,
        RandomTerminal to,
        string way,
        string call,
        string options)
    {
        var fast = way switch { "road" => 15, "sea" => 60, _ => 40 };
        var run = Time(fast / 3, fast);
        var km = _random.Next(80, 1_500);
        var isDirect = way == "sea" || from.Country == to.Country || Chance(35);
        if (isDirect)
        {
            _links.Add($"{from.Location}-{to.Location}");
        }

        if (way == "sea")
        {
            var passage = Pick(["caspian", "black_sea", "suez"]);
            lines.Add($"  {call} sea {run} km={km}{Maybe(50, () => $" passage={passage}")}{options}");
        }
        else if (!isDirect)
        {
            var pair = new[] { from.Country, to.Country }.Order(StringComparer.Ordinal).ToArray();
            var (near, far) = ($"{from.Country}.{to.Country}", $"{to.Country}.{from.Country}");
            lines.Add($"  pass {near} {way} {Time(2, fast)} parts={from.Country}:{km}{Electric()}");
            lines.Add($"  pass {far} {way} 0:30 crossing=x{pair[0]}{pair[1]}{Maybe(15, () => " dwell=1:30")}");
            lines.Add($"  {call} {way} {run} parts={to.Country}:{_random.Next(50, 900)}{Electric()}{options}");
            calls.Add(new RandomCall("", "pass", way));
            calls.Add(new RandomCall("", "pass", way));
        }
        else
        {
            var foreign = from.Country == to.Country ? "" : $",{to.Country}:{_random.Next(40, 700)}{Electric()}";
            var through = Maybe(15, () => $" through={Pick(_terminals).Location}");
            lines.Add($"  {call} {way} {run} parts={from.Country}:{km}{Electric()}{foreign}{through}{options}");
        }
    }

    private void WriteTariffs(string id, List<RandomTerminal> stops)
    {
        var amount = _random.Next(80, 900);
        switch (_random.Next(5))
        {
            case 0:
                Add($"tariff t{id} 0.{_random.Next(10, 80)}/teu/km{Maybe(40, () => $" min={amount}")}{Covers(15)}");
                break;
            case 1:
                Add($"tariff t{id} {amount}CHF/box{Covers(25)}");
                break;
            case 2:
                Add($"tariff t{id} {amount}/wagon{Covers(15)} mass=..{_random.Next(6, 12)}");
                Add($"tariff t{id} {amount + 90}.55/wagon{Covers(15)} mass={_random.Next(6, 11)}..");
                break;
            case 3:
                Add($"tariff t{id} {amount}/box box=20");
                Add($"tariff t{id} {amount + 200}/box box=40{Covers(20)}");
                break;
            default:
                var cents = _random.Next(10, 99);
                Add($"tariff t{id} {amount}.{cents}/{Pick(["teu", "tonne", "lane_metre", "truck"])}{Covers(15)}");
                break;
        }

        var country = Pick(_countries).Code;
        Add($"tariff t{id} {_random.Next(20, 300)}/box country={country}", 20);
        Add($"tariff t{id} 0.{_random.Next(10, 50)}CHF/tonne/km country={country} min={_random.Next(50, 400)}", 20);
        Add($"tariff t{id} -{_random.Next(10, 150)}/teu component=subsidy from={Pick(stops).Id}", 15);
        var valid = $"valid=2025-0{_random.Next(1, 6)}..";
        Add($"tariff t{id} {_random.Next(10, 150)}/teu to=location:{Pick(stops).Location} {valid}", 15);
        Add($"tariff t{id} {_random.Next(10, 150)}/teu owner=shipper", 10);
        Add($"tariff t{id} {_random.Next(10, 150)}/teu cargo={Pick(["dry", "reefer"])}", 10);
        if (_services.Count == 1)
        {
            Add($"tariff common {_random.Next(5, 90)}.{_random.Next(10, 99)}/consignment{Covers(40)}");
        }
    }

    private string Covers(int percent) =>
        Maybe(percent, () => " covers=" + Pick(AllCovers));

    private void WriteDepartures()
    {
        WriteDeparture();
        if (Chance(20))
        {
            WriteDeparture();
        }
    }

    private void WriteDeparture()
    {
        var days = Maybe(25, () => " days=" + Pick(["season", $"work{Pick(_countries).Code}", "some"]));
        var window = Maybe(30, Window);
        var variation = Pick(_isArriveBy ? ["0"] : AllVariations);
        var timetable = Pick(["some", "few", "few", "some", "season", $"work{Pick(_countries).Code}"]);
        Add(_random.Next(8) switch
        {
            0 => $"  every {Half(2 * _random.Next(6, 60))} cv={variation}{days}{window}",
            1 => _isArriveBy
                ? $"  full {Half(2 * _random.Next(12, 100))}{days}"
                : $"  full {Half(2 * _random.Next(12, 100))} cv=0.5{Maybe(50, () => $" longest={Time(10, 60)}")}{days}",
            2 => $"  demand {Time(6, 60)}{days}{window}",
            _ => $"  at {Clock()} days={timetable}",
        });
    }

    private void WriteThroughRates()
    {
        var rides = _services.SelectMany(service => service.GetRides()).OrderBy(_ => _random.Next()).ToList();
        var chains = rides.SelectMany(ride => Extend([ride], rides)).ToList();
        foreach (var index in Enumerable.Range(0, chains.Count == 0 ? 0 : _random.Next(0, 4)))
        {
            var two = Pick(chains);
            var chain = Chance(30) ? Extend(two, rides).FirstOrDefault(two) : two;
            Add($"tariff through{index} {_random.Next(100, 900)}/{Pick(["box", "teu", "wagon"])}{Covers(60)}");
            Add($"tariff through{index} 0.{_random.Next(10, 40)}/teu/km country={Pick(_countries).Code}", 30);
            Add($"through through{index} {string.Join(' ', chain.Select(ride => ride.Text))}");
        }
    }

    // By a ride of another service, from where the chain ends to where it has not been.
    private static IEnumerable<List<RandomRide>> Extend(List<RandomRide> chain, List<RandomRide> rides) => rides
        .Where(next => next.From == chain[^1].To
            && chain.TrueForAll(ride => ride.Service != next.Service && ride.From != next.To))
        .Select(next => chain.Append(next).ToList());

    private sealed record RandomCall(string Terminal, string Keyword, string Way);

    private sealed record RandomRide(string Service, string From, string To, string Text);

    private sealed record RandomService(string Id, List<RandomCall> Calls)
    {
        public IEnumerable<RandomRide> GetRides() =>
            from board in Enumerable.Range(0, Calls.Count)
            from alight in Enumerable.Range(board + 1, Calls.Count - board - 1)
            where Calls[board].Keyword is "stop" or "board"
            where Calls[alight].Keyword is "stop" or "alight"
            select new RandomRide(Id, Calls[board].Terminal, Calls[alight].Terminal, $"{Id}:{board}-{alight}");
    }
}
