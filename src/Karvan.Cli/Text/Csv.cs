namespace Karvan.Cli;

/// <summary>Writes rows of CSV (RFC 4180 with LF).</summary>
internal static class Csv
{
    /// <summary>Writes a row; a cell with a comma, quote or line break is quoted.</summary>
    public static void WriteRow(TextWriter output, params IEnumerable<string> cells) =>
        output.Write(string.Join(',', cells.Select(Quote)) + "\n");

    private static string Quote(string cell) => cell.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
