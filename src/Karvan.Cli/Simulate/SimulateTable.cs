using System.Globalization;
using Karvan.Kernel;
using Karvan.Model;
using Karvan.Simulation;

namespace Karvan.Cli;

/// <summary>Writes a study on one screen.</summary>
internal static class SimulateTable
{
    private const int TopQueues = 8;
    private const int TopPairs = 10;

    public static void Write(SimulationStudy study, CommandHost host)
    {
        var (request, result) = (study.Request, study.Result);
        PlanTable.WriteWrapped(
            $"Simulated {study.Network.Info.Id}{ChangeOf(study.Network)} from {Date(request.Start)}, "
            + $"{Words.Count(request.HorizonDays, "day")} after {Words.Count(request.WarmUpDays, "day")} of warm-up, "
            + $"{Words.Count(request.Replications, "replication")}, seed {request.Seed}. A year each:",
            host);
        WriteThroughput(study, host);
        WriteTransit(study, host);
        WriteQueues(study, host);
        WriteBottlenecks(study, host);
        host.Output.WriteLine();
        PlanTable.WriteWrapped(Totals(result), host);
        if (!result.Unserved.IsEmpty)
        {
            PlanTable.WriteWrapped(
                $"No service carries these demands, they count as withdrawn: {string.Join(", ", result.Unserved)}.",
                host);
        }
    }

    /// <summary>Gives how long goods took, those of the Middle Corridor first, then by amount.</summary>
    public static IEnumerable<TransitRow> InOrder(SimulationStudy study)
    {
        var homes = study.Network.Demands.ToDictionary(demand => demand.Id, demand => demand.Corridor);
        return study.Result.Transit
            .OrderByDescending(row => homes[row.Demand] == Corridor.Middle)
            .ThenByDescending(row => row.Count);
    }

    /// <summary>Gives the resources that goods wait longest for.</summary>
    public static List<ResourceRow> LongestQueues(SimulationStudy study) =>
        [.. study.Result.Resources.Where(row => row.TeuHours > 0).Take(TopQueues)];

    /// <summary>Gives what changed the feed, to stand after its name; empty: nothing did.</summary>
    public static string ChangeOf(Network network) =>
        network.Info.ChangedBy.Length > 0 ? $" changed by “{network.Info.ChangedBy}”" : string.Empty;

    private static string Totals(SimulationResult result)
    {
        long entered = result.Balance.Sum(row => row.Entered);
        double share(long part) => entered == 0 ? 0 : 100.0 * part / entered;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Price of what arrived {result.DollarsPerYear / 1e6:#,##0.0} million USD, emissions "
            + $"{result.EmissionTonnesPerYear / 1e3:#,##0.0} kt CO2e. "
            + $"Of all units {share(result.Balance.Sum(row => row.Delivered)):F1} % "
            + $"arrived, {share(result.Balance.Sum(row => row.Inside)):F1} % were under way or held at the end, "
            + $"{share(result.Balance.Sum(row => row.Withdrawn)):F1} % withdrawn; the books balance.");
    }

    private static void WriteThroughput(SimulationStudy study, CommandHost host)
    {
        if (study.Result.Throughput.IsEmpty)
        {
            return;
        }

        host.Output.WriteLine();
        var table = new TextTable(
            host.Screen.Width,
            new("Corridor"),
            new("Counted at"),
            new("Towards"),
            new("TEU loaded", IsNumber: true),
            new("TEU empty", IsNumber: true),
            new("kt", IsNumber: true),
            new("kt asked for", IsNumber: true));
        foreach (var row in study.Result.Throughput)
        {
            table.Add(
                Words.Plain(row.Corridor),
                row.Screenline,
                row.IsWestbound ? "west" : "east",
                Whole(row.TeuLoaded),
                Whole(row.TeuEmpty),
                Whole(row.Tonnes / 1_000),
                Whole(row.DemandTonnes / 1_000));
        }

        table.Write(host.Output, host.Screen.HasStyle);
    }

    private static void WriteTransit(SimulationStudy study, CommandHost host)
    {
        if (study.Result.Transit.IsEmpty)
        {
            return;
        }

        host.Output.WriteLine();
        var table = new TextTable(
            host.Screen.Width,
            new("Transit of", Least: 20),
            new("p10 d", IsNumber: true),
            new("p50 d", IsNumber: true),
            new("p90 d", IsNumber: true),
            new("unfinished", IsNumber: true),
            new("longest parts, mean days", Least: 24));
        foreach (var row in InOrder(study).Take(TopPairs))
        {
            table.Add(
                row.Demand,
                row.Count > 0 ? Days(row.P10Days) : "–",
                row.Count > 0 ? Days(row.P50Days) : "–",
                row.Count > 0 ? Days(row.P90Days) : "–",
                (row.UnfinishedShare * 100).ToString("F1", CultureInfo.InvariantCulture) + " %",
                StagesOf(row));
        }

        table.Write(host.Output, host.Screen.HasStyle);
        if (study.Result.Transit.Length > TopPairs)
        {
            host.Output.WriteLine($"… {study.Result.Transit.Length - TopPairs} more with --out or --format json");
        }
    }

