using System.Globalization;
using System.Text;

namespace Karvan.Cli;

/// <summary>The results as they are written, in the order of the questions; what a killed run left is kept.</summary>
internal sealed class BatchJournal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter _writer;

    private BatchJournal(StreamWriter writer) => _writer = writer;

    /// <summary>Gets the line of the last question that is answered already; 0: none is.</summary>
    public int LastLine { get; private init; }

    /// <summary>Gets how many questions stand up to that line.</summary>
    public int Done { get; private init; }

    /// <summary>Gets how many of them have no answer, since their rows were bad.</summary>
    public int Bad { get; private init; }

    /// <summary>Opens the results to go on where they end.</summary>
    /// <param name="path">The file of results.</param>
    /// <param name="questions">The questions, in the order of their file.</param>
    /// <param name="rowsOf">Answers a question: the last whole answer must be what it gives, or the results are those
    /// of other options or of another feed.</param>
    /// <exception cref="BadInputException">The file holds something else, or cannot be written.</exception>
    public static BatchJournal Open(
        string path, IEnumerable<BatchQuestion> questions, Func<BatchQuestion, string?> rowsOf)
    {
        try
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            var (end, answered, lastRows) = FindEnd(stream, path);
            var (done, bad, last) = Match(answered, questions, path);
            if (last is not null && rowsOf(last) != lastRows)
            {
                throw SomethingElse(path);
            }

            stream.SetLength(end);
            stream.Position = end;
            var writer = new StreamWriter(stream, Utf8, 65_536) { NewLine = "\n" };
            if (end == 0)
            {
                BatchAnswers.WriteHeader(writer);
            }

            return new(writer)
            {
                LastLine = answered.Count == 0 ? 0 : answered[^1].Line,
                Done = done,
                Bad = bad,
            };
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

    // A question without an answer was bad; an answer without its question is of another batch.
    private static (int Done, int Bad, BatchQuestion? Last) Match(
        List<(int Line, string Id)> answered, IEnumerable<BatchQuestion> questions, string path)
    {
        var (done, met) = (0, 0);
        BatchQuestion? last = null;
        foreach (var question in questions.TakeWhile(_ => met < answered.Count))
        {
            done++;
            met += (question.Line, question.Id) == answered[met] ? 1 : 0;
            last = question;
        }

        return met == answered.Count ? (done, done - met, last) : throw SomethingElse(path);
    }

    // The rows of the last question may be cut, or one of several: they are written again.
    private static (long End, List<(int Line, string Id)> Answered, string LastRows) FindEnd(
        FileStream stream, string path)
    {
        if (stream.Length == 0)
        {
            return (0, [], string.Empty);
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
                ? (0, [], string.Empty)
                : throw SomethingElse(path);
        }

        return LastButOne(text);
    }

    private static (long End, List<(int Line, string Id)> Answered, string LastRows) LastButOne(string text)
    {
        var answered = new List<(int Line, string Id)>();
        var (startBefore, lastStart, at) = (0, 0, 0);
        foreach (var row in BatchFile.Read(text))
        {
            var isHeader = row[0].Text == BatchAnswers.Columns[0].Name;
            if (!isHeader && int.TryParse(row[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
                && (answered.Count == 0 || line != answered[^1].Line))
            {
                answered.Add((line, row.Count > 1 ? row[1].Text : string.Empty));
                (startBefore, lastStart) = (lastStart, at);
            }
            else if (isHeader)
            {
                lastStart = text.IndexOf('\n', StringComparison.Ordinal) + 1;
            }

            at = NextRow(text, at);
        }

        return (
            Utf8.GetByteCount(text.AsSpan(0, lastStart)),
            answered[..^Math.Min(1, answered.Count)],
            text[startBefore..lastStart]);
    }

    private static BadInputException SomethingElse(string path) => new(
        $"--out '{path}' holds something else; allowed: a new file, or the results so far of this batch, with these "
        + "options and this feed");

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
