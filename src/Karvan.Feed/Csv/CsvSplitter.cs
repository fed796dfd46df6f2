using System.Buffers;

namespace Karvan.Feed;

/// <summary>
/// Splits a text by RFC 4180: comma, quotes doubled inside quotes, LF or CRLF; passes over blank lines.
/// </summary>
internal sealed class CsvSplitter(string file, string text, NoticeList notices)
{
    /// <summary>Most characters of one line.</summary>
    public const int LongestLine = 1_000_000;

    /// <summary>Most cells of one file, so that 256 MB of commas do not fill the memory.</summary>
    public const int MostCells = 50_000_000;

    private static readonly SearchValues<char> Special = SearchValues.Create(",\n\"");

    private readonly CsvText _csv = new(text);
    private int _position;
    private int _line = 1;
    private int _rowStart;
    private int _rowLine;

    /// <summary>Gets whether rows may be missing, since a quote was never closed or a line was too long.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Splits the whole text; whatever it holds, it ends.</summary>
    public CsvText Split()
    {
        while (_position < text.Length)
        {
            ReadRow();
            if (_csv.CellCount > MostCells)
            {
                notices.Add(FileNotices.FileTooLarge, file, "more cells", "at most 50000000 cells");
                IsIncomplete = true;
                break;
            }
        }

        return _csv;
    }

    private void ReadRow()
    {
        _rowStart = _position;
        _rowLine = _line;
        _csv.BeginRow(_rowStart, _rowLine);
        while (ReadCell())
        {
            if (_position - _rowStart > LongestLine)
            {
                SkipLine();
                break;
            }
        }

        var end = _position;
        _csv.EndRow(end > _rowStart && text[end - 1] == '\n' ? end - 1 : end);
        if (end - _rowStart > LongestLine)
        {
            notices.Add(
                FileNotices.LineTooLong, file, _rowLine, 1, text.AsSpan(_rowStart, 80), "at most 1000000 characters");
            IsIncomplete = true;
            _csv.DropRow();
        }
        else if (text.AsSpan(_rowStart, end - _rowStart).TrimEnd("\r\n").IsEmpty)
        {
            _csv.DropRow();
        }
    }

    private void SkipLine()
    {
        var rest = text.AsSpan(_position).IndexOf('\n');
        _position = rest < 0 ? text.Length : _position + rest + 1;
        _line += rest < 0 ? 0 : 1;
    }

    /// <summary>Reads one cell and what ends it; false when the row ends with it.</summary>
    private bool ReadCell() =>
        _position < text.Length && text[_position] == '"' ? ReadQuoted() : ReadPlain(_position);

    private bool ReadPlain(int start)
    {
        var isReported = false;
        while (true)
        {
            var next = text.AsSpan(_position).IndexOfAny(Special);
            if (next < 0)
            {
                _position = text.Length;
                _csv.AddPlain(start);
                return false;
            }

            _position += next + 1;
            switch (text[_position - 1])
            {
                case ',':
                    _csv.AddPlain(start);
                    return true;
                case '\n':
                    _csv.AddPlain(start);
                    _line++;
                    return false;
                default:
                    if (!isReported)
                    {
                        var found = text.AsSpan(start, _position - start);
                        Report(_position - 1, found, "a quote only around a whole cell");
                        isReported = true;
                    }

                    break;
            }
        }
    }

    private bool ReadQuoted()
    {
        var start = ++_position;
        var isEscaped = false;
        while (true)
        {
            var next = text.AsSpan(_position).IndexOf('"');
            if (next < 0)
            {
                Report(start - 1, text.AsSpan(start - 1), "a quote that closes this one");
                IsIncomplete = true;
                _line += text.AsSpan(start).Count('\n');
                _position = text.Length;
                _csv.AddQuoted(start, text.Length - start, isEscaped);
                return false;
            }

            _position += next + 1;
            if (_position < text.Length && text[_position] == '"')
            {
                _position++;
                isEscaped = true;
                continue;
            }

            var length = _position - 1 - start;
            _line += text.AsSpan(start, length).Count('\n');
            _csv.AddQuoted(start, length, isEscaped);
            return EndQuoted(start);
        }
    }

    /// <summary>
    /// Passes what follows a closing quote: a comma, the end of the line, or what does not belong there.
    /// </summary>
    private bool EndQuoted(int start)
    {
        if (text.AsSpan(_position).StartsWith("\r\n"))
        {
            _position++;
        }

        if (_position < text.Length && text[_position] is not (',' or '\n'))
        {
            Report(
                start - 1,
                text.AsSpan(start - 1, _position - start + 2),
                "a comma or the end of the line after a closing quote");
            var rest = text.AsSpan(_position).IndexOfAny(',', '\n');
            _position = rest < 0 ? text.Length : _position + rest;
        }

        if (_position >= text.Length)
        {
            return false;
        }

        _position++;
        if (text[_position - 1] == ',')
        {
            return true;
        }

        _line++;
        return false;
    }

    private void Report(int offset, ReadOnlySpan<char> found, string expected)
    {
        var (line, character) = _csv.Locate(offset, _rowLine, _rowStart);
        notices.Add(FileNotices.QuoteMalformed, file, line, character, found, expected);
    }
}
