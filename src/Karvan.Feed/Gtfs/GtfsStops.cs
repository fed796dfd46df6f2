using Karvan.Model;

namespace Karvan.Feed;

/// <summary>stops.txt: stops, platforms and stations. Entrances and paths inside stations are passed over.</summary>
internal sealed class GtfsStops
{
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    /// <summary>Gets the stops in file order.</summary>
    public List<GtfsStop> Items { get; } = [];

    /// <summary>Gives a stop by its id; −1: there is none.</summary>
    public int Find(ReadOnlySpan<char> id) =>
        _byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var index) ? index : -1;

    /// <summary>Gives the stops that an id means: itself, or the platforms of a station.</summary>
    public IEnumerable<int> Platforms(int stop) => Items[stop].IsStation
        ? Enumerable.Range(0, Items.Count).Where(index => Items[index].Station == stop && !Items[index].IsStation)
        : [stop];

    public static GtfsStops Read(GtfsArchive archive)
    {
        var (stops, table) = (new GtfsStops(), archive.Open("stops.txt", isRequired: true));
        var (id, name, kind) = (table.Need("stop_id"), table.Find("stop_name"), table.Find("location_type"));
        var (lat, lon, parent) = (table.Need("stop_lat"), table.Need("stop_lon"), table.Find("parent_station"));
        var parents = new List<(int Stop, int Row, string Id)>();
        while (table.Next())
        {
            var type = table.Whole(kind, 0, 0, 4);
            if (type > 1)
            {
                continue;
            }

            var key = table.Filled(id, "the id of the stop").ToString();
            var (latitude, longitude) = (table.Number(lat, -90, 90), table.Number(lon, -180, 180));
            if (table.IsSound && (double.IsNaN(latitude) || double.IsNaN(longitude)))
            {
                table.Fail(CellNotices.CellBlank, double.IsNaN(latitude) ? lat : lon, "where the stop is");
            }

            if (key.Length > 0 && !stops._byId.TryAdd(key, stops.Items.Count))
            {
                table.Fail(CellNotices.IdDuplicate, id, "an id of its own");
                continue;
            }

            if (key.Length > 0)
            {
                // A stop that is not sound keeps its place, so that references to it stay quiet.
                var point = table.IsSound ? new GeoPoint(latitude, longitude) : new(0, 0);
                parents.Add((stops.Items.Count, table.Row, table.Cell(parent).ToString()));
                stops.Items.Add(new(key, GtfsText.Plain(table.Cell(name), key), point, type == 1));
            }
        }

        stops.Join(parents, table, parent);
        return stops;
    }

    private void Join(List<(int Stop, int Row, string Id)> parents, GtfsTable table, int column)
    {
        foreach (var (stop, row, id) in parents)
        {
            if (id.Length == 0)
            {
                continue;
            }

            var station = Find(id);
            if (station < 0 || station == stop || !Items[station].IsStation)
            {
                table.Report(CellNotices.ReferenceUnknown, row, column, "a stop_id of stops.txt with location_type 1");
            }
            else if (!Items[stop].IsStation)
            {
                Items[stop].Station = station;
            }
        }
    }
}
