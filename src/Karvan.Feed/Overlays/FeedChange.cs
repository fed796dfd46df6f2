using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>One thing that an overlay or a measure says: cells changed, rows withdrawn, or a row added.</summary>
/// <param name="Place">Where it is written.</param>
internal abstract record FeedChange(ChangePlace Place)
{
    /// <summary>Cells of rows that stand in the feed or are added to it.</summary>
    public sealed record Cell(
        ChangePlace Place,
        RowPattern Rows,
        ImmutableArray<ColumnSchema> Columns,
        ChangeOperation Operation,
        string Value,
        string Source,
        string Confidence) : FeedChange(Place);

    /// <summary>Rows that go, and with them all rows that need them.</summary>
    public sealed record Withdrawal(ChangePlace Place, RowPattern Rows) : FeedChange(Place);

    /// <summary>A row that comes, whole: its cells in canonical order.</summary>
    public sealed record Addition(ChangePlace Place, FileSchema File, ImmutableArray<string> Cells)
        : FeedChange(Place);
}