    private static string StagesOf(TransitRow row) => string.Join(", ", row.StageDays.Index()
        .Where(stage => stage.Item >= 0.05)
        .OrderByDescending(stage => stage.Item)
        .Take(4)
        .Select(stage => $"{Words.Plain((TransitStage)stage.Index)} {Days(stage.Item)}"));

    private static void WriteQueues(SimulationStudy study, CommandHost host)
    {
        var queues = LongestQueues(study);
        if (queues.Count == 0)
        {
            return;
        }

        host.Output.WriteLine();
        var table = new TextTable(
            host.Screen.Width,
            new("Most waited for", Least: 24),
            new("used", IsNumber: true),
            new("queue", IsNumber: true),
            new("longest", IsNumber: true),
            new("on"),
            new("wait h", IsNumber: true),
            new("TEU·days", IsNumber: true));
        foreach (var row in queues)
        {
            table.Add(
                row.Id,
                Share(row),
                row.MeanQueue.ToString("F1", CultureInfo.InvariantCulture),
                Whole(row.MaxQueue),
                row.MaxQueue > 0 ? Date(row.MaxQueueAt) : string.Empty,
                row.MeanWaitHours.ToString("F1", CultureInfo.InvariantCulture),
                Whole(row.TeuHours / 24));
        }

        table.Write(host.Output, host.Screen.HasStyle);
        host.Output.WriteLine("Queue and wait are means. Queues count vehicles; of departures and yards TEU.");
    }

    private static void WriteBottlenecks(SimulationStudy study, CommandHost host)
    {
        if (study.Bottlenecks.IsEmpty)
        {
            return;
        }

        host.Output.WriteLine();
        var table = new TextTable(
            host.Screen.Width,
            new("Bottlenecks: a tenth more of", Least: 24),
            new("used", IsNumber: true),
            new("TEU a year", IsNumber: true),
            new("p50 days", IsNumber: true),
            new("p90 days", IsNumber: true));
        foreach (var row in study.Bottlenecks)
        {
            table.Add(
                row.Resource.Id,
                Share(row.Resource),
                Interval(row.TeuPerYear, "#,##0"),
                Interval(row.P50Days, "0.00"),
                Interval(row.P90Days, "0.00"));
        }

        table.Write(host.Output, host.Screen.HasStyle);
        if (study.Result.Replications.Length == 1)
        {
            PlanTable.WriteWrapped(
                "One replication tells no interval: what is relief here may be chance. Two or more do.", host);
        }
        else if (study.Bottlenecks.FirstOrDefault(row => !row.IsSure) is { } unsure)
        {
            PlanTable.WriteWrapped(
                study.Bottlenecks[0] == unsure
                    ? "None helps by more than its interval: what differs here may be chance."
                    : $"From {unsure.Resource.Id} on none helps by more than its interval: that may be chance.",
                host);
        }

        if (Disagreement(study) is { } busiest)
        {
            PlanTable.WriteWrapped(
                $"The busiest of them, {busiest.Resource.Id} ({Share(busiest.Resource)} used), is not what "
                + "relief helps most: "
                + "use alone does not make a bottleneck.",
                host);
        }
    }

    private static Bottleneck? Disagreement(SimulationStudy study)
    {
        var busiest = study.Bottlenecks.MaxBy(row => row.Resource.Utilization)!;
        return !study.Bottlenecks[0].IsSure || busiest == study.Bottlenecks[0] || busiest.Resource.Utilization == 0
            ? null
            : busiest;
    }

    private static string Interval(ConfidenceInterval interval, string plain) =>
        interval.Mean.ToString($"+{plain};−{plain};{plain}", CultureInfo.InvariantCulture)
        + (double.IsFinite(interval.HalfWidth)
            ? " ± " + interval.HalfWidth.ToString(plain, CultureInfo.InvariantCulture)
            : string.Empty);

    private static string Share(ResourceRow row) => row.Utilization > 0
        ? (row.Utilization * 100).ToString("F0", CultureInfo.InvariantCulture) + " %"
        : string.Empty;

    private static string Whole(double value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    private static string Days(double value) => value.ToString("F1", CultureInfo.InvariantCulture);

    /// <summary>Gives the day of a moment, UTC.</summary>
    public static string Date(Moment moment) =>
        moment.ToInstant().InUtc().Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
