namespace Karvan.Feed;

/// <summary>A CSV file split into cells. Cells are ranges of the text: nothing is copied until somebody asks.</summary>
/// <param name="text">The whole text, without a byte order mark.</param>
internal sealed class CsvText(string text)
{
    // As many as there can be: lists that double hold three times as much for a while.
    private readonly List<Row> _rows = new(text.AsSpan().Count('\n') + 1);
    private readonly List<Range> _cells = new(text.AsSpan().Count(',') + text.AsSpan().Count('\n') + 1);

    /// <summary>Gets the number of rows, the header row included.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Gets the number of cells of all rows.</summary>
    public int CellCount => _cells.Count;

    /// <summary>Gives how many cells a row has.</summary>
    public int CountCells(int row) =>
        (row + 1 < _rows.Count ? _rows[row + 1].FirstCell : _cells.Count) - _rows[row].FirstCell;

    /// <summary>Gives the text of a cell; quotes around it are gone, doubled ones inside are single.</summary>
    public ReadOnlySpan<char> GetCell(int row, int cell)
    {
        var range = _cells[_rows[row].FirstCell + cell];
        return range.Length >= 0
            ? text.AsSpan(range.Start, range.Length)
            : text.Substring(range.Start, ~range.Length).Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    /// <summary>Gives a row as it stands in the file, without its line end.</summary>
    public ReadOnlySpan<char> GetText(int row) => text.AsSpan(_rows[row].Start, _rows[row].End - _rows[row].Start);

    /// <summary>Gives the line at which a row begins, counted from 1.</summary>
    public int GetLine(int row) => _rows[row].Line;

    /// <summary>
    /// Gives line and character of a cell, counted from 1; of a cell that is not there, the end of its row.
    /// </summary>
    public (int Line, int Character) Locate(int row, int cell)
    {
        var offset = cell < CountCells(row) ? _cells[_rows[row].FirstCell + cell].Start : _rows[row].End;
        if (offset > 0 && cell < CountCells(row) && text[offset - 1] == '"')
        {
            offset--;
        }

        return Locate(offset, _rows[row].Line, _rows[row].Start);
    }

    /// <summary>Gives line and character of an offset, counted from 1, from a known line start before it.</summary>
    public (int Line, int Character) Locate(int offset, int knownLine, int knownStart)
    {
        var before = text.AsSpan(knownStart, offset - knownStart);
        var lastBreak = before.LastIndexOf('\n');
        return (knownLine + before.Count('\n'), before.Length - lastBreak);
    }

    /// <summary>Adds a cell to the row that is being read.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">Its characters.</param>
    /// <param name="isEscaped">Whether it holds doubled quotes.</param>
    public void AddCell(int start, int length, bool isEscaped) =>
        _cells.Add(new(start, isEscaped ? ~length : length));

    /// <summary>Begins a row at an offset.</summary>
    public void BeginRow(int start, int line) => _rows.Add(new(start, start, line, _cells.Count));

    /// <summary>Ends the row that is being read.</summary>
    public void EndRow(int end) => _rows[^1] = _rows[^1] with { End = end };

    /// <summary>Takes back the row that is being read.</summary>
    public void DropRow()
    {
        _cells.RemoveRange(_rows[^1].FirstCell, _cells.Count - _rows[^1].FirstCell);
        _rows.RemoveAt(_rows.Count - 1);
    }

    private readonly record struct Row(int Start, int End, int Line, int FirstCell);

    // A negative length is the complement of the length of a cell with doubled quotes.
    private readonly record struct Range(int Start, int Length);
}
