namespace Karvan.Feed;

/// <summary>A CSV file split into cells. Cells are ranges of the text: nothing is copied until somebody asks.</summary>
/// <param name="text">The whole text, without a byte order mark.</param>
internal sealed class CsvText(string text)
{
    // As many as there can be: lists that double hold three times as much for a while.
    private readonly List<Row> _rows = new(text.AsSpan().Count('\n') + 1);
    // Where each cell begins. A plain one ends before the next or with its row; how long quoted ones are stands apart.
    private readonly List<int> _cells = new(text.AsSpan().Count(',') + text.AsSpan().Count('\n') + 1);
    private readonly List<Quoted> _quoted = [];

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
        var at = _rows[row].FirstCell + cell;
        var start = _cells[at];
        return IsQuoted(start)
            ? GetQuoted(at, start)
            : text.AsSpan(start, EndOfPlain(row, at) - start);
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
        var offset = cell < CountCells(row) ? _cells[_rows[row].FirstCell + cell] : _rows[row].End;
        if (cell < CountCells(row) && IsQuoted(offset))
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

    /// <summary>Adds a cell without quotes around it to the row that is being read.</summary>
    /// <param name="start">Where it begins.</param>
    public void AddPlain(int start) => _cells.Add(start);

    /// <summary>Adds a cell in quotes to the row that is being read.</summary>
    /// <param name="start">Where it begins, after the quote.</param>
    /// <param name="length">Its characters.</param>
    /// <param name="isEscaped">Whether it holds doubled quotes.</param>
    public void AddQuoted(int start, int length, bool isEscaped)
    {
        _quoted.Add(new(_cells.Count, isEscaped ? ~length : length));
        _cells.Add(start);
    }

    /// <summary>Begins a row at an offset.</summary>
    public void BeginRow(int start, int line) => _rows.Add(new(start, start, line, _cells.Count));

    /// <summary>Ends the row that is being read.</summary>
    public void EndRow(int end) => _rows[^1] = _rows[^1] with { End = end };

    /// <summary>Takes back the row that is being read.</summary>
    public void DropRow()
    {
        var first = _rows[^1].FirstCell;
        while (_quoted.Count > 0 && _quoted[^1].Cell >= first)
        {
            _quoted.RemoveAt(_quoted.Count - 1);
        }

        _cells.RemoveRange(first, _cells.Count - first);
        _rows.RemoveAt(_rows.Count - 1);
    }

    // A plain cell follows a comma, a line end or nothing.
    private bool IsQuoted(int start) => start > 0 && text[start - 1] == '"';

    private int EndOfPlain(int row, int at)
    {
        var isLast = at + 1 == (row + 1 < _rows.Count ? _rows[row + 1].FirstCell : _cells.Count);
        if (!isLast)
        {
            return _cells[at + 1] - (IsQuoted(_cells[at + 1]) ? 2 : 1);
        }

        var end = _rows[row].End;
        return end > _cells[at] && text[end - 1] == '\r' ? end - 1 : end;
    }

    private ReadOnlySpan<char> GetQuoted(int at, int start)
    {
        var length = _quoted[_quoted.BinarySearch(new(at, 0))].Length;
        return length >= 0
            ? text.AsSpan(start, length)
            : text.Substring(start, ~length).Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private readonly record struct Row(int Start, int End, int Line, int FirstCell);

    // A negative length is the complement of the length of a cell with doubled quotes.
    private readonly record struct Quoted(int Cell, int Length) : IComparable<Quoted>
    {
        public int CompareTo(Quoted other) => Cell.CompareTo(other.Cell);
    }
}
