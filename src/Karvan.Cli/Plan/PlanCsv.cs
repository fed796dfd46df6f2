using System.Globalization;

namespace Karvan.Cli;

/// <summary>Writes a plan as CSV (RFC 4180 with LF): one row an itinerary.</summary>
internal static class PlanCsv
{
    /// <summary>The header.</summary>
    public const string Header =
        "rank,labels,corridor,departure,arrival,durationHours,freeRunningHours,p10Hours,p50Hours,p90Hours,"
        + "onTime,costUsd,emissionsKgCo2e,"
        + "transshipments,generalisedCostUsd,countries,assumedShareTime,assumedShareCost,services";

    /// <summary>Writes the rows; the reason for none goes to <paramref name="error"/>.</summary>
    public static void Write(Plan plan, TextWriter output, TextWriter error)
    {
        output.Write(Header + "\n");
        foreach (var (ranked, row) in plan.Itineraries.Zip(PlanJson.ToDocument(plan).Itineraries))
        {
            string[] cells =
            [
                Text(ranked.Rank), string.Join(' ', row.Labels), row.Corridor, row.Departure, row.Arrival,
                Text(row.DurationHours), Text(row.FreeRunningHours), Text(row.Reliability?.P10Hours),
                Text(row.Reliability?.P50Hours), Text(row.Reliability?.P90Hours),
                Text((decimal?)row.Reliability?.OnTime), Text(row.CostUsd), Text(row.EmissionsKgCo2e),
                Text(row.Transshipments), Text(row.GeneralisedCostUsd), string.Join(' ', row.Countries),
                Text(row.AssumedShare.Time), Text(row.AssumedShare.Cost),
                string.Join(' ', row.Legs.Select(leg => leg.Service)),
            ];
            output.Write(string.Join(',', cells) + "\n");
        }

        if (plan.Reason is { } reason)
        {
            error.WriteLine($"karvan: {reason}");
        }
    }

    // Ids, codes and numbers: none of them needs quotes.
    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
