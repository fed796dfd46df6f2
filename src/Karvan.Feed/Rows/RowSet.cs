namespace Karvan.Feed;

/// <summary>The sound rows of one file as the model has them, and where each stands.</summary>
internal sealed class RowSet<T>(FeedTable? table)
{
    private readonly List<int> _rows = new(table?.RowCount ?? 0);

    /// <summary>Gets the rows in file order.</summary>
    public List<T> Items { get; } = new(table?.RowCount ?? 0);

    /// <summary>Gets the number of rows.</summary>
    public int Count => Items.Count;

    /// <summary>Adds a row and gives its index.</summary>
    public int Add(T item, int row)
    {
        Items.Add(item);
        _rows.Add(row);
        return Items.Count - 1;
    }

    /// <summary>Adds a notice about a cell of a row.</summary>
    public void Report(NoticeList notices, NoticeCode code, int index, ColumnSchema column, string expected) =>
        notices.Add(code, table!, _rows[index], column, expected);

    /// <summary>Adds a notice about a cell of a row, with other words for what was found.</summary>
    public void Report(
        NoticeList notices, NoticeCode code, int index, ColumnSchema column, string found, string expected) =>
        notices.Add(code, table!, _rows[index], column, found, expected);

    /// <summary>Gives the row of the file that an item came from.</summary>
    public int GetRow(int index) => _rows[index];

    /// <summary>Gives the line of a row.</summary>
    public int GetLine(int index) => table!.GetLine(_rows[index]);
}
