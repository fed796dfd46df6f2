namespace Karvan.Feed;

/// <summary>A row while changes are collected: its cells as they were, what is to become of them.</summary>
/// <param name="cells">The cells in canonical order, as they were.</param>
/// <param name="row">The row of the feed's file; −1: it is added.</param>
/// <param name="added">Where an added row is written.</param>
internal sealed class OverlayRow(string[] cells, int row, ChangePlace added)
{
    private readonly SortedDictionary<int, CellSum> _changes = [];

    /// <summary>Gets the cells as they were.</summary>
    public string[] Cells { get; } = cells;

    /// <summary>Gets the row of the feed's file; −1: it is added.</summary>
    public int Row { get; } = row;

    /// <summary>Gets where an added row is written.</summary>
    public ChangePlace Added { get; } = added;

    /// <summary>Gets or sets whether the row is withdrawn.</summary>
    public bool IsGone { get; set; }

    /// <summary>Gets what is to become of cells, by the order of their columns.</summary>
    public IReadOnlyDictionary<int, CellSum> Changes => _changes;

    /// <summary>Gives what is collected for a cell.</summary>
    public CellSum ChangesOf(ColumnSchema column)
    {
        if (!_changes.TryGetValue(column.Ordinal, out var sum))
        {
            _changes[column.Ordinal] = sum = new(column);
        }

        return sum;
    }
}
