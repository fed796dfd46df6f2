namespace Karvan.Feed;

/// <summary>Rules about sources: an assumed row cites a method, and what a method gives is assumed.</summary>
internal static class ProvenanceRules
{
    public static void Check(FeedDraft draft, FeedTables tables)
    {
        foreach (var table in tables.Files)
        {
            if (table.Schema.HasProvenance)
            {
                Check(draft, table);
            }
        }
    }

    private static void Check(FeedDraft draft, FeedTable table)
    {
        var (source, confidence) = (table.Schema.Source, table.Schema.Confidence);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (!draft.SourceIds.TryFind(table.Cell(row, source.Ordinal), out var entry) || entry.Index < 0)
            {
                continue;
            }

            var isMethod = draft.Sources.Items[entry.Index].IsMethod;
            var isAssumed = table.Cell(row, confidence.Ordinal) is "assumed";
            if (isAssumed && !isMethod)
            {
                draft.Notices.Add(
                    PlaceNotices.AssumedWithoutMethod,
                    table,
                    row,
                    source,
                    "a source of kind method, since the row is assumed");
            }
            else if (isMethod && !isAssumed)
            {
                draft.Notices.Add(
                    PlaceNotices.MethodNotAssumed, table, row, confidence, "assumed, since the source is a method");
            }
        }
    }
}
