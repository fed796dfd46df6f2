using System.Globalization;

namespace Karvan.Feed;

/// <summary>One finding in a feed, precise enough to fix by hand.</summary>
/// <param name="Code">The kind of finding, one of <see cref="NoticeCodes"/>.</param>
/// <param name="Severity">Whether the feed can be used all the same.</param>
/// <param name="File">The file; empty: the feed as a whole.</param>
/// <param name="Line">The line, counted from 1; 0: the file as a whole.</param>
/// <param name="Column">The character in the line at which the cell begins, counted from 1; 0 without a line.</param>
/// <param name="Found">What stands there; long text is cut, control characters are escaped.</param>
/// <param name="Expected">What is allowed instead.</param>
public sealed record FeedNotice(
    string Code, NoticeSeverity Severity, string File, int Line, int Column, string Found, string Expected)
{
    /// <summary>Gives file(line,column): code: what was found and what is allowed.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
        var lead = place.Length == 0 ? string.Empty : place + ": ";
        return $"{lead}{Code}: found '{Found}', expected {Expected}";
    }
}
