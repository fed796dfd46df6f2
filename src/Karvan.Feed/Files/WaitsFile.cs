using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>waits.csv.</summary>
internal static class WaitsFile
{
    public static readonly ColumnSchema Process = Column.Reference(
        "process_id",
        "The handling or procedure before which units queue.",
        ["handlings.csv", "procedures.csv"],
        required: true);

    public static readonly ColumnSchema Month =
        Column.Whole("month", "Month of arrival, local; blank: the months without a row.", "month", 1, 12);

    public static readonly ColumnSchema Median = Column.Duration("median", "The usual queue.", required: true);
    public static readonly ColumnSchema P90 =
        Column.Duration("p90", "What nine cases in ten stay within.", required: true);

    public static readonly ColumnSchema Input = Column.Word(
        "input",
        "Whether another row rests on it, so that a simulation which reproduces it proves nothing; blank: no.",
        Vocabulary.YesNo);

    public static readonly FileSchema Schema = new(
        "waits.csv",
        "The queue before a process, as observed.",
        [Process, Month, Median, P90, Input],
        required: false);

    public static void Read(FeedDraft draft)
    {
        // Twelve months, and in place 0 the row without a month.
        var waits = new Dictionary<IdEntry, Wait?[]>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var process = rows.Reference(Process, draft.ProcessIds, IdKind.Handling, IdKind.Procedure);
            var (month, median, p90) = (rows.Whole(Month), rows.Seconds(Median), rows.Seconds(P90));
            var isInput = rows.Word(Input, Vocabulary.YesNo) ?? false;
            var provenance = rows.Provenance();
            if (median > p90)
            {
                rows.Fail(CellNotices.TimesOutOfOrder, P90, "median no more than p90");
            }

            if (!rows.IsSound)
            {
                continue;
            }

            if (!waits.TryGetValue(process!.Value, out var months))
            {
                waits[process.Value] = months = new Wait?[13];
            }

            if (months[month ?? 0] is not null)
            {
                rows.Fail(CellNotices.RowDuplicate, Month, "one row for a process and month");
                continue;
            }

            months[month ?? 0] = new(new(0, median!.Value, p90!.Value), provenance) { IsInput = isInput };
        }

        foreach (var (process, months) in waits)
        {
            Attach(draft, process, [.. months.Skip(1).Select(wait => wait ?? months[0])]);
        }
    }

    private static void Attach(FeedDraft draft, IdEntry process, ImmutableArray<Wait?> months)
    {
        if (process.Kind == IdKind.Handling)
        {
            var handling = draft.Handlings.Items[process.Index];
            draft.Handlings.Items[process.Index] = handling with { Time = handling.Time with { Waits = months } };
        }
        else
        {
            var procedure = draft.Procedures.Items[process.Index];
            draft.Procedures.Items[process.Index] = procedure with { Time = procedure.Time with { Waits = months } };
        }
    }
}
