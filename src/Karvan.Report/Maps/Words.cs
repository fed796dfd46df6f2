using System.Text;
using Karvan.Model;

namespace Karvan.Report;

/// <summary>Writes values of the model in the words of the feed.</summary>
internal static class Words
{
    public static string Snake(Enum value)
    {
        var name = value.ToString();
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            text.Append(i > 0 && char.IsUpper(name[i]) ? "_" : string.Empty).Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>Gives gauges as the feed writes them; null: no rails.</summary>
    public static string? Gauge(Gauges gauges) => gauges switch
    {
        Gauges.Standard => "1435",
        Gauges.Broad => "1520",
        Gauges.Both => "1435/1520",
        _ => null,
    };
}
