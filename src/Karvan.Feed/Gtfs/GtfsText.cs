using System.Globalization;
using System.Text;

namespace Karvan.Feed;

/// <summary>Turns what stands in a GTFS feed into cells of the feed's form.</summary>
internal static class GtfsText
{
    private const int SecondsPerDay = 86_400;

    /// <summary>Gives a text as one line without control characters and double spaces; blank: something else.</summary>
    public static string Plain(ReadOnlySpan<char> text, string otherwise)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var isSpace = char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '\uFFFD';
            if (!isSpace)
            {
                plain.Append(letter);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        var trimmed = plain.ToString().Trim();
        return trimmed.Length > 0 ? trimmed : otherwise;
    }

    /// <summary>Gives a span as H:MM or H:MM:SS.</summary>
    public static string Span(int seconds) => Write(seconds / 3_600, "0", seconds);

    /// <summary>Gives a second of the day as HH:MM or HH:MM:SS.</summary>
    public static string Clock(int seconds) => Write(seconds % SecondsPerDay / 3_600, "00", seconds);

    private static string Write(int hours, string form, int seconds)
    {
        var (culture, rest) = (CultureInfo.InvariantCulture, seconds % 60);
        var start = $"{hours.ToString(form, culture)}:{(seconds / 60 % 60).ToString("00", culture)}";
        return rest == 0 ? start : $"{start}:{rest.ToString("00", culture)}";
    }
}
