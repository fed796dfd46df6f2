using Karvan.Model;

namespace Karvan.Feed;

/// <summary>agency.txt, routes.txt, trips.txt and frequencies.txt.</summary>
internal sealed class GtfsTrips
{
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    public List<GtfsLine> Lines { get; } = [];

    public List<GtfsTrip> Items { get; } = [];

    /// <summary>Gets the time zone of all times; empty, with a notice: there is none.</summary>
    public string TimeZone { get; private set; } = string.Empty;

    /// <summary>Gets trips.txt, for notices.</summary>
    public GtfsTable Table { get; private set; } = null!;

    public static GtfsTrips Read(GtfsArchive archive, GtfsCalendar calendar)
    {
        var trips = new GtfsTrips();
        var operators = trips.ReadAgencies(archive.Open("agency.txt", isRequired: true));
        var lines = trips.ReadLines(archive.Open("routes.txt", isRequired: true), operators);
        trips.ReadTrips(archive.Open("trips.txt", isRequired: true), lines, calendar);
        trips.ReadFrequencies(archive.Open("frequencies.txt", isRequired: false));
        return trips;
    }

    /// <summary>Finds a trip by its id; null: there is none.</summary>
    public GtfsTrip? Find(ReadOnlySpan<char> id) =>
        _byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var index) ? Items[index] : null;

    private Dictionary<string, string> ReadAgencies(GtfsTable table)
    {
        var (id, name, zone) = (table.Find("agency_id"), table.Need("agency_name"), table.Need("agency_timezone"));
        var operators = new Dictionary<string, string>(StringComparer.Ordinal);
        while (table.Next())
        {
            var cell = table.Filled(zone, "an IANA time zone, such as Asia/Baku").ToString();
            if (cell.Length > 0 && NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(cell) is null)
            {
                table.Fail(CellNotices.TimeZoneUnknown, zone, "an IANA time zone, such as Asia/Baku");
            }

            TimeZone = TimeZone.Length > 0 ? TimeZone : cell;
            operators.TryAdd(table.Cell(id).ToString(), GtfsText.Plain(table.Cell(name), "an operator without a name"));
        }

        if (operators.Count == 0 && zone >= 0)
        {
            table.Report(CellNotices.CellBlank, 0, zone, "a row below it with an IANA time zone, such as Asia/Baku");
        }

        return operators;
    }

    private Dictionary<string, int> ReadLines(GtfsTable table, Dictionary<string, string> operators)
    {
        var (id, type, agency) = (table.Need("route_id"), table.Need("route_type"), table.Find("agency_id"));
        var (shortName, longName) = (table.Find("route_short_name"), table.Find("route_long_name"));
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (table.Next())
        {
            var key = table.Filled(id, "the id of the line").ToString();
            _ = table.Filled(type, "a type of vehicle, such as 3 for a bus");
            var product = ToProduct(table.Whole(type, 3, 0, 1_799));
            var names = string.Join(' ', table.Cell(shortName).ToString(), table.Cell(longName).ToString());
            if (key.Length > 0 && !lines.TryAdd(key, Lines.Count))
            {
                table.Fail(CellNotices.IdDuplicate, id, "an id of its own");
                continue;
            }

            var who = operators.TryGetValue(table.Cell(agency).ToString(), out var known)
                ? known
                : operators.Values.FirstOrDefault("an operator without a name");
            Lines.Add(new(key, GtfsText.Plain(names, key), who, ToWay(product), product));
        }

        return lines;
    }

    private void ReadTrips(GtfsTable table, Dictionary<string, int> lines, GtfsCalendar calendar)
    {
        Table = table;
        var (id, line, days) = (table.Need("trip_id"), table.Need("route_id"), table.Need("service_id"));
        var headsign = table.Find("trip_headsign");
        while (table.Next())
        {
            var key = table.Filled(id, "the id of the trip").ToString();
            if (!lines.TryGetValue(table.Filled(line, "a route_id of routes.txt").ToString(), out var index))
            {
                table.Fail(CellNotices.ReferenceUnknown, line, "a route_id of routes.txt");
            }

            var service = table.Filled(days, "a service_id").ToString();
            if (table.IsSound && !calendar.ById.ContainsKey(service))
            {
                table.Fail(
                    CellNotices.ReferenceUnknown, days, "a service_id of calendar.txt or calendar_dates.txt");
            }

            if (key.Length > 0 && !_byId.TryAdd(key, Items.Count))
            {
                table.Fail(CellNotices.IdDuplicate, id, "an id of its own");
                continue;
            }

            Items.Add(new(key, index, service, GtfsText.Plain(table.Cell(headsign), string.Empty), table.Row));
        }
    }

    private void ReadFrequencies(GtfsTable table)
    {
        var (id, from, to) = (table.Need("trip_id"), table.Need("start_time"), table.Need("end_time"));
        var (headway, exact) = (table.Need("headway_secs"), table.Find("exact_times"));
        while (table.Next())
        {
            var trip = Find(table.Filled(id, "a trip_id of trips.txt"));
            _ = table.Filled(from, "a time");
            _ = table.Filled(to, "a time");
            _ = table.Filled(headway, "an interval in seconds");
            var (start, end) = (table.Time(from), table.Time(to));
            var (interval, kind) = (table.Whole(headway, 1, 1, 86_400), table.Whole(exact, 0, 0, 1));
            if (table.IsSound && trip is null)
            {
                table.Fail(CellNotices.ReferenceUnknown, id, "a trip_id of trips.txt");
            }
            else if (table.IsSound && end <= start)
            {
                table.Fail(CellNotices.RangeReversed, to, "end_time later than start_time");
            }
            else if (table.IsSound)
            {
                trip!.Frequencies.Add(new(start, end, interval, kind == 1));
            }
        }
    }

    // The basic types of the GTFS reference, and the extended ones that many feeds use.
    private static Product ToProduct(int type) => type switch
    {
        0 or 5 or (>= 900 and < 1_000) => Product.Tram,
        1 or 12 or (>= 400 and < 700) => Product.Metro,
        2 or (>= 100 and < 200) or (>= 300 and < 400) => Product.PassengerTrain,
        4 or (>= 1_000 and < 1_100) or (>= 1_200 and < 1_300) => Product.PassengerFerry,
        6 or (>= 1_300 and < 1_400) => Product.CableCar,
        7 or (>= 1_400 and < 1_500) => Product.Funicular,
        >= 1_100 and < 1_200 => Product.Air,
        _ => Product.Bus,
    };

    private static Way ToWay(Product product) => product switch
    {
        Product.PassengerFerry => Way.Sea,
        Product.Air => Way.Air,
        Product.Bus or Product.CableCar => Way.Road,
        _ => Way.Rail1435,
    };
}
