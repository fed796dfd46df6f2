using System.Net;

namespace Karvan.Cli;

/// <summary>A table of words: columns as wide as they must be, long cells wrapped at blanks.</summary>
/// <remarks>Own code: the usual library costs a quarter of the time that a whole plan may take to start.</remarks>
internal sealed class TextTable(int width, params TextColumn[] columns)
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; one cell for each column.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Adds a line of its own across all columns.</summary>
    public void AddLine(string text) => _rows.Add([text]);

    /// <summary>Writes the table, its titles first.</summary>
    public void Write(TextWriter writer, bool bold)
    {
        var widths = Measure();
        var titles = Line([.. columns.Select(column => column.Title)], widths);
        writer.WriteLine(bold ? $"\e[1m{titles}\e[0m" : titles);
        foreach (var row in _rows)
        {
            foreach (var line in row.Length == 1 && columns.Length > 1 ? Wrap(row[0], width) : Lines(row, widths))
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

    /// <summary>Breaks a text into lines of at most a width, at blanks where there are any.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var rest = text;
        while (rest.Length > width)
        {
            var blank = rest.LastIndexOf(' ', width);
            var end = blank > 0 ? blank : width;
            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
        }

        yield return rest;
    }

    private string HtmlRow(string element, IEnumerable<string> cells) =>
        $"<tr>{string.Concat(cells.Select((cell, column) => HtmlCell(element, cell, column)))}</tr>";

    private string HtmlCell(string element, string cell, int column)
    {
        var kind = columns[column].IsNumber ? " class=\"number\"" : string.Empty;
        return $"<{element}{kind}>{WebUtility.HtmlEncode(cell)}</{element}>";
    }

    private int[] Measure()
    {
        var widths = new int[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            widths[i] = columns[i].Title.Length;
            foreach (var row in _rows)
            {
                if (row.Length == columns.Length)
                {
                    widths[i] = Math.Max(widths[i], row[i].Length);
                }
            }
        }

        // Columns that may wrap give way, the widest first, but never below their least width.
        while (Total(widths) > width && Widest(widths) is { } widest)
        {
            widths[widest]--;
        }

        return widths;
    }

    private int? Widest(int[] widths)
    {
        int? widest = null;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Least is { } least && widths[i] > least && (widest is not { } w || widths[i] > widths[w]))
            {
                widest = i;
            }
        }

        return widest;
    }

    private static int Total(int[] widths) => widths.Sum() + (Gap.Length * (widths.Length - 1));

    private IEnumerable<string> Lines(string[] row, int[] widths)
    {
        var cells = row.Select((cell, i) => Wrap(cell, widths[i]).ToArray()).ToArray();
        for (var line = 0; line < cells.Max(cell => cell.Length); line++)
        {
            yield return Line([.. cells.Select(cell => line < cell.Length ? cell[line] : string.Empty)], widths);
        }
    }

    private string Line(string[] cells, int[] widths) => string.Join(Gap, cells.Select((cell, i) =>
        columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd();
}
