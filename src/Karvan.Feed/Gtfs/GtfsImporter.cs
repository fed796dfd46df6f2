using System.Text.RegularExpressions;
using NodaTime;

namespace Karvan.Feed;

/// <summary>Turns a timetable in GTFS (General Transit Feed Specification, gtfs.org) into a feed.</summary>
/// <remarks>
/// What is kept, what is not and which choices were made: docs/gtfs.md. Bad data never throws: whatever the bytes, the
/// result holds notices. Thread safety: stateless.
/// </remarks>
public static partial class GtfsImporter
{
    private const string Unnamed = "gtfs";

    /// <summary>Reads a ZIP archive.</summary>
    /// <param name="zip">The archive; it must be seekable.</param>
    /// <param name="name">Its name, such as <c>porto_alegre.zip</c>: the id of the feed comes from it.</param>
    /// <param name="only">The one day to keep, with what left the evening before; null: all days.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static GtfsImport Read(Stream zip, string name, LocalDate? only = null)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(name);
        var notices = new NoticeList();
        return GtfsArchive.Read(zip, name, notices) is { } archive
            ? Import(archive, name, only, notices)
            : new(null, notices.ToSorted(), null);
    }

    private static GtfsImport Import(GtfsArchive archive, string name, LocalDate? only, NoticeList notices)
    {
        var publisher = ReadPublisher(archive.Open("feed_info.txt", isRequired: false));
        var stops = GtfsStops.Read(archive);
        var calendar = GtfsCalendar.Read(archive, notices);
        var trips = GtfsTrips.Read(archive, calendar);
        GtfsStopTimes.Read(archive, trips, stops);
        var days = new GtfsOperatingDays(calendar, only);
        var patterns = new GtfsPatterns(trips, days);
        if (!notices.HasErrors)
        {
            patterns.Group();
        }

        var isServed = new bool[stops.Items.Count];
        foreach (var call in patterns.Items.SelectMany(pattern => pattern.First.Calls))
        {
            isServed[call.Stop] = true;
        }

        var walks = GtfsWalks.Read(archive, stops, isServed);
        if (patterns.Items.Count == 0 && !notices.HasErrors)
        {
            var found = only is { } day ? $"{day:uuuu-MM-dd}" : name;
            notices.Add(GtfsNotices.NothingRuns, string.Empty, found, "a day with trips");
        }

        if (notices.HasErrors)
        {
            return new(null, notices.ToSorted(), null);
        }

        var info = Describe(name, publisher, days, only);
        var files = new GtfsFeedWriter(info, stops, trips, patterns, days, walks).Write();
        var counts = new GtfsCounts(
            isServed.Count(served => served),
            patterns.TripCount,
            patterns.CallCount.All,
            patterns.CallCount.Interpolated,
            patterns.Items.Count,
            walks.Footpaths.Count());
        return new(new FeedReader().Read(files), notices.ToSorted(), counts);
    }

    private static (string Publisher, string Address) ReadPublisher(GtfsTable table)
    {
        var (publisher, address) = (table.Find("feed_publisher_name"), table.Find("feed_publisher_url"));
        return table.Next()
            ? (GtfsText.Plain(table.Cell(publisher), Unnamed), GtfsText.Plain(table.Cell(address), string.Empty))
            : (Unnamed, string.Empty);
    }

    private static GtfsInfo Describe(
        string name, (string Name, string Address) publisher, GtfsOperatingDays days, LocalDate? only)
    {
        var ranges = days.Made.Select(made => made.Days.Range()!.Value).ToList();
        var plain = GtfsText.Plain(Extension().Replace(name, string.Empty), Unnamed);
        return new(
            new GtfsIds().Make(plain),
            $"Timetable {plain} (GTFS)",
            publisher.Name,
            publisher.Address,
            only ?? ranges.Min(range => range.First),
            (only ?? ranges.Max(range => range.Last)).PlusDays(days.DaysToEnd));
    }

    [GeneratedRegex(@"\.zip$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();
}
