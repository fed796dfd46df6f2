namespace Karvan.Feed;

/// <summary>footpaths.csv.</summary>
internal static class FootpathsFile
{
    public static readonly ColumnSchema From = Column.Reference(
        "from", "The terminal that it leads from.", ["terminals.csv"], required: true);

    public static readonly ColumnSchema To = Column.Reference(
        "to", "The terminal that it leads to; a way back is a row of its own.", ["terminals.csv"], required: true);

    public static readonly ColumnSchema Span = Column.Duration("span", "How long it takes.", required: true);

    public static readonly FileSchema Schema = new(
        "footpaths.csv",
        "A change between two terminals that needs no ride: on foot, or within one station.",
        [From, To, Span],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<(int From, int To)>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var from = rows.Reference(From, draft.PlaceIds, IdKind.Terminal);
            var to = rows.Reference(To, draft.PlaceIds, IdKind.Terminal);
            var (span, provenance) = (rows.Seconds(Span), rows.Provenance());
            LinksFile.CheckEnds(rows, from, to, From, To);
            if (rows.IsSound && !seen.Add((from!.Value, to!.Value)))
            {
                rows.Fail(CellNotices.RowDuplicate, To, "each pair of terminals once");
            }

            if (rows.IsSound)
            {
                draft.Footpaths.Add(
                    new()
                    {
                        From = new(from!.Value),
                        To = new(to!.Value),
                        SpanSeconds = span!.Value,
                        Provenance = provenance,
                    },
                    rows.Row);
            }
        }
    }
}
