using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Feed;

/// <summary>operating_day_exceptions.csv.</summary>
internal static class OperatingDayExceptionsFile
{
    public static readonly ColumnSchema Days = Column.Reference(
        "operating_days_id", "The operating days.", ["operating_days.csv"], required: true);

    public static readonly ColumnSchema Date = Column.Of(
        ColumnKind.Date, "date", "The date, each once for its operating days.", required: true);

    public static readonly ColumnSchema Runs = Column.Word(
        "runs", "Whether it is an operating day, whatever operating_days.csv says.", Vocabulary.YesNo, required: true);

    public static readonly FileSchema Schema = new(
        "operating_day_exceptions.csv",
        "A single date on which operating days are other than operating_days.csv says.",
        [Days, Date, Runs],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var exceptions = new Dictionary<int, SortedDictionary<LocalDate, bool>>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var days = rows.Reference(Days, draft.DayIds, IdKind.OperatingDays);
            var (date, runs) = (rows.Date(Date), rows.Word(Runs, Vocabulary.YesNo));
            _ = rows.Provenance();
            if (!rows.IsSound)
            {
                continue;
            }

            if (!exceptions.TryGetValue(days!.Value, out var dates))
            {
                exceptions.Add(days.Value, dates = []);
            }

            if (!dates.TryAdd(date!.Value, runs!.Value))
            {
                rows.Fail(CellNotices.RowDuplicate, Date, "each date once for its operating days");
            }
        }

        Apply(draft, exceptions);
    }

    private static void Apply(FeedDraft draft, Dictionary<int, SortedDictionary<LocalDate, bool>> exceptions)
    {
        var days = draft.OperatingDays;
        foreach (var (index, dates) in exceptions)
        {
            ImmutableArray<OperatingDate> ordered =
                [.. dates.Select(date => new OperatingDate(date.Key, date.Value))];
            days.Items[index] = days.Items[index] with { Exceptions = ordered };
        }

        for (var index = 0; index < days.Count; index++)
        {
            if (!draft.HasLost(Schema) && NeverRuns(days.Items[index]))
            {
                days.Report(
                    draft.Notices,
                    PlaceNotices.OperatingDaysEmpty,
                    index,
                    OperatingDaysFile.Days,
                    "days of the week between valid_from and valid_to, or a date that runs");
            }
        }
    }

    // Without an end the days come round again; within one a year is the longest that needs to be looked at.
    private static bool NeverRuns(OperatingDays days)
    {
        if (days.Exceptions.Any(exception => exception.Runs))
        {
            return false;
        }

        if (days.Weekdays == Weekdays.None)
        {
            return true;
        }

        if (days.ValidFrom is not { } from || days.ValidTo is not { } to)
        {
            return false;
        }

        var last = Math.Min(Period.DaysBetween(from, to), 366 * 8);
        return !Enumerable.Range(0, last + 1).Any(day => days.Runs(from.PlusDays(day)));
    }
}
