using Karvan.Feed;

namespace Karvan;

/// <summary>A row of a feed file.</summary>
/// <param name="Table">The file.</param>
/// <param name="Row">The row, counted from 0.</param>
internal readonly record struct FeedRow(FeedTable Table, int Row)
{
    /// <summary>Gets the text of the first column: the row's id, or the row that it belongs to.</summary>
    public string Key => Table[Row, 0];

    /// <summary>Gets whether the first column is the row's own id.</summary>
    public bool HasId => Table.Schema.Columns[0].Kind == ColumnKind.Id;

    /// <summary>Gets file and line, such as <c>links.csv:12</c>.</summary>
    public string Place => FormattableString.Invariant($"{Table.FileName}:{Table.GetLine(Row)}");

    /// <summary>Gets file, line and id; without an id the first two cells.</summary>
    public string Label => HasId ? $"{Place} {Key}" : $"{Place} {Key} {Table[Row, 1]}".TrimEnd();

    /// <summary>Gives the text of a column; empty if the file has no such column.</summary>
    public string Get(string column)
    {
        var columns = Table.Schema.Columns;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Name == column)
            {
                return Table[Row, i];
            }
        }

        return string.Empty;
    }

    /// <summary>Gives the rows of a table.</summary>
    public static IEnumerable<FeedRow> Of(FeedTable table)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            yield return new(table, row);
        }
    }
}
