using Karvan.Model;

namespace Karvan.Report;

/// <summary>Draws the infrastructure of a network: the door of the room's maps.</summary>
/// <remarks>
/// Both forms are text, with LF at line ends and the same characters for the same network and view.
/// Thread safety: no state between calls.
/// </remarks>
public static class NetworkMap
{
    /// <summary>Writes a map for people: SVG 1.1, one page with heading, map, legend and scale.</summary>
    /// <param name="network">The network.</param>
    /// <param name="view">The part of the Earth to show; links wholly outside it are left out.</param>
    /// <param name="output">Where the document goes.</param>
    public static void WriteSvg(Network network, MapView view, TextWriter output) =>
        new SvgMap(network, view).Write(output);

    /// <summary>Writes a map for programs: GeoJSON (RFC 7946), all links, then crossings, then terminals.</summary>
    /// <param name="network">The network.</param>
    /// <param name="output">Where the document goes.</param>
    public static void WriteGeoJson(Network network, TextWriter output) => GeoJsonMap.Write(network, output);
}
