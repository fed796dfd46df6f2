using System.Collections.Immutable;
using Karvan.Kernel;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What one replication leaves behind when its run is forgotten.</summary>
internal sealed record Outcome
{
    public required ReplicationRow Row { get; init; }

    public required ImmutableArray<FlowOutcome> Flows { get; init; }

    public required ImmutableArray<MeterOutcome> Meters { get; init; }

    public required ImmutableArray<TerminalRow> Terminals { get; init; }

    public required double[] Loaded { get; init; }

    public required double[] Empty { get; init; }

    public required double[] Tonnes { get; init; }

    public required double[] Asked { get; init; }

    public required ImmutableArray<DailyRow> Days { get; init; }

    public required ImmutableArray<TraceLine> Trace { get; init; }

    public required IReadOnlyDictionary<int, QuantileSketch?[]> Waits { get; init; }

    /// <summary>Reads what a run has come to.</summary>
    public static Outcome Of(CorridorRun run)
    {
        double years = run.Plan.CountedYears;
        var all = new QuantileSketch();
        bool hasMiddle = run.Flows.Any(IsMiddle);
        foreach (var flow in run.Flows.Where(flow => !hasMiddle || IsMiddle(flow)))
        {
            all.Merge(flow.Transit);
        }

        return new()
        {
            Row = new(
                run.Flows.Sum(flow => (double)flow.CountedDelivered * flow.Plan.UnitTeu) / years,
                all.Quantile(0.5) / 86_400.0,
                all.Quantile(0.9) / 86_400.0,
                run.Engine.EventCount,
                run.EventHash),
            Flows = [.. run.Flows.Select(FlowOutcome.Of)],
            Meters = [.. run.Meters.Select(meter => MeterOutcome.Of(meter, years))],
            Terminals = [.. run.Terminals.Select(terminal => TerminalOf(run, terminal))],
            Loaded = [.. run.Count.Loaded],
            Empty = [.. run.Count.Empty],
            Tonnes = [.. run.Count.Tonnes],
            Asked = [.. run.Count.Asked],
            Days = [.. run.Days],
            Trace = [.. run.Units.Trace],
            Waits = run.Waits?.Waits ?? new Dictionary<int, QuantileSketch?[]>(),
        };
    }

    private static TerminalRow TerminalOf(CorridorRun run, TerminalState terminal)
    {
        double years = run.Plan.CountedYears;
        double hours = years * 8_760;
        var book = terminal.Book;
        double berthHours = (terminal.BerthMeter?.MeanInUse ?? 0) * hours;
        double craneHours = (terminal.CraneMeter?.MeanHeld ?? 0) * hours;
        return new(
            new(terminal.Index),
            book.Calls / years,
            Ratio(berthHours, book.Calls),
            Ratio(terminal.BerthMeter?.MeanQueue ?? 0, terminal.BerthMeter?.MeanInUse ?? 0),
            book.Moves / years,
            Ratio(book.Moves, craneHours),
            Ratio(book.VesselMoves, berthHours),
            book.Trains / years / 365,
            book.RailTeu / years / 365,
            Ratio(book.DwellSeconds, book.DwellUnits) / 86_400,
            Ratio(book.VesselTeu, book.VesselRoom),
            terminal.ClosedSeconds / 3_600.0 / years,
            book.PeakTeu,
            run.Plan.At(book.PeakAt),
            Ratio(book.FeederSeconds, book.FeederCalls) / 3_600)
        {
            WagonsLoadedByMonth = [.. book.WagonsLoaded.Select(wagons => wagons / years)],
            StayDays = [.. book.Stays.Select(stay => stay.MeanDays)],
            GateInPerDay = book.GateIn / years / 365,
            GateOutPerDay = book.GateOut / years / 365,
            CustomsHours = Ratio(book.ClearedSeconds, book.ClearedUnits) / 3_600,
            PapersCheckedShare = Ratio(book.PapersChecked, book.ClearedUnits),
            ExaminedShare = Ratio(book.Examined, book.ClearedUnits),
        };
    }

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;

    private static bool IsMiddle(Flow flow) => flow.Plan.Ways.Any(way => way.Corridor == Corridor.Middle);
}

/// <summary>What one flow came to.</summary>
internal sealed record FlowOutcome(
    FlowPlan Plan,
    long Entered,
    long Delivered,
    long Inside,
    long Withdrawn,
    long CohortEntered,
    QuantileSketch Transit,
    QuantileSketch?[] TransitByMonth,
    long[] StageSeconds,
    double Dollars,
    double Grams)
{
    public static FlowOutcome Of(Flow flow) => new(
        flow.Plan,
        flow.Entered,
        flow.Delivered,
        Books.InsideOf(flow),
        flow.Withdrawn,
        flow.CohortEntered,
        flow.Transit,
        flow.TransitByMonth,
        flow.StageSeconds,
        flow.Dollars,
        flow.Grams);
}

/// <summary>What one resource came to.</summary>
internal sealed record MeterOutcome(
    string Id,
    ResourceKind Kind,
    LocationIndex At,
    double Utilization,
    double MeanQueue,
    double MaxQueue,
    long MaxQueueAt,
    double MeanWaitHours,
    double TeuHours,
    double PerYear,
    double HinderedPerDay)
{
    public static MeterOutcome Of(Meter meter, double years) => new(
        meter.Id,
        meter.Kind,
        meter.At,
        meter.Capacity > 0 ? Math.Min(1, meter.MeanInUse / meter.Capacity) : 0,
        meter.MeanQueue,
        meter.MaxQueue,
        meter.MaxQueueAt,
        meter.Served == 0 ? 0 : meter.CountedWaits / (double)meter.Served / 3_600,
        meter.TeuSeconds / 3_600.0 / years,
        meter.Served / years,
        meter.HinderedPerDay);
}
