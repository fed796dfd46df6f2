namespace Karvan.Eurasia.Tests;

/// <summary>The sections between successive calls, measured on the rows of links.csv and crossings.csv.</summary>
internal sealed class CallSections
{
    private readonly Dictionary<string, WayMap> _maps = [];

    private readonly Dictionary<string, string> _locations = EurasiaFeed.Rows("terminals.csv")
        .ToDictionary(row => row["terminal_id"], row => row["location_id"]);

    private readonly Dictionary<(string Way, string From, string To), decimal> _crossings = ReadCrossings();

    /// <summary>Gives every call that a section arrives at, with the call before it.</summary>
    public IEnumerable<(FeedRow Row, FeedRow Before)> All() =>
        from service in EurasiaFeed.Rows("calls.csv").GroupBy(row => row["service_id"])
        let calls = service.OrderBy(row => row.Number("sequence")).ToList()
        from pair in calls.Skip(1).Zip(calls)
        select (pair.First, pair.Second);

    /// <summary>Gives the length of the crossing that joins two calls, or of the shortest way by links [km].</summary>
    public decimal GetKm(FeedRow before, FeedRow call)
    {
        var (way, from, to) = (call["way"], LocationOf(before), LocationOf(call));
        if (_crossings.TryGetValue((way, from, to), out decimal km))
        {
            return km;
        }

        if (!_maps.TryGetValue(way, out var map))
        {
            _maps[way] = map = WayMap.OfWay(way);
        }

        return map.FindKm(from, to)
            ?? throw new InvalidOperationException($"{call}: no way by {way} from {from} to {to}.");
    }

    private string LocationOf(FeedRow call) => _locations.GetValueOrDefault(call["place"], call["place"]);

    private static Dictionary<(string Way, string From, string To), decimal> ReadCrossings()
    {
        var crossings = new Dictionary<(string, string, string), decimal>();
        foreach (var row in EurasiaFeed.Rows("crossings.csv"))
        {
            foreach (string way in WayMap.WaysOf(row))
            {
                crossings[(way, row["from"], row["to"])] = row.Number("km");
                crossings[(way, row["to"], row["from"])] = row.Number("km");
            }
        }

        return crossings;
    }
}
