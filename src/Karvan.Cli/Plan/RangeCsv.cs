using System.Globalization;

namespace Karvan.Cli;

/// <summary>Writes a window of departures as CSV (RFC 4180 with LF): one row a departure or interval.</summary>
internal static class RangeCsv
{
    /// <summary>The header.</summary>
    public const string Header =
        "departFrom,departTo,arrival,durationHours,freeRunningHours,corridor,costUsd,emissionsKgCo2e,"
        + "transshipments,generalisedCostUsd,countries,services";

    /// <summary>Writes the rows; the reason for none goes to <paramref name="error"/>.</summary>
    public static void Write(DepartureRange range, TextWriter output, TextWriter error)
    {
        output.Write(Header + "\n");
        foreach (var departure in RangeJson.ToDocument(range).Departures)
        {
            var row = departure.Itinerary;
            string[] cells =
            [
                departure.DepartFrom, departure.DepartTo, row.Arrival, Text(row.DurationHours),
                Text(row.FreeRunningHours), row.Corridor, Text(row.CostUsd), Text(row.EmissionsKgCo2e),
                Text(row.Transshipments), Text(row.GeneralisedCostUsd), string.Join(' ', row.Countries),
                string.Join(' ', row.Legs.Select(leg => leg.Service)),
            ];
            output.Write(string.Join(',', cells) + "\n");
        }

        if (range.Plan.Reason is { } reason)
        {
            error.WriteLine($"karvan: {reason}");
        }
    }

    // Ids, codes and numbers: none of them needs quotes.
    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
