using System.Text.Json;
using Karvan.Kernel;
using Karvan.Model;
using Karvan.Simulation;

namespace Karvan.Cli;

/// <summary>Writes a study as one JSON document.</summary>
internal static class SimulateJson
{
    /// <summary>The version of the document; a field that changes its meaning or goes raises it.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes the document and a line end.</summary>
    public static void Write(SimulationStudy study, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(ToDocument(study), PlanJson.Context.SimulationDocument));

    /// <summary>Gives the document.</summary>
    public static SimulationDocument ToDocument(SimulationStudy study)
    {
        var (request, result, network) = (study.Request, study.Result, study.Network);
        return new(
            SchemaVersion,
            new(network.Info.Id, network.Info.Hash),
            network.Info.ChangedBy.Length > 0 ? network.Info.ChangedBy : null,
            request.Start.ToString(),
            request.HorizonDays,
            request.WarmUpDays,
            request.Seed,
            request.Replications,
            result.EventCount,
            [.. result.Throughput.Select(ToDocument)],
            [.. result.Transit.Select(row => ToDocument(row, network))],
            [.. result.Resources.Select(row => ToDocument(row, network))],
            [.. result.Terminals.Select(row => ToDocument(row, network))],
            [.. study.Bottlenecks.Select(ToDocument)],
            Round(result.DollarsPerYear, 0),
            Round(result.EmissionTonnesPerYear, 1),
            new(
                result.Balance.Sum(row => row.Entered),
                result.Balance.Sum(row => row.Delivered),
                result.Balance.Sum(row => row.Inside),
                result.Balance.Sum(row => row.Withdrawn)),
            [.. result.Balance.Select(row => new BookDocument(
                row.Commodity, row.IsEmpty, row.Entered, row.Delivered, row.Inside, row.Withdrawn))],
            result.Unserved,
            request.TracedUnit is null ? null : [.. result.Trace.Select(line => new TraceDocument(
                line.At.ToString(), line.Stage is { } stage ? Words.Camel(stage) : "end", line.Where))]);
    }

    private static ThroughputDocument ToDocument(ThroughputRow row) => new(
        Words.Camel(row.Corridor),
        row.Screenline,
        row.IsWestbound ? "west" : "east",
        Round(row.TeuLoaded, 0),
        Round(row.TeuEmpty, 0),
        Round(row.Tonnes, 0),
        Round(row.DemandTonnes, 0));

    private static TransitDocument ToDocument(TransitRow row, Network network) => new(
        row.Demand,
        network[row.From].Id,
        network[row.To].Id,
        row.Product is { } product ? Words.Snake(product) : null,
        row.Count,
        row.Count > 0 ? Round(row.P10Days, 2) : null,
        row.Count > 0 ? Round(row.P50Days, 2) : null,
        row.Count > 0 ? Round(row.P90Days, 2) : null,
        Round(row.UnfinishedShare, 4),
        row.StageDays.Index().ToDictionary(
            stage => Words.Camel((TransitStage)stage.Index), stage => Round(stage.Item, 3)));

    private static ResourceDocument ToDocument(ResourceRow row, Network network) => new(
        row.Id,
        Words.Camel(row.Kind),
        network[row.Location].Id,
        Round(row.Utilization, 4),
        Round(row.MeanQueue, 3),
        Round(row.MaxQueue, 0),
        row.MaxQueueAt.ToString(),
        Round(row.MeanWaitHours, 3),
        Round(row.TeuHours, 0));

    private static TerminalDocument ToDocument(TerminalRow row, Network network) => new(
        network[row.Terminal].Id,
        Round(row.VesselCalls, 1),
        Round(row.BerthHours, 2),
        Round(row.WaitingRatio, 3),
        Round(row.Moves, 0),
        Round(row.MovesPerCraneHour, 2),
        Round(row.MovesPerBerthHour, 2),
        Round(row.TrainsPerDay, 3),
        Round(row.RailTeuPerDay, 1),
        Round(row.DwellDays, 2),
        Round(row.LoadFactor, 3),
        Round(row.ClosedHours, 1),
        Round(row.PeakDayTeu, 0),
        row.PeakDay.ToString(),
        row.StayDays.Index().ToDictionary(
            kind => Words.Camel((DwellKind)kind.Index), kind => Round(kind.Item, 2)),
        Round(row.GateInPerDay, 1),
        Round(row.GateOutPerDay, 1),
        Round(row.CustomsHours, 2),
        Round(row.PapersCheckedShare, 4),
        Round(row.ExaminedShare, 4));

    private static BottleneckDocument ToDocument(Bottleneck row) => new(
        row.Resource.Id,
        Round(row.Resource.Utilization, 4),
        Round(row.TeuPerYear.Mean, 0),
        Round(row.P50Days.Mean, 3),
        Round(row.P90Days.Mean, 3),
        new(HalfWidth(row.TeuPerYear, 0), HalfWidth(row.P50Days, 3), HalfWidth(row.P90Days, 3)));

    private static decimal? HalfWidth(ConfidenceInterval interval, int places) =>
        double.IsFinite(interval.HalfWidth) ? Round(interval.HalfWidth, places) : null;

    private static decimal Round(double value, int places) => decimal.Round((decimal)value, places);
}
