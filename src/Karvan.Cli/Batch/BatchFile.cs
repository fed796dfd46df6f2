namespace Karvan.Cli;

/// <summary>A cell of a batch file, and where it stands: line and character, counted from 1.</summary>
internal readonly record struct BatchCell(string Text, int Line, int Character);

/// <summary>Reads rows of comma-separated text (RFC 4180; LF or CRLF) with the place of every cell.</summary>
internal static class BatchFile
{
    /// <summary>Gives the rows, blank lines left out. A quote that is never closed ends with the text.</summary>
    public static IEnumerable<List<BatchCell>> Read(string text)
    {
        var (at, line, lineStart) = (0, 1, 0);
        while (at < text.Length)
        {
            var row = new List<BatchCell>();
            var isLast = false;
            while (!isLast)
            {
                var (startLine, startCharacter) = (line, at - lineStart + 1);
                var cell = text.AsSpan(at).StartsWith('"')
                    ? ReadQuoted(text, ref at, ref line, ref lineStart)
                    : ReadPlain(text, ref at);
                row.Add(new(cell, startLine, startCharacter));
                isLast = at >= text.Length || text[at] != ',';
                at += at < text.Length ? 1 : 0;
            }

            (line, lineStart) = (line + 1, at);
            if (row is not [{ Text.Length: 0 }])
            {
                yield return row;
            }
        }
    }

    // A carriage return before the line feed belongs to the line end.
    private static string ReadPlain(string text, ref int at)
    {
        var end = text.AsSpan(at).IndexOfAny(',', '\n');
        var cell = end < 0 ? text.AsSpan(at) : text.AsSpan(at, end);
        at += cell.Length;
        return (at >= text.Length || text[at] == '\n' ? cell.TrimEnd('\r') : cell).ToString();
    }

    private static string ReadQuoted(string text, ref int at, ref int line, ref int lineStart)
    {
        var start = ++at;
        while (at < text.Length && !(text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"')))
        {
            at += text[at] == '"' ? 2 : 1;
            if (at <= text.Length && text[at - 1] == '\n')
            {
                (line, lineStart) = (line + 1, at);
            }
        }

        at = Math.Min(at, text.Length);
        var cell = text[start..at].Replace("\"\"", "\"", StringComparison.Ordinal);
        var rest = text.AsSpan(at).IndexOfAny(',', '\n');
        at = rest < 0 ? text.Length : at + rest;
        return cell;
    }
}
