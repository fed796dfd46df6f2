using System.Text.Json;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Writes a comparison as one JSON document.</summary>
internal static class CompareJson
{
    /// <summary>The version of the document; a field that changes its meaning or goes raises it.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes the document and a line end.</summary>
    public static void Write(Comparison comparison, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(ToDocument(comparison), PlanJson.Context.CompareDocument));

    private static CompareDocument ToDocument(Comparison comparison)
    {
        var network = comparison.Plan.Network;
        return new(
            SchemaVersion,
            new(network.Info.Id, network.Info.Hash),
            QueryJson.ToDocument(comparison.Plan),
            [.. comparison.Corridors.Select(corridor => ToDocument(corridor, network))]);
    }

    private static CorridorDocument ToDocument(CorridorBest corridor, Network network)
    {
        return new(
            Words.Camel(corridor.Corridor),
            Find(corridor.Fastest),
            Find(corridor.Cheapest),
            Find(corridor.LowestEmission),
            corridor.Reason);

        ItineraryDocument? Find(RankedItinerary? ranked) =>
            ranked is null ? null : PlanJson.ToDocument(ranked, network);
    }
}
