using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Karvan.Model;

namespace Karvan.Report;

/// <summary>Writes a network as GeoJSON (RFC 7946): lines for links, points for crossings and terminals.</summary>
internal static class GeoJsonMap
{
    private const int CoordinatePlaces = 5;

    /// <summary>Writes the feature collection and a line end.</summary>
    public static void Write(Network network, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = true,
            NewLine = "\n",
        }))
        {
            WriteCollection(network, json);
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        output.Write('\n');
    }

    private static void WriteCollection(Network network, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteNumber("schemaVersion", 1);
        json.WriteStartObject("feed");
        json.WriteString("id", network.Info.Id);
        json.WriteString("hash", network.Info.Hash);
        json.WriteEndObject();
        json.WriteStartArray("features");
        var density = new ServiceDensity(network);
        for (var index = 0; index < network.Links.Length; index++)
        {
            WriteLink(network, new(index), density.OnLink(index), json);
        }

        foreach (var (index, crossing) in network.Crossings.Index())
        {
            WriteCrossing(network, crossing, density.OverCrossing(index), json);
        }

        foreach (var terminal in network.Terminals)
        {
            WriteTerminal(network, terminal, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLink(Network network, LinkIndex index, double? weekly, Utf8JsonWriter json)
    {
        var link = network[index];
        WriteStart("link", link.Id, () => WriteLine(MapLine.Of(network, index), json), json);
        WriteWay(link.Mode, link.Gauges, link.Metres, weekly, json);
        json.WriteString("country", link.Country.IsNone ? null : link.Country.Code);
        json.WriteString("passage", link.Passage == Passage.None ? null : Words.Snake(link.Passage));
        WriteEnds(network, link.From, link.To, json);
        WriteEnd(network, link.Provenance, json);
    }

    private static void WriteCrossing(Network network, Crossing crossing, double? weekly, Utf8JsonWriter json)
    {
        WriteStart("crossing", crossing.Id, () => WritePoint(MapLine.MiddleOf(network, crossing), json), json);
        json.WriteString("name", crossing.Name);
        WriteWay(crossing.Mode, crossing.Gauges, crossing.Metres, weekly, json);
        WriteEnds(network, crossing.From, crossing.To, json);
        WriteEnd(network, crossing.Provenance, json);
    }

    private static void WriteTerminal(Network network, Terminal terminal, Utf8JsonWriter json)
    {
        var location = network[terminal.Location];
        WriteStart("terminal", terminal.Id, () => WritePoint(location.Point, json), json);
        json.WriteString("name", terminal.Name);
        json.WriteString("kind", Words.Snake(terminal.Kind));
        json.WriteString("location", location.Id);
        json.WriteString("country", location.Country.Code);
        WriteEnd(network, terminal.Provenance, json);
    }

    private static void WriteStart(string what, string id, Action writeGeometry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", $"{what}/{id}");
        json.WriteStartObject("geometry");
        writeGeometry();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("what", what);
        json.WriteString("id", id);
    }

    private static void WriteWay(Mode mode, Gauges gauges, int metres, double? weekly, Utf8JsonWriter json)
    {
        json.WriteString("mode", Words.Snake(mode));
        json.WriteString("gauge", Words.Gauge(gauges));
        json.WriteNumber("km", metres / 1_000m);
        if (weekly is { } departures)
        {
            json.WriteNumber("departuresPerWeek", decimal.Round((decimal)departures, 1));
        }
        else
        {
            json.WriteNull("departuresPerWeek");
        }
    }

    private static void WriteEnds(Network network, LocationIndex from, LocationIndex to, Utf8JsonWriter json)
    {
        json.WriteString("from", network[from].Id);
        json.WriteString("to", network[to].Id);
    }

    private static void WriteEnd(Network network, Provenance provenance, Utf8JsonWriter json)
    {
        json.WriteString("source", network[provenance.Source].Id);
        json.WriteString("confidence", Words.Snake(provenance.Confidence));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLine(IReadOnlyList<IReadOnlyList<GeoPoint>> lines, Utf8JsonWriter json)
    {
        json.WriteString("type", lines.Count == 1 ? "LineString" : "MultiLineString");
        json.WritePropertyName("coordinates");
        if (lines.Count > 1)
        {
            json.WriteStartArray();
        }

        foreach (var line in lines)
        {
            json.WriteStartArray();
            foreach (var point in line)
            {
                WriteCoordinates(point, json);
            }

            json.WriteEndArray();
        }

        if (lines.Count > 1)
        {
            json.WriteEndArray();
        }
    }

    private static void WritePoint(GeoPoint point, Utf8JsonWriter json)
    {
        json.WriteString("type", "Point");
        json.WritePropertyName("coordinates");
        WriteCoordinates(point, json);
    }

    private static void WriteCoordinates(GeoPoint point, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteNumberValue(decimal.Round((decimal)point.Longitude, CoordinatePlaces));
        json.WriteNumberValue(decimal.Round((decimal)point.Latitude, CoordinatePlaces));
        json.WriteEndArray();
    }
}
