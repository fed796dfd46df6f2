using System.Globalization;

namespace Karvan.Cli;

/// <summary>Writes a comparison as CSV: one row for each corridor and each thing to be best at.</summary>
internal static class CompareCsv
{
    private static readonly string[] Header =
    [
        "corridor", "best", "departure", "arrival", "durationHours", "freeRunningHours", "costUsd", "emissionsKgCo2e",
        "transshipments", "borderCrossings", "countries", "services",
    ];

    /// <summary>Gets the names of the columns.</summary>
    public static IReadOnlyList<string> Columns => Header;

    /// <summary>Writes the rows; why a corridor has no way goes to <paramref name="error"/>.</summary>
    public static void Write(Comparison comparison, TextWriter output, TextWriter error)
    {
        var network = comparison.Plan.Network;
        Csv.WriteRow(output, Header);
        foreach (var corridor in comparison.Corridors)
        {
            if (corridor.Reason is { } reason)
            {
                error.WriteLine($"karvan: {Words.Camel(corridor.Corridor)}: {reason}");
                continue;
            }

            WriteRow("fastest", corridor.Fastest!);
            WriteRow("cheapest", corridor.Cheapest!);
            WriteRow("lowestEmission", corridor.LowestEmission!);
        }

        void WriteRow(string best, RankedItinerary ranked)
        {
            var row = PlanJson.ToDocument(ranked, network);
            Csv.WriteRow(
                output,
                row.Corridor, best, row.Departure, row.Arrival,
                Text(row.DurationHours), Text(row.FreeRunningHours), Text(row.CostUsd), Text(row.EmissionsKgCo2e),
                Text(row.Transshipments), Text(BorderCrossings.Count(ranked.Itinerary, network)),
                string.Join(' ', row.Countries), string.Join(' ', row.Legs.Select(leg => leg.Service)));
        }
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
