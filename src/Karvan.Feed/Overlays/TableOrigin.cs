namespace Karvan.Feed;

/// <summary>Where the cells of a changed table are written: in the feed's file, or in an overlay or measure.</summary>
/// <param name="table">The table as the feed has it; null: all of its rows are added.</param>
internal sealed class TableOrigin(FeedTable? table)
{
    private readonly List<(int Row, ChangePlace Added)> _rows = [];
    private readonly Dictionary<(int Row, int Ordinal), ChangePlace> _cells = [];

    /// <summary>Notes where a cell of the row is written that is added next.</summary>
    public void AddCell(int ordinal, ChangePlace place) => _cells[(_rows.Count, ordinal)] = place;

    /// <summary>Notes the next row.</summary>
    public void AddRow(int row, ChangePlace added) => _rows.Add((row, added));

    /// <summary>Gives where a cell is written, by which overlay or measure; none: by the feed itself.</summary>
    public ChangePlace Locate(int row, int ordinal)
    {
        if (_cells.TryGetValue((row, ordinal), out var changed))
        {
            return changed;
        }

        var (own, added) = _rows[row];
        return own < 0 ? added : table!.Locate(own, ordinal);
    }
}
