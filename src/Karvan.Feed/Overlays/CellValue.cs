using System.Globalization;

namespace Karvan.Feed;

/// <summary>The number in a cell that can be multiplied and added to, in the unit of the cell.</summary>
internal static class CellValue
{
    /// <summary>Gives whether cells of a column are numbers or spans of time.</summary>
    public static bool IsNumeric(ColumnSchema column) =>
        column.Kind is ColumnKind.Number or ColumnKind.Whole or ColumnKind.Duration;

    /// <summary>Reads a cell: a number as it is, a span in seconds.</summary>
    public static bool TryRead(ColumnSchema column, string text, out decimal value)
    {
        value = 0;
        if (column.Kind != ColumnKind.Duration)
        {
            return IsNumeric(column) && CellText.TryNumber(text, column.Decimals, out value);
        }

        var isSpan = CellText.TryDuration(text, out var seconds);
        value = seconds;
        return isSpan;
    }

    /// <summary>Reads what is added to a cell: as the cell itself, and a span may be below zero.</summary>
    public static bool TryReadTerm(ColumnSchema column, string text, out decimal value)
    {
        if (column.Kind != ColumnKind.Duration || !text.StartsWith('-'))
        {
            return TryRead(column, text, out value);
        }

        var isSpan = TryRead(column, text[1..], out value);
        value = -value;
        return isSpan;
    }

    /// <summary>Writes a value, rounded once, half-to-even, to the last place that the column allows.</summary>
    public static string Write(ColumnSchema column, decimal value)
    {
        if (column.Kind != ColumnKind.Duration)
        {
            var rounded = decimal.Round(value, column.Kind == ColumnKind.Whole ? 0 : column.Decimals);
            return rounded.ToString("0.##################", CultureInfo.InvariantCulture);
        }

        var seconds = (long)decimal.Round(value);
        var sign = seconds < 0 ? "-" : string.Empty;
        seconds = Math.Abs(seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{sign}{seconds / 3_600}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:00}");
    }
}
