using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Writes a plan as GeoJSON (RFC 7946): a line for each leg, a point for each terminal.</summary>
internal static class PlanGeoJson
{
    /// <summary>Writes the feature collection and a line end.</summary>
    public static void Write(Plan plan, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = true,
            NewLine = "\n",
        }))
        {
            Write(plan, json);
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static void Write(Plan plan, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartObject("feed");
        json.WriteString("id", plan.Network.Info.Id);
        json.WriteString("hash", plan.Network.Info.Hash);
        json.WriteEndObject();
        json.WriteString("reason", plan.Reason);
        json.WriteStartArray("features");
        foreach (var ranked in plan.Itineraries)
        {
            for (var i = 0; i < ranked.Itinerary.Legs.Length; i++)
            {
                WriteLeg(plan.Network, ranked, i, json);
            }
        }

        var terminals = plan.Itineraries
            .SelectMany(ranked => ranked.Itinerary.Legs)
            .SelectMany(leg => new[] { leg.From, leg.To })
            .Distinct();
        foreach (var terminal in terminals)
        {
            WriteTerminal(plan.Network, terminal, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLeg(Network network, RankedItinerary ranked, int index, Utf8JsonWriter json)
    {
        var leg = ranked.Itinerary.Legs[index];
        var service = network[leg.Service];
        var lines = Antimeridian.Split(LineOf(network, leg));
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
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
                WritePoint(point, json);
            }

            json.WriteEndArray();
        }

        if (lines.Count > 1)
        {
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteNumber("itinerary", ranked.Rank);
        json.WriteString("corridor", Words.Camel(ranked.Itinerary.Corridor));
        json.WriteNumber("leg", index + 1);
        json.WriteString("mode", Words.Camel(leg.Mode));
        json.WriteString("product", Words.Snake(service.Product));
        json.WriteString("service", service.Id);
        json.WriteString("from", network[leg.From].Id);
        json.WriteString("to", network[leg.To].Id);
        json.WriteString("departure", LocalTimes.Iso(leg.Departure, network[network[leg.From].Location].TimeZone));
        json.WriteString("arrival", LocalTimes.Iso(leg.Arrival, network[network[leg.To].Location].TimeZone));
        json.WriteNumber("distanceKm", leg.Metres / 1_000m);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static List<GeoPoint> LineOf(Network network, Leg leg)
    {
        var calls = network[leg.Service].Calls;
        var line = new List<GeoPoint> { network[calls[leg.BoardCall].Location].Point };
        for (var call = leg.BoardCall + 1; call <= leg.AlightCall; call++)
        {
            line.AddRange(network.GetLine(calls[call].Section!).Skip(1));
        }

        return line;
    }

    private static void WriteTerminal(Network network, TerminalIndex index, Utf8JsonWriter json)
    {
        var terminal = network[index];
        var location = network[terminal.Location];
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WritePropertyName("coordinates");
        WritePoint(location.Point, json);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("terminal", terminal.Id);
        json.WriteString("name", terminal.Name);
        json.WriteString("kind", Words.Snake(terminal.Kind));
        json.WriteString("country", location.Country.Code);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePoint(GeoPoint point, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteNumberValue(point.Longitude);
        json.WriteNumberValue(point.Latitude);
        json.WriteEndArray();
    }
}
