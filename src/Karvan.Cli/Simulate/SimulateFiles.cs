using System.Globalization;
using System.Text;
using Karvan.Simulation;

namespace Karvan.Cli;

/// <summary>Writes a study as CSV files into a folder.</summary>
internal static class SimulateFiles
{
    public static void Write(SimulationStudy study, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            Write(folder, "throughput.csv", output => WriteThroughput(study, output));
            Write(folder, "transit.csv", output => WriteTransit(study, output));
            Write(folder, "resources.csv", output => WriteResources(study, output));
            Write(folder, "days.csv", output => WriteDays(study, output));
            Write(folder, "balance.csv", output => WriteBalance(study, output));
            Write(folder, "bottlenecks.csv", output => WriteBottlenecks(study, output));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException(
                $"--out '{folder}' cannot be written ({refused.Message}); allowed: a folder that is writable");
        }
    }

    private static void Write(string folder, string file, Action<TextWriter> write)
    {
        using var output = new StreamWriter(
            Path.Combine(folder, file), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(output);
    }

    private static void WriteThroughput(SimulationStudy study, TextWriter output)
    {
        Csv.WriteRow(
            output, "corridor", "screenline", "direction", "teu_loaded", "teu_empty", "tonnes", "demand_tonnes");
        foreach (var row in study.Result.Throughput)
        {
            Csv.WriteRow(
                output,
                Words.Snake(row.Corridor),
                row.Screenline,
                row.IsWestbound ? "west" : "east",
                Text(row.TeuLoaded, 0),
                Text(row.TeuEmpty, 0),
                Text(row.Tonnes, 0),
                Text(row.DemandTonnes, 0));
        }
    }

    private static void WriteTransit(SimulationStudy study, TextWriter output)
    {
        Csv.WriteRow(output,
        [
            "demand", "from", "to", "product", "count", "p10_days", "p50_days", "p90_days", "unfinished_share",
            .. Enum.GetValues<TransitStage>().Select(stage => Words.Snake(stage) + "_days"),
        ]);
        foreach (var row in study.Result.Transit)
        {
            Csv.WriteRow(output,
            [
                row.Demand,
                study.Network[row.From].Id,
                study.Network[row.To].Id,
                Words.Snake(row.Product),
                Text(row.Count, 0),
                Text(row.P10Days, 2),
                Text(row.P50Days, 2),
                Text(row.P90Days, 2),
                Text(row.UnfinishedShare, 4),
                .. row.StageDays.Select(days => Text(days, 3)),
            ]);
        }
    }

    private static void WriteResources(SimulationStudy study, TextWriter output)
    {
        Csv.WriteRow(
            output, "resource", "kind", "location", "utilization", "mean_queue", "max_queue", "max_queue_at",
            "mean_wait_hours", "teu_hours");
        foreach (var row in study.Result.Resources)
        {
            Csv.WriteRow(
                output,
                row.Id,
                Words.Snake(row.Kind),
                study.Network[row.Location].Id,
                Text(row.Utilization, 4),
                Text(row.MeanQueue, 3),
                Text(row.MaxQueue, 0),
                row.MaxQueueAt.ToString(),
                Text(row.MeanWaitHours, 3),
                Text(row.TeuHours, 0));
        }
    }

    private static void WriteDays(SimulationStudy study, TextWriter output)
    {
        Csv.WriteRow(output, "at", "resource", "queue", "in_use");
        foreach (var row in study.Result.Days)
        {
            Csv.WriteRow(output, row.At.ToString(), row.Resource, Text(row.Queue, 0), Text(row.Busy, 0));
        }
    }

    private static void WriteBalance(SimulationStudy study, TextWriter output)
    {
        Csv.WriteRow(output, "commodity", "empty", "entered", "delivered", "inside", "withdrawn");
        foreach (var row in study.Result.Balance)
        {
            Csv.WriteRow(
                output,
                row.Commodity,
                row.IsEmpty ? "yes" : "no",
                Text(row.Entered, 0),
                Text(row.Delivered, 0),
                Text(row.Inside, 0),
                Text(row.Withdrawn, 0));
        }
    }

    private static void WriteBottlenecks(SimulationStudy study, TextWriter output)
    {
        Csv.WriteRow(
            output, "resource", "utilization", "teu_per_year", "teu_half_width", "p50_days", "p50_half_width",
            "p90_days", "p90_half_width");
        foreach (var row in study.Bottlenecks)
        {
            Csv.WriteRow(
                output,
                row.Resource.Id,
                Text(row.Resource.Utilization, 4),
                Text(row.TeuPerYear.Mean, 0),
                HalfWidth(row.TeuPerYear.HalfWidth, 0),
                Text(row.P50Days.Mean, 3),
                HalfWidth(row.P50Days.HalfWidth, 3),
                Text(row.P90Days.Mean, 3),
                HalfWidth(row.P90Days.HalfWidth, 3));
        }
    }

    private static string HalfWidth(double value, int places) =>
        double.IsFinite(value) ? Text(value, places) : string.Empty;

    private static string Text(double value, int places) =>
        value.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
