using System.Globalization;
using NodaTime;

namespace Karvan.Feed;

/// <summary>One file of a GTFS feed: rows of cells under named columns. A file that is not there has no rows.</summary>
internal sealed class GtfsTable(string file, CsvText? csv, NoticeList notices)
{
    private readonly int _width = csv is { RowCount: > 0 } ? csv.CountCells(0) : 0;
    private int _row;

    /// <summary>Gets the number of the row in the file, the header row 0.</summary>
    public int Row => _row;

    /// <summary>Gets whether nothing bad was met in the row so far.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Finds a column; −1: the file has none of that name.</summary>
    public int Find(string name)
    {
        for (var column = 0; column < _width; column++)
        {
            if (csv!.GetCell(0, column).Trim().SequenceEqual(name))
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>Finds a column that the file must have; −1, with a notice: it has not.</summary>
    public int Need(string name)
    {
        var column = Find(name);
        if (column < 0 && csv is not null)
        {
            notices.Add(FileNotices.ColumnMissing, file, 1, 1, csv.GetCell(0, 0), $"a column {name}");
        }

        return column;
    }

    /// <summary>Goes to the next row, passing over those with too few or many cells; false: there is none.</summary>
    public bool Next()
    {
        while (csv is not null && ++_row < csv.RowCount)
        {
            if (csv.CountCells(_row) == _width)
            {
                IsSound = true;
                return true;
            }

            var (line, character) = csv.Locate(_row, Math.Min(csv.CountCells(_row), _width));
            var found = string.Create(CultureInfo.InvariantCulture, $"{csv.CountCells(_row)} cells");
            var expected = string.Create(CultureInfo.InvariantCulture, $"{_width} cells, as in the header row");
            notices.Add(FileNotices.CellCount, file, line, character, found, expected);
        }

        return false;
    }

    /// <summary>Gets a cell without outer spaces; empty: blank, or no such column.</summary>
    public ReadOnlySpan<char> Cell(int column) => column < 0 ? default : csv!.GetCell(_row, column).Trim();

    /// <summary>Gets a cell that must be filled.</summary>
    public ReadOnlySpan<char> Filled(int column, string meaning)
    {
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            Fail(CellNotices.CellBlank, column, meaning);
        }

        return cell;
    }

    /// <summary>Makes the row unsound, with a notice about a cell.</summary>
    public void Fail(NoticeCode code, int column, string expected)
    {
        IsSound = false;
        Report(code, _row, column, expected);
    }

    /// <summary>Adds a notice about a cell of any row.</summary>
    public void Report(NoticeCode code, int row, int column, string expected)
    {
        var (line, character) = csv!.Locate(row, Math.Max(0, column));
        var found = column < 0 ? default : csv.GetCell(row, column);
        notices.Add(code, file, line, character, found, expected);
    }

    /// <summary>Reads a whole number; blank: the default.</summary>
    public int Whole(int column, int blank, int least, int most)
    {
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return blank;
        }

        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        var expected = string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");
        Fail(CellNotices.NumberMalformed, column, expected);
        return blank;
    }

    /// <summary>Reads a number; NaN: blank, or not sound.</summary>
    public double Number(int column, double least, double most)
    {
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return double.NaN;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (double.TryParse(cell, Style, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        var expected = string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}");
        Fail(CellNotices.NumberMalformed, column, expected);
        return double.NaN;
    }

    /// <summary>Reads a time of the service day [s], which may pass 24:00; −1: blank, or not sound.</summary>
    public int Time(int column)
    {
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return -1;
        }

        if (cell.Length is 7 or 8 && cell[^3] == ':' && CellText.TryDuration(cell, out var seconds))
        {
            return seconds;
        }

        Fail(CellNotices.TimeMalformed, column, "H:MM:SS or HH:MM:SS, hours may pass 24, such as 25:10:00");
        return -1;
    }

    /// <summary>Reads a date; null: blank, or not sound.</summary>
    public LocalDate? Date(int column)
    {
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return null;
        }

        if (cell.Length == 8
            && int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            && digits / 10_000 is >= 1900 and <= 2200
            && digits / 100 % 100 is >= 1 and <= 12
            && digits % 100 >= 1
            && digits % 100 <= CalendarSystem.Iso.GetDaysInMonth(digits / 10_000, digits / 100 % 100))
        {
            return new(digits / 10_000, digits / 100 % 100, digits % 100);
        }

        Fail(CellNotices.DateMalformed, column, "a date YYYYMMDD, such as 20250602");
        return null;
    }
}
