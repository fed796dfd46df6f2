namespace Karvan.Feed;

/// <summary>Reads overlays and applies them to the rows of a feed.</summary>
internal static class Overlays
{
    /// <summary>Applies them and gives their titles, in ordinal order, joined by commas.</summary>
    public static string Apply(IReadOnlyList<OverlayText> texts, ref FeedTables tables, NoticeList notices)
    {
        var read = texts
            .Select(text => (Text: text, Overlay: OverlayReader.Read(text, notices)))
            .Where(pair => pair.Overlay is not null)
            .Select(pair => (pair.Text, pair.Overlay!))
            .ToList();
        FeedChange[] changes =
        [
            .. read.SelectMany(pair => pair.Item2.Changes),
            .. new MeasureChanges(tables, notices).Of(read),
        ];
        tables = new OverlayApplier(tables, notices).Apply(changes);
        return string.Join(", ", read.Select(pair => pair.Item2.Title).Order(StringComparer.Ordinal));
    }
}
