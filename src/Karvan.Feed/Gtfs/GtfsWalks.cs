using Karvan.Model;

namespace Karvan.Feed;

/// <summary>How long it takes to change between stops: transfers.txt, and footpaths between stops close by.</summary>
internal sealed class GtfsWalks
{
    /// <summary>The longest footpath, as the crow flies [m].</summary>
    public const int LongestMetres = 300;

    /// <summary>How fast people walk along the crow's flight [m/s].</summary>
    public const double MetresPerSecond = 1.2;

    private static readonly string[] Narrower = ["from_route_id", "to_route_id", "from_trip_id", "to_trip_id"];

    private readonly Dictionary<(int From, int To), (int Seconds, bool IsGiven)> _spans = [];
    private readonly HashSet<(int From, int To)> _barred = [];

    /// <summary>Gets the footpaths: from, to, how long, and whether transfers.txt says so.</summary>
    public IEnumerable<(int From, int To, int Seconds, bool IsGiven)> Footpaths => _spans
        .Where(span => span.Key.From != span.Key.To)
        .Select(span => (span.Key.From, span.Key.To, span.Value.Seconds, span.Value.IsGiven))
        .Order();

    /// <summary>Gives the least time to change at a stop [s]; 0: none is stated.</summary>
    public int ChangeSeconds(int stop) => _spans.TryGetValue((stop, stop), out var span) ? span.Seconds : 0;

    public static GtfsWalks Read(GtfsArchive archive, GtfsStops stops, bool[] isServed)
    {
        var walks = new GtfsWalks();
        walks.ReadTransfers(archive.Open("transfers.txt", isRequired: false), stops, isServed);
        walks.AddNear(stops, isServed);
        return walks;
    }

    /// <summary>Gives how long a walk takes [s], rounded up.</summary>
    public static int Seconds(GeoPoint from, GeoPoint to) =>
        (int)Math.Ceiling(from.DistanceKm(to) * 1_000 / MetresPerSecond);

    private void ReadTransfers(GtfsTable table, GtfsStops stops, bool[] isServed)
    {
        var (from, to, type) = (table.Need("from_stop_id"), table.Need("to_stop_id"), table.Find("transfer_type"));
        var least = table.Find("min_transfer_time");
        int[] narrower = [.. Narrower.Select(table.Find)];
        while (table.Next())
        {
            var (kind, seconds) = (table.Whole(type, 0, 0, 5), table.Whole(least, -1, 0, 86_400));
            if (kind > 3 || narrower.Any(column => !table.Cell(column).IsEmpty))
            {
                table.Report(
                    GtfsNotices.TransferNotKept, table.Row, type, "a transfer between two stops, whatever the trips");
                continue;
            }

            var (one, other) = (Find(table, from, stops), Find(table, to, stops));
            if (table.IsSound)
            {
                AddAll(stops, isServed, one, other, kind, seconds);
            }
        }
    }

    private static int Find(GtfsTable table, int column, GtfsStops stops)
    {
        var stop = stops.Find(table.Filled(column, "a stop_id of stops.txt"));
        if (table.IsSound && stop < 0)
        {
            table.Fail(CellNotices.ReferenceUnknown, column, "a stop_id of stops.txt");
        }

        return stop;
    }

    private void AddAll(GtfsStops stops, bool[] isServed, int from, int to, int kind, int seconds)
    {
        foreach (var one in stops.Platforms(from).Where(stop => isServed[stop]))
        {
            foreach (var other in stops.Platforms(to).Where(stop => isServed[stop]))
            {
                if (kind == 3)
                {
                    _barred.Add((one, other));
                }
                else if (one != other || seconds >= 0)
                {
                    var span = seconds >= 0 ? seconds : Seconds(stops.Items[one].Point, stops.Items[other].Point);
                    _spans[(one, other)] = (span, seconds >= 0);
                }
            }
        }
    }

    /// <summary>Adds the walks that transfers.txt does not know: short ones, and those within a station.</summary>
    private void AddNear(GtfsStops stops, bool[] isServed)
    {
        var latitude = stops.Items.Select(stop => Math.Abs(stop.Point.Latitude)).DefaultIfEmpty().Max();
        var shortest = Math.Max(0.01, Math.Cos(double.DegreesToRadians(latitude)));

        // Cells a little wider than the longest walk, so that only neighbours need to be looked at.
        var cells = new Dictionary<(int, int), List<int>>();
        for (var stop = 0; stop < stops.Items.Count; stop++)
        {
            if (isServed[stop])
            {
                var cell = CellOf(stops.Items[stop].Point, shortest);
                (cells.TryGetValue(cell, out var near) ? near : cells[cell] = []).Add(stop);
            }
        }

        foreach (var ((row, column), here) in cells)
        {
            for (var neighbour = 0; neighbour < 9; neighbour++)
            {
                var cell = (row + (neighbour / 3) - 1, column + (neighbour % 3) - 1);
                foreach (var other in cells.GetValueOrDefault(cell, []))
                {
                    here.ForEach(one => AddNear(stops, one, other));
                }
            }
        }

        foreach (var group in Enumerable.Range(0, stops.Items.Count)
            .Where(stop => isServed[stop] && stops.Items[stop].Station >= 0)
            .GroupBy(stop => stops.Items[stop].Station))
        {
            foreach (var (one, other) in group.SelectMany(one => group.Select(other => (one, other))))
            {
                Add(stops, one, other);
            }
        }

        foreach (var pair in _barred)
        {
            _spans.Remove(pair);
        }
    }

    private void AddNear(GtfsStops stops, int one, int other)
    {
        if (stops.Items[one].Point.DistanceKm(stops.Items[other].Point) * 1_000 <= LongestMetres)
        {
            Add(stops, one, other);
        }
    }

    private void Add(GtfsStops stops, int one, int other)
    {
        if (one != other)
        {
            _spans.TryAdd((one, other), (Seconds(stops.Items[one].Point, stops.Items[other].Point), false));
        }
    }

    // 0.0028 degrees are 311 m. A degree of longitude is shortest where the feed lies nearest to a pole.
    private static (int Row, int Column) CellOf(GeoPoint point, double shortest)
    {
        const double Side = 0.0028;
        return ((int)Math.Floor(point.Latitude / Side), (int)Math.Floor(point.Longitude * shortest / Side));
    }
}
