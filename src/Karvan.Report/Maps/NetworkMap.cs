using Karvan.Model;

namespace Karvan.Report;

/// <summary>Draws the infrastructure of a network: the door of the room's maps.</summary>
/// <remarks>
/// Both forms are text, with LF at line ends and the same characters for the same network and view.
/// Thread safety: no state between calls.
/// </remarks>
public static class NetworkMap
{
    /// <summary>The language of a map unless another is asked for.</summary>
    public const string English = "en";

    /// <summary>Writes a map for people: SVG 1.1, one page with heading, map, legend and scale.</summary>
    /// <param name="network">The network.</param>
    /// <param name="view">The part of the Earth to show; links wholly outside it are left out.</param>
    /// <param name="output">Where the document goes.</param>
    /// <param name="language">
    /// Language of the places' names, such as <c>az</c>; a place without a name in it bears its main one. Names of seas
    /// and countries are English, and left out for another language.
    /// </param>
    public static void WriteSvg(Network network, MapView view, TextWriter output, string language = English) =>
        new SvgMap(network, view, language).Write(output);

    /// <summary>Writes a map for programs: GeoJSON (RFC 7946), all links, then crossings, then terminals.</summary>
    /// <param name="network">The network.</param>
    /// <param name="output">Where the document goes.</param>
    public static void WriteGeoJson(Network network, TextWriter output) => GeoJsonMap.Write(network, output);
}
