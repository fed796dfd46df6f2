using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Karvan.Kernel;
using Karvan.Report;
using Karvan.Simulation;

namespace Karvan.Cli;

/// <summary>Draws a study into a folder: queues over the days, transit, and what relief buys.</summary>
internal static class SimulateCharts
{
    private const int HashDigits = 12;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes those charts that the study has something for; those of a study before it go.</summary>
    public static void Write(SimulationStudy study, string folder)
    {
        var (queues, transit, relief) = (QueuesOf(study), TransitOf(study), ReliefOf(study));
        Draw("queues", queues.Panels.IsEmpty, output => Chart.WriteSvg(queues, output));
        Draw("transit", transit.Rows.IsEmpty, output => Chart.WriteSvg(transit, output));
        Draw("relief", relief.Rows.IsEmpty, output => Chart.WriteSvg(relief, output));

        void Draw(string name, bool isEmpty, Action<TextWriter> draw)
        {
            var path = Path.Combine(folder, name + ".svg");
            File.Delete(path);
            if (!isEmpty)
            {
                using var file = new StreamWriter(path, append: false, Utf8);
                draw(file);
            }
        }
    }

    private static TimeChart QueuesOf(SimulationStudy study)
    {
        var days = study.Result.Days.ToDictionary(row => (row.Resource, row.At), row => row.Queue);
        var midnights = days.Keys.Select(key => key.At).Distinct().Order().ToList();
        var shown = SimulateTable.LongestQueues(study);
        return new(
            new(
                "Queues at midnight, in the first replication",
                shown is [var first, ..]
                    ? $"Goods wait longest for {first.Id}: {Number(first.TeuHours / 24, "#,##0")} TEU·days a year."
                    : string.Empty,
                SourceOf(study)),
            [
                .. shown.Select(row => new TimePanel(
                    $"{row.Id} [{UnitOf(row.Kind)}]",
                    [.. midnights.Select(at => (at, days.GetValueOrDefault((row.Id, at))))])),
            ]);
    }

    private static RangeChart TransitOf(SimulationStudy study)
    {
        var rows = SimulateTable.InOrder(study).Where(row => row.Count > 0).ToImmutableArray();
        return new(
            new(
                "Transit by demand, p10 to p90",
                rows.MaxBy(row => row.P90Days - row.P10Days) is { } widest
                    ? $"Least sure is {widest.Demand}: {Number(widest.P10Days)} to {Number(widest.P90Days)} days, "
                        + $"half of it within {Number(widest.P50Days)}."
                    : string.Empty,
                SourceOf(study)),
            "days from entry to delivery; a dot is the median",
            [.. rows.Select(row => new RangeRow(row.Demand, row.P10Days, row.P50Days, row.P90Days))]);
    }

    private static RangeChart ReliefOf(SimulationStudy study) => new(
        new(
            "What a tenth more of one resource buys, with 95 % intervals",
            FindingOf(study),
            SourceOf(study)),
        "TEU a year delivered beyond those without",
        [.. study.Bottlenecks.Select(row => ToRange(row.Resource.Id, row.TeuPerYear))]);

    // Those that surely let more pass stand first.
    private static string FindingOf(SimulationStudy study)
    {
        bool isOnce = study.Result.Replications.Length == 1;
        return study.Bottlenecks is [var first, ..] && (isOnce || first.TeuPerYear.Low > 0)
            ? $"Most is bought by {first.Resource.Id}: {Number(first.TeuPerYear.Mean, "+#,##0;−#,##0;0")} TEU a year"
                + (isOnce ? "; one replication has no interval." : ".")
            : "None buys more than chance might: no interval lies above zero.";
    }

    private static RangeRow ToRange(string name, ConfidenceInterval interval)
    {
        double half = double.IsFinite(interval.HalfWidth) ? interval.HalfWidth : 0;
        return new(name, interval.Mean - half, interval.Mean, interval.Mean + half);
    }

    private static string UnitOf(ResourceKind kind) =>
        kind is ResourceKind.Departures or ResourceKind.Yard ? "TEU" : "vehicles";

    private static string SourceOf(SimulationStudy study)
    {
        var (info, request) = (study.Network.Info, study.Request);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Feed {info.Id}, SHA-256 {info.Hash[..Math.Min(HashDigits, info.Hash.Length)]}"
            + $"{SimulateTable.ChangeOf(study.Network)}; from {SimulateTable.Date(request.Start)}, "
            + $"{request.HorizonDays} days after {request.WarmUpDays}; "
            + $"{Words.Count(request.Replications, "replication")}, seed {request.Seed}.");
    }

    private static string Number(double value, string form = "F1") =>
        value.ToString(form, CultureInfo.InvariantCulture);
}
