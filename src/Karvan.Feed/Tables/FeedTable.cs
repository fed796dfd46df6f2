using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>
/// The rows of one feed file as text, columns in canonical order. Immutable; safe for any number of threads.
/// </summary>
public sealed class FeedTable
{
    private readonly CsvText _csv;
    private readonly int[] _positions;
    private readonly int _width;
    private readonly TableOrigin? _origin;

    internal FeedTable(
        FileSchema schema, CsvText csv, int[] positions, bool isIncomplete, TableOrigin? origin = null)
    {
        (Schema, _csv, _positions, IsIncomplete, _origin) = (schema, csv, positions, isIncomplete, origin);
        _width = csv.RowCount == 0 ? 0 : csv.CountCells(0);
    }

    /// <summary>Gets the schema of the file.</summary>
    public FileSchema Schema { get; }

    /// <summary>Gets the name of the file.</summary>
    public string FileName => Schema.Name;

    /// <summary>Gets the number of rows, the header row left out.</summary>
    public int RowCount => Math.Max(0, _csv.RowCount - 1);

    /// <summary>Gets whether rows may be missing because the file could not be split to its end.</summary>
    internal bool IsIncomplete { get; }

    /// <summary>Gives the text of a cell; empty if it is blank or its column is not in the file.</summary>
    /// <param name="row">The row, counted from 0.</param>
    /// <param name="column">The column by the order of the schema, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public string this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, RowCount);
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, _positions.Length);
            return Cell(row, column).ToString();
        }
    }

    /// <summary>Gives the cells of a row in canonical order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ImmutableArray<string> GetRow(int row) =>
        [.. Enumerable.Range(0, Schema.Columns.Length).Select(column => this[row, column])];

    /// <summary>Gives whether the file has the column.</summary>
    internal bool Has(int ordinal) => _positions[ordinal] >= 0;

    /// <summary>Gives whether a row has as many cells as the header row.</summary>
    internal bool IsWhole(int row) => _csv.CountCells(row + 1) == _width;

    /// <summary>Gives the text of a cell without copying it.</summary>
    internal ReadOnlySpan<char> Cell(int row, int ordinal)
    {
        var position = _positions[ordinal];
        return position < 0 || position >= _csv.CountCells(row + 1) ? default : _csv.GetCell(row + 1, position);
    }

    /// <summary>Gives a row as it stands in the file.</summary>
    internal ReadOnlySpan<char> GetText(int row) => _csv.GetText(row + 1);

    /// <summary>Gives the line at which a row is written, counted from 1, the header row included.</summary>
    /// <param name="row">The row, counted from 0.</param>
    public int GetLine(int row) => _origin?.Locate(row, -1).Line ?? _csv.GetLine(row + 1);

    /// <summary>Gives the file in which a row is written: this one, an overlay, or measure_effects.csv.</summary>
    internal string GetFile(int row) => _origin?.Locate(row, -1).File ?? FileName;

    /// <summary>
    /// Gives where a cell is written, and by which overlay or measure, if any; of a column that the file has not, of
    /// the row's first cell.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="ordinal">The column; −1: the row as a whole.</param>
    internal ChangePlace Locate(int row, int ordinal)
    {
        if (_origin is not null)
        {
            return _origin.Locate(row, ordinal);
        }

        var (line, character) = _csv.Locate(row + 1, Math.Max(0, ordinal < 0 ? 0 : _positions[ordinal]));
        return new(FileName, line, character, string.Empty);
    }
}
