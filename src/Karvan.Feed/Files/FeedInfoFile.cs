using System.Globalization;

namespace Karvan.Feed;

/// <summary>feed_info.csv.</summary>
internal static class FeedInfoFile
{
    public static readonly ColumnSchema Id = Column.Id("feed_id", "Id of the feed, such as eurasia-2025.");
    public static readonly ColumnSchema Title = Column.Text("title", "Title for people.", required: true);
    public static readonly ColumnSchema Period =
        Column.Text("period", "The period that the rows describe, such as 2025.", required: true);

    public static readonly ColumnSchema PriceMonth = Column.Of(
        ColumnKind.Month, "price_month", "The month whose prices apply unless a query names another.", required: true);

    public static readonly ColumnSchema EndsOn =
        Column.Of(ColumnKind.Date, "ends_on", "The last day that can be planned; blank: weeks and seasons recur.");

    public static readonly ColumnSchema Licence = Column.Text("licence", "Licence of the feed.", required: true);

    public static readonly FileSchema Schema = new(
        "feed_info.csv",
        "The feed itself; exactly one row.",
        [Id, Title, Period, PriceMonth, EndsOn, Licence],
        required: true);

    public static void Read(FeedDraft draft)
    {
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            if (rows.Row > 0)
            {
                rows.Fail(FileNotices.FeedInfoRows, Id, "exactly one row");
                continue;
            }

            var id = rows.NewId(Id, new(), IdKind.Other);
            var (title, period) = (rows.Text(Title), rows.Text(Period));
            var (month, ends, licence) = (rows.Month(PriceMonth), rows.Date(EndsOn), rows.Text(Licence));
            _ = rows.Provenance();
            if (rows.IsSound)
            {
                draft.Info = new(id, title, string.Empty, period, month!.Value, ends, licence);
            }
        }

        if (rows.Row == 0)
        {
            var found = string.Create(CultureInfo.InvariantCulture, $"{rows.Row} rows");
            draft.Notices.Add(FileNotices.FeedInfoRows, Schema.Name, found, "exactly one row");
        }
    }
}
