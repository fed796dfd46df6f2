using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>Which rows of a file are meant: those whose cells say all of this; none said: every row.</summary>
/// <param name="File">The file.</param>
/// <param name="Cells">Columns and the text of their cells.</param>
internal sealed record RowPattern(FileSchema File, ImmutableArray<KeyValuePair<ColumnSchema, string>> Cells)
{
    public bool Fits(ReadOnlySpan<string> row)
    {
        foreach (var (column, text) in Cells)
        {
            if (row[column.Ordinal] != text)
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => Cells.IsEmpty
        ? "every row"
        : string.Join("; ", Cells.Select(cell => $"{cell.Key.Name}={cell.Value}"));
}
