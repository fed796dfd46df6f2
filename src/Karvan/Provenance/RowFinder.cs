using System.Globalization;
using Karvan.Feed;

namespace Karvan;

/// <summary>Finds the rows that a text names: <c>file.csv:line</c>, <c>file.csv:id</c> or an id.</summary>
/// <remarks>A last part, <c>:column</c>, asks for one cell. Ids hold no colon.</remarks>
internal sealed class RowFinder(FeedTables tables)
{
    private const int Nearest = 5;

    /// <summary>Gets what was wrong, in one line; null after success.</summary>
    public string? Problem { get; private set; }

    /// <summary>Gives the rows and the column asked for (null: all), or null with <see cref="Problem"/> set.</summary>
    public (List<FeedRow> Rows, string? Column)? Find(string text)
    {
        var parts = text.Trim().Split(':', StringSplitOptions.TrimEntries);
        if (parts is [] || parts.Contains(string.Empty) || parts.Length > 3)
        {
            Problem = $"'{text}' is not allowed; allowed: FILE.csv:LINE, FILE.csv:ID or ID, and :COLUMN after it";
            return null;
        }

        var isFile = parts[0].EndsWith(".csv", StringComparison.Ordinal);
        var rows = isFile ? FindInFile(parts) : FindById(parts[0]);
        var column = isFile ? parts.ElementAtOrDefault(2) : parts.ElementAtOrDefault(1);
        if (rows is null || (!isFile && parts.Length == 3))
        {
            Problem ??= $"'{text}' is not allowed; allowed: FILE.csv:LINE, FILE.csv:ID or ID, and :COLUMN after it";
            return null;
        }

        return IsColumn(rows, column) ? (rows, column) : null;
    }

    private List<FeedRow>? FindInFile(string[] parts)
    {
        if (FeedSchema.FindFile(parts[0]) is null || tables.FindFile(parts[0]) is not { } table)
        {
            var files = string.Join(", ", tables.Files.Select(file => file.FileName));
            Problem = $"'{parts[0]}' is no file of this feed; its files are {files}";
            return null;
        }

        if (parts.Length == 1)
        {
            Problem = $"'{parts[0]}' is a whole file; a line or id is missing, such as {parts[0]}:2";
            return null;
        }

        if (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            return FindByLine(table, line);
        }

        var rows = FeedRow.Of(table).Where(row => row.Key == parts[1]).ToList();
        return rows.Count > 0 ? rows : Refuse(parts[1], table.FileName, FeedRow.Of(table).Select(row => row.Key));
    }

    // A quoted cell may span lines: the row is the last one that begins at or before the line.
    private List<FeedRow>? FindByLine(FeedTable table, int line)
    {
        var rows = FeedRow.Of(table).ToList();
        var row = rows.FindLastIndex(row => table.GetLine(row.Row) <= line);
        var last = rows.Count == 0 ? 1 : table.GetLine(rows.Count - 1);
        if (row >= 0 && line <= last)
        {
            return [rows[row]];
        }

        Problem = rows.Count == 0
            ? $"{table.FileName} has no rows"
            : FormattableString.Invariant($"{table.FileName} has no row at line {line}; its rows stand at 2 to {last}");
        return null;
    }

    // Ids first; where no row has such an id, rows that begin with it, such as the rates of a currency.
    private List<FeedRow>? FindById(string id)
    {
        var all = tables.Files.SelectMany(FeedRow.Of).ToList();
        var matches = all.Where(row => row.Key == id).ToList();
        var own = matches.Where(row => row.HasId).ToList();
        return own.Count > 0 ? own
            : matches.Count > 0 ? matches
            : Refuse(id, "the feed", all.Where(row => row.HasId).Select(row => row.Key));
    }

    private List<FeedRow>? Refuse(string id, string where, IEnumerable<string> keys)
    {
        var word = id.ToLowerInvariant();
        var near = keys.Distinct()
            .OrderBy(key => NameNearness.Between(word, key.ToLowerInvariant()))
            .ThenBy(key => key, StringComparer.Ordinal)
            .Take(Nearest);
        Problem = $"'{id}' is no row of {where}; the nearest are {string.Join(", ", near)}";
        return null;
    }

    private bool IsColumn(List<FeedRow> rows, string? column)
    {
        var schema = rows[0].Table.Schema;
        if (column is null || schema.FindColumn(column) is not null)
        {
            return true;
        }

        var columns = string.Join(", ", schema.Columns.Select(known => known.Name));
        Problem = $"'{column}' is no column of {schema.Name}; its columns are {columns}";
        return false;
    }
}
