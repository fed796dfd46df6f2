namespace Karvan.Eurasia.Tests;

/// <summary>The shortest way over rows of links and crossings: plain, and no part of it from the feed reader.</summary>
internal sealed class WayMap
{
    private readonly Dictionary<string, List<(string To, decimal Km)>> _ways = [];

    public WayMap(IEnumerable<FeedRow> rows)
    {
        foreach (var row in rows)
        {
            Add(row["from"], row["to"], row.Number("km"));
            Add(row["to"], row["from"], row.Number("km"));
        }
    }

    /// <summary>Makes the map of modes such as <c>rail+sea</c>, borders and gauge breaks included.</summary>
    public static WayMap OfModes(string modes) => new(
        EurasiaFeed.Rows("links.csv").Concat(EurasiaFeed.Rows("crossings.csv"))
            .Where(row => modes.Split('+').Contains(row["mode"])));

    /// <summary>Makes the map of one way of calls.csv: links alone, rails of its own gauge.</summary>
    public static WayMap OfWay(string way) => new(
        EurasiaFeed.Rows("links.csv").Where(row => WaysOf(row).Contains(way)));

    /// <summary>Gives the ways of a link or crossing in the words of calls.csv.</summary>
    public static IEnumerable<string> WaysOf(FeedRow row) =>
        row["mode"] == "rail" ? row["gauge"].Split('/').Select(gauge => "rail" + gauge) : [row["mode"]];

    /// <summary>Gives the length of the shortest way through all stops in order [km]; null: there is none.</summary>
    public decimal? FindKm(params string[] stops)
    {
        decimal? km = 0;
        foreach (var (from, to) in stops.Zip(stops.Skip(1)))
        {
            km += FindSection(from, to);
        }

        return km;
    }

    public bool Joins(string from, string to) => FindSection(from, to) is not null;

    private void Add(string from, string to, decimal km)
    {
        if (!_ways.TryGetValue(from, out var onward))
        {
            _ways[from] = onward = [];
        }

        onward.Add((to, km));
    }

    private decimal? FindSection(string from, string to)
    {
        var open = new PriorityQueue<string, decimal>([(from, 0m)]);
        var settled = new HashSet<string>();
        while (open.TryDequeue(out string? place, out decimal km))
        {
            if (place == to)
            {
                return km;
            }

            if (settled.Add(place) && _ways.TryGetValue(place, out var onward))
            {
                open.EnqueueRange(onward.Select(way => (way.To, km + way.Km)));
            }
        }

        return null;
    }
}
