using System.Globalization;
using System.Text;

namespace Karvan.Cli;

/// <summary>The results as they are written, in the order of the questions; what a killed run left is kept.</summary>
internal sealed class BatchJournal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter _writer;

    private BatchJournal(StreamWriter writer, int lastLine) => (_writer, LastLine) = (writer, lastLine);

    /// <summary>Gets the line of the last question that is answered already; 0: none is.</summary>
    public int LastLine { get; }

    /// <summary>Opens the results to go on where they end.</summary>
    /// <exception cref="BadInputException">The file holds something else, or cannot be written.</exception>
    public static BatchJournal Open(string path)
    {
        try
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            var (end, line) = FindEnd(stream, path);
            stream.SetLength(end);
            stream.Position = end;
            var writer = new StreamWriter(stream, Utf8, 65_536) { NewLine = "\n" };
            if (end == 0)
            {
                BatchAnswers.WriteHeader(writer);
            }

            return new(writer, line);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new BadInputException($"--out '{path}' cannot be written: {problem.Message}");
        }
    }

    /// <summary>Adds rows.</summary>
    public void Write(string rows) => _writer.Write(rows);

    /// <summary>Gives what is written to the disk, so that a kill loses no more than what comes after.</summary>
    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();

    // The rows of the last question may be cut, or one of several: they are written again.
    private static (long End, int Line) FindEnd(FileStream stream, string path)
    {
        if (stream.Length == 0)
        {
            return (0, 0);
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var text = Utf8.GetString(bytes);
        using var header = new StringWriter(CultureInfo.InvariantCulture);
        BatchAnswers.WriteHeader(header);
        var expected = header.ToString();
        if (!text.StartsWith(expected, StringComparison.Ordinal))
        {
            return expected.StartsWith(text, StringComparison.Ordinal)
                ? (0, 0)
                : throw new BadInputException(
                    $"--out '{path}' holds something else; allowed: a new file, or this batch's results so far");
        }

        return LastButOne(text);
    }

    private static (long End, int Line) LastButOne(string text)
    {
        var (last, lastStart, before) = (0, 0, 0);
        var at = 0;
        foreach (var row in BatchFile.Read(text))
        {
            var isHeader = row[0].Text == BatchAnswers.Columns[0].Name;
            if (!isHeader && int.TryParse(row[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
                && line != last)
            {
                (before, last, lastStart) = (last, line, at);
            }
            else if (isHeader)
            {
                lastStart = text.IndexOf('\n', StringComparison.Ordinal) + 1;
            }

            at = NextRow(text, at);
        }

        return (Utf8.GetByteCount(text.AsSpan(0, lastStart)), before);
    }

    // Quotes come in pairs, so a line end inside a cell has an odd number of them before it in its row.
    private static int NextRow(string text, int at)
    {
        for (var isQuoted = false; at < text.Length; at++)
        {
            isQuoted ^= text[at] == '"';
            if (text[at] == '\n' && !isQuoted)
            {
                return at + 1;
            }
        }

        return text.Length;
    }
}
