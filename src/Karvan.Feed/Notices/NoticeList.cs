using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Karvan.Feed;

/// <summary>Collects notices within limits and counts those beyond.</summary>
internal sealed class NoticeList
{
    /// <summary>Most notices kept of one code.</summary>
    public const int MostOfOneCode = 1_000;

    /// <summary>Most notices kept in all, the one that counts the rest included.</summary>
    public const int MostInAll = 10_000;

    private const int LongestFound = 80;

    private readonly List<FeedNotice> _kept = [];
    private readonly Dictionary<string, int> _counts = [];
    private int _leftOut;
    private bool _leftOutError;

    /// <summary>Gets whether any notice so far is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a notice about a place in a file.</summary>
    public void Add(
        NoticeCode code, string file, int line, int column, ReadOnlySpan<char> found, string expected) =>
        Keep(new(code.Code, code.Severity, file, line, column, Printable(found), expected));

    private void Keep(FeedNotice notice)
    {
        HasErrors |= notice.Severity == NoticeSeverity.Error;
        var count = _counts.GetValueOrDefault(notice.Code) + 1;
        _counts[notice.Code] = count;
        if (count > MostOfOneCode || _kept.Count >= MostInAll - 1)
        {
            _leftOut++;
            _leftOutError |= notice.Severity == NoticeSeverity.Error;
            return;
        }

        _kept.Add(notice);
    }

    /// <summary>Adds a notice about a cell.</summary>
    public void Add(NoticeCode code, FeedTable table, int row, ColumnSchema column, string expected) =>
        Add(code, table, row, column, table.Cell(row, column.Ordinal), expected);

    /// <summary>Adds a notice about a cell, with other words for what was found.</summary>
    public void Add(
        NoticeCode code, FeedTable table, int row, ColumnSchema column, ReadOnlySpan<char> found, string expected)
    {
        var place = table.Locate(row, column.Ordinal);
        var by = place.By.Length == 0 ? string.Empty : $" in {column.Name} of {table.FileName} ({place.By})";
        Add(code, place.File, place.Line, place.Column, found, expected + by);
    }

    /// <summary>Adds a notice about a file as a whole, or about the feed.</summary>
    public void Add(NoticeCode code, string file, string found, string expected) =>
        Add(code, file, 0, 0, found, expected);

    /// <summary>Adds all of another list, as if they had been added here one by one.</summary>
    public void AddAll(NoticeList others)
    {
        foreach (var notice in others._kept)
        {
            Keep(notice);
        }

        _leftOut += others._leftOut;
        _leftOutError |= others._leftOutError;
        HasErrors |= others.HasErrors;
    }

    /// <summary>Gives the notices in the order of files, lines, columns and codes.</summary>
    public ImmutableArray<FeedNotice> ToSorted()
    {
        var sorted = _kept
            .OrderBy(notice => FeedSchema.Order(notice.File))
            .ThenBy(notice => notice.File, StringComparer.Ordinal)
            .ThenBy(notice => notice.Line)
            .ThenBy(notice => notice.Column)
            .ThenBy(notice => notice.Code, StringComparer.Ordinal);
        if (_leftOut == 0)
        {
            return [.. sorted];
        }

        var code = FileNotices.NoticesLeftOut;
        var found = string.Create(CultureInfo.InvariantCulture, $"{_leftOut} more notices");
        var severity = _leftOutError ? code.Severity : NoticeSeverity.Warning;
        return [.. sorted, new(code.Code, severity, string.Empty, 0, 0, found, "the notices above mended first")];
    }

    private static string Printable(ReadOnlySpan<char> text)
    {
        var cut = text.Length > LongestFound;
        var shown = cut ? text[..LongestFound] : text;
        if (!cut && shown.IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return shown.ToString();
        }

        var builder = new StringBuilder(shown.Length + 1);
        foreach (var letter in shown)
        {
            _ = char.IsControl(letter) || char.IsSurrogate(letter)
                ? builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}")
                : builder.Append(letter);
        }

        return cut ? builder.Append('…').ToString() : builder.ToString();
    }
}
