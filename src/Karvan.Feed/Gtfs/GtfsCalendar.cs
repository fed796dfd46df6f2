using Karvan.Model;

namespace Karvan.Feed;

/// <summary>calendar.txt and calendar_dates.txt.</summary>
internal sealed class GtfsCalendar
{
    private static readonly string[] Names =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private readonly Dictionary<string, GtfsDays> _byId = new(StringComparer.Ordinal);

    /// <summary>Gets the days by service_id.</summary>
    public IReadOnlyDictionary<string, GtfsDays> ById => _byId;

    public static GtfsCalendar Read(GtfsArchive archive, NoticeList notices)
    {
        var calendar = new GtfsCalendar();
        calendar.ReadWeeks(archive.Open("calendar.txt", isRequired: false));
        calendar.ReadDates(archive.Open("calendar_dates.txt", isRequired: false));
        if (calendar._byId.Count == 0 && !notices.HasErrors)
        {
            notices.Add(
                FileNotices.FileMissing, "calendar.txt", string.Empty, "rows in calendar.txt or calendar_dates.txt");
        }

        return calendar;
    }

    private void ReadWeeks(GtfsTable table)
    {
        var id = table.Need("service_id");
        var columns = Names.Select(table.Need).ToArray();
        var (start, end) = (table.Need("start_date"), table.Need("end_date"));
        while (table.Next())
        {
            var key = table.Filled(id, "the id of the days").ToString();
            var weekdays = Weekdays.None;
            for (var day = 0; day < columns.Length; day++)
            {
                weekdays |= table.Whole(columns[day], 0, 0, 1) == 1 ? (Weekdays)(1 << day) : Weekdays.None;
            }

            _ = table.Filled(start, "the first date");
            _ = table.Filled(end, "the last date");
            var (from, to) = (table.Date(start), table.Date(end));
            if (to < from)
            {
                table.Fail(CellNotices.RangeReversed, end, "end_date no earlier than start_date");
            }

            if (table.IsSound && !_byId.TryAdd(key, new() { Weekdays = weekdays, From = from, To = to }))
            {
                table.Fail(CellNotices.IdDuplicate, id, "each service_id once");
            }
        }
    }

    private void ReadDates(GtfsTable table)
    {
        var (id, date, type) = (table.Need("service_id"), table.Need("date"), table.Need("exception_type"));
        while (table.Next())
        {
            var key = table.Filled(id, "the id of the days").ToString();
            _ = table.Filled(date, "a date");
            _ = table.Filled(type, "1 or 2");
            var (day, kind) = (table.Date(date), table.Whole(type, 1, 1, 2));
            if (!table.IsSound)
            {
                continue;
            }

            if (!_byId.TryGetValue(key, out var days))
            {
                _byId.Add(key, days = new());
            }

            if (!days.Dates.TryAdd(day!.Value, kind == 1))
            {
                table.Fail(CellNotices.RowDuplicate, date, "each date once for its service_id");
            }
        }
    }
}
