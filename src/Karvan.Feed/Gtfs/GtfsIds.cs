using System.Globalization;

namespace Karvan.Feed;

/// <summary>Makes ids of the feed's form out of any text, each once: <c>R 1/a</c> becomes <c>R-1-a</c>.</summary>
internal sealed class GtfsIds
{
    private const int Longest = 60;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Makes an id that nobody has yet.</summary>
    public string Make(ReadOnlySpan<char> text, string ending = "")
    {
        var clean = Clean(text, Longest - ending.Length);
        var id = clean + ending;
        for (var number = 2; !_taken.Add(id); number++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"-{number}{ending}");
            id = clean[..Math.Min(clean.Length, Longest - mark.Length)] + mark;
        }

        return id;
    }

    private static string Clean(ReadOnlySpan<char> text, int longest)
    {
        Span<char> clean = stackalloc char[Math.Min(text.Length, longest)];
        for (var at = 0; at < clean.Length; at++)
        {
            clean[at] = char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' ? text[at] : '-';
        }

        return clean.IsEmpty ? "x" : clean.ToString();
    }
}
