using System.Globalization;
using System.Text;
using Karvan.Routing;

namespace Karvan.Cli;

/// <summary>Writes names of the model for people and programs.</summary>
internal static class Words
{
    /// <summary>Gives a value in the words of the feed, such as <c>express_block_train</c>.</summary>
    public static string Snake(Enum value) => Separate(value, '_');

    /// <summary>Gives a value for people, such as <c>express block train</c>.</summary>
    public static string Plain(Enum value) => Separate(value, ' ');

    /// <summary>Gives a value to begin a line with, such as <c>Gauge change</c>.</summary>
    public static string Sentence(Enum value) => char.ToUpperInvariant(value.ToString()[0]) + Plain(value)[1..];

    /// <summary>Gives a value for JSON, such as <c>gaugeChange</c>.</summary>
    public static string Camel(Enum value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Gives each criterion for people and programs, such as <c>arrival</c>.</summary>
    public static IEnumerable<string> Each(PlanCriteria criteria) => Enum.GetValues<PlanCriteria>()
        .Where(one => int.PopCount((int)one) == 1 && criteria.HasFlag(one))
        .Select(one => Plain(one));

    /// <summary>Gives a number with thousands set apart and so many places, such as <c>12,345.60</c>.</summary>
    public static string Number(decimal value, int places) =>
        value.ToString(places == 0 ? "#,##0" : "#,##0." + new string('0', places), CultureInfo.InvariantCulture);

    /// <summary>Gives the first twelve digits of a hash, enough to tell feeds apart.</summary>
    public static string ShortHash(string hash) => hash[..Math.Min(12, hash.Length)];

    /// <summary>Gives a number of things, such as <c>1 error</c> or <c>2 errors</c>.</summary>
    public static string Count(int number, string thing) => string.Create(
        CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? string.Empty : "s")}");

    /// <summary>Gives a text with blanks for line breaks and other control characters.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    private static string Separate(Enum value, char separator)
    {
        var name = value.ToString();
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
            {
                text.Append(separator);
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
