using Karvan.Model;
using NodaTime;

namespace Karvan.Feed;

/// <summary>operating_days.csv.</summary>
internal static class OperatingDaysFile
{
    public static readonly ColumnSchema Id = Column.Id(
        "operating_days_id", "The id that terminals and departures name.");
    public static readonly ColumnSchema Days =
        Column.Words(
            "weekdays",
            "Days of the week; daily stands alone, and so does none: only dates of operating_day_exceptions.csv.",
            Vocabulary.Weekdays,
            required: true);

    public static readonly ColumnSchema From =
        Column.Of(ColumnKind.MonthDay, "from", "First day of the season; blank: all year.");

    public static readonly ColumnSchema To = Column.Of(
        ColumnKind.MonthDay, "to", "Last day of the season, included; before from: it wraps the end of the year.");

    public static readonly ColumnSchema HolidaysOf =
        Column.Of(ColumnKind.Country, "holidays_of", "The country whose holidays are no operating days.");

    public static readonly ColumnSchema ValidFrom =
        Column.Of(ColumnKind.Date, "valid_from", "First date; blank: it always was.");

    public static readonly ColumnSchema ValidTo =
        Column.Of(ColumnKind.Date, "valid_to", "Last date, included; blank: it still is.");

    public static readonly FileSchema Schema = new(
        "operating_days.csv",
        "A set of days: days of the week, in a season, without holidays.",
        [Id, Days, From, To, HolidaysOf, ValidFrom, ValidTo],
        required: false);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.DayIds, Schema, isWanted: false);
        var holidays = draft.Holidays.Items.ToLookup(holiday => holiday.Country);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.DayIds, IdKind.OperatingDays);
            var weekdays = ReadWeekdays(rows);
            var season = ReadSeason(rows);
            var (validFrom, validTo) = ReadValidity(rows);
            var (country, provenance) = (rows.Country(HolidaysOf), rows.Provenance());
            if (!rows.IsSound)
            {
                continue;
            }

            if (!country.IsNone && !holidays.Contains(country))
            {
                rows.Warn(PlaceNotices.HolidaysMissing, HolidaysOf, "a country with rows in holidays.csv");
            }

            var days = new OperatingDays
            {
                Id = id,
                Weekdays = weekdays,
                Season = season,
                ValidFrom = validFrom,
                ValidTo = validTo,
                HolidaysOf = country,
                Holidays = country.IsNone ? [] : [.. holidays[country]],
                Provenance = provenance,
            };
            draft.DayIds.SetIndex(id, draft.OperatingDays.Add(days, rows.Row));
        }
    }

    /// <summary>Reads the operating days and the window of a row.</summary>
    public static OpeningHours ReadHours(RowReader rows, FeedDraft draft, ColumnSchema days, ColumnSchema window)
    {
        var index = rows.Reference(days, draft.DayIds, IdKind.OperatingDays);
        var part = rows.Window(window);
        return index is null && part is null
            ? OpeningHours.Always
            : new(index is { } at ? draft.OperatingDays.Items[at] : null, part);
    }

    private static Weekdays ReadWeekdays(RowReader rows)
    {
        var weekdays = Weekdays.None;
        var words = rows.Words(Days, Vocabulary.Weekdays);
        foreach (var word in words)
        {
            weekdays |= word;
        }

        if (words.Length > 1 && (words.Contains(Weekdays.Daily) || words.Contains(Weekdays.None)))
        {
            rows.Fail(CellNotices.ListMalformed, Days, "daily alone, none alone, or days of the week");
        }

        return weekdays;
    }

    private static Season? ReadSeason(RowReader rows)
    {
        var (from, to) = (rows.Day(From).Annual, rows.Day(To).Annual);
        if (rows.IsFilled(From) != rows.IsFilled(To))
        {
            rows.Need(From, "since to is");
            rows.Need(To, "since from is");
        }

        return from is { } first && to is { } last ? new(first, last) : null;
    }

    private static (LocalDate? From, LocalDate? To) ReadValidity(RowReader rows)
    {
        var (from, to) = (rows.Date(ValidFrom), rows.Date(ValidTo));
        if (to < from)
        {
            rows.Fail(CellNotices.RangeReversed, ValidTo, "valid_to no earlier than valid_from");
        }

        return (from, to);
    }
}
