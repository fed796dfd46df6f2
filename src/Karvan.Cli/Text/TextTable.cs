using System.Net;

namespace Karvan.Cli;

/// <summary>A table of words: columns as wide as they must be, long cells wrapped at blanks.</summary>
/// <remarks>
/// Where it is too wide the columns that may wrap give way, then the gaps between columns; then the last column, if
/// it may wrap, stands below the others. Own code: the usual library costs a quarter of the time that a whole plan
/// may take to start.
/// </remarks>
internal sealed class TextTable(int width, params TextColumn[] columns)
{
    private const string Indent = "    ";

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; one cell for each column.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Adds a line of its own across all columns.</summary>
    public void AddLine(string text) => _rows.Add([text]);

    /// <summary>Writes the table, its titles first.</summary>
    public void Write(TextWriter writer, bool bold)
    {
        var layout = Measure();
        foreach (var titles in Lines([.. columns.Select(column => column.Title)], layout))
        {
            writer.WriteLine(bold ? $"\e[1m{titles}\e[0m" : titles);
        }

        foreach (var row in _rows)
        {
            foreach (var line in row.Length == 1 && columns.Length > 1 ? Wrap(row[0], width) : Lines(row, layout))
            {
                writer.WriteLine(line);
            }
        }
    }

    /// <summary>Writes the table in HTML, columns of numbers with the class <c>number</c>.</summary>
    public void WriteHtml(TextWriter writer)
    {
        writer.WriteLine("<table>");
        writer.WriteLine($"<thead>{HtmlRow("th", columns.Select(column => column.Title))}</thead>");
        writer.WriteLine("<tbody>");
        foreach (var row in _rows)
        {
            writer.WriteLine(row.Length == 1 && columns.Length > 1
                ? $"<tr><td colspan=\"{columns.Length}\">{WebUtility.HtmlEncode(row[0])}</td></tr>"
                : HtmlRow("td", row));
        }

        writer.WriteLine("</tbody>");
        writer.WriteLine("</table>");
    }

    /// <summary>Breaks a text into lines of at most a width.</summary>
    /// <remarks>
    /// At blanks, but never before a percent sign; a word wider than a line after a hyphen, or where it must be.
    /// </remarks>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var rest = text;
        while (rest.Length > width)
        {
            var end = BreakOf(rest, width);
            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
        }

        yield return rest;
    }

    private static int BreakOf(string text, int width)
    {
        for (var at = width; at > 0; at--)
        {
            if (text[at] == ' ' && !text.AsSpan(at + 1).StartsWith('%'))
            {
                return at;
            }
        }

        var hyphen = text.LastIndexOf('-', width - 1);
        return hyphen > 0 ? hyphen + 1 : width;
    }

    private string HtmlRow(string element, IEnumerable<string> cells) =>
        $"<tr>{string.Concat(cells.Select((cell, column) => HtmlCell(element, cell, column)))}</tr>";

    private string HtmlCell(string element, string cell, int column)
    {
        var kind = columns[column].IsNumber ? " class=\"number\"" : string.Empty;
        return $"<{element}{kind}>{WebUtility.HtmlEncode(cell)}</{element}>";
    }

    private Layout Measure()
    {
        var beside = FitGap(columns.Length);
        return beside.Total > width && columns is [_, _, .., { Least: not null }]
            ? FitGap(columns.Length - 1)
            : beside;
    }

    private Layout FitGap(int count) => Fit(count, "  ") is { } wide && wide.Total <= width ? wide : Fit(count, " ");

    // Columns that may wrap give way, the widest first, but never below their least width.
    private Layout Fit(int count, string gap)
    {
        var layout = new Layout([.. Enumerable.Range(0, count).Select(WidthOf)], gap);
        while (layout.Total > width && Widest(layout.Widths) is { } widest)
        {
            layout.Widths[widest]--;
        }

        return layout;
    }

    private int WidthOf(int column) => _rows
        .Where(row => row.Length == columns.Length)
        .Select(row => row[column].Length)
        .Append(columns[column].Title.Length)
        .Max();

    private int? Widest(int[] widths)
    {
        int? widest = null;
        for (var i = 0; i < widths.Length; i++)
        {
            if (columns[i].Least is { } least && widths[i] > least && (widest is not { } w || widths[i] > widths[w]))
            {
                widest = i;
            }
        }

        return widest;
    }

    private IEnumerable<string> Lines(string[] row, Layout layout)
    {
        var cells = layout.Widths.Select((most, i) => Wrap(row[i], most).ToArray()).ToArray();
        for (var line = 0; line < cells.Max(cell => cell.Length); line++)
        {
            yield return Line([.. cells.Select(cell => line < cell.Length ? cell[line] : string.Empty)], layout);
        }

        foreach (var below in row[layout.Widths.Length..].Where(cell => cell.Length > 0))
        {
            foreach (var line in Wrap(below, width - Indent.Length))
            {
                yield return Indent + line;
            }
        }
    }

    private string Line(string[] cells, Layout layout) => string.Join(layout.Gap, cells.Select((cell, i) =>
        columns[i].IsNumber ? cell.PadLeft(layout.Widths[i]) : cell.PadRight(layout.Widths[i]))).TrimEnd();

    /// <summary>The widths of the columns side by side, and what stands between them.</summary>
    private sealed record Layout(int[] Widths, string Gap)
    {
        public int Total => Widths.Sum() + (Gap.Length * (Widths.Length - 1));
    }
}
