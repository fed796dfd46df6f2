using System.Globalization;
using System.Xml.Linq;
using Karvan.Model;

namespace Karvan.Report.Tests;

/// <summary>Maps and charts as text and as trees.</summary>
internal static class Drawing
{
    public static string Svg(Network network, MapView? view = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        NetworkMap.WriteSvg(network, view ?? MapView.All(network), text);
        return text.ToString();
    }

    public static string Svg(TimeChart chart)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Chart.WriteSvg(chart, text);
        return text.ToString();
    }

    public static string Svg(RangeChart chart)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Chart.WriteSvg(chart, text);
        return text.ToString();
    }

    public static string GeoJson(Network network)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        NetworkMap.WriteGeoJson(network, text);
        return text.ToString();
    }

    /// <summary>Gives the values of an attribute wherever it stands, in document order.</summary>
    public static string[] Values(string svg, string attribute) =>
        [.. XDocument.Parse(svg).Descendants().Attributes(attribute).Select(found => found.Value)];
}
