namespace Karvan.Feed;

/// <summary>What a changed row cites: the change that is least to be trusted, whatever the order.</summary>
internal static class RowProvenance
{
    private static readonly string[] Weakest = ["assumed", "low", "medium", "high"];

    /// <summary>
    /// Gives source and confidence: of the weakest change, ties by source; the row itself takes part where none of the
    /// changes sets a cell.
    /// </summary>
    public static (string Source, string Confidence) Of(FileSchema file, OverlayRow row)
    {
        var changes = row.Changes.Values.SelectMany(sum => sum.All).ToList();
        var cited = changes
            .Where(change => change.Source.Length > 0 || change.Confidence.Length > 0)
            .Select(change => (change.Source, change.Confidence));
        var own = (row.Cells[file.Source.Ordinal], row.Cells[file.Confidence.Ordinal]);
        var all = row.Changes.Values.Any(sum => sum.IsSet) ? cited : cited.Append(own);
        return all
            .OrderBy(pair => Array.IndexOf(Weakest, pair.Item2))
            .ThenBy(pair => pair.Item1, StringComparer.Ordinal)
            .FirstOrDefault(own);
    }
}
