using Karvan.Kernel;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Puts the outcomes of all replications together.</summary>
internal static class ResultBuilder
{
    private const double Day = 86_400;

    public static SimulationResult Build(CorridorPlan plan, IReadOnlyList<Outcome> outcomes)
    {
        double years = plan.CountedYears * outcomes.Count;
        return new()
        {
            Throughput = [.. Throughput(plan, outcomes)],
            Transit = [.. Enumerable.Range(0, plan.Flows.Length)
                .Select(flow => Transit([.. outcomes.Select(outcome => outcome.Flows[flow])]))
                .Where(row => row is not null)
                .Select(row => row!)],
            Resources = [.. Resources(plan, outcomes)],
            Terminals = [.. Enumerable.Range(0, plan.Terminals.Length)
                .Select(index => Terminal([.. outcomes.Select(outcome => outcome.Terminals[index])]))
                .Where(row => row.VesselCalls + row.Moves + row.TrainsPerDay + row.RailTeuPerDay > 0)],
            Balance = [.. outcomes.SelectMany(outcome => outcome.Flows)
                .GroupBy(flow => (flow.Plan.Commodity, flow.Plan.IsEmpty))
                .OrderBy(group => group.Key.Commodity, StringComparer.Ordinal).ThenBy(group => group.Key.IsEmpty)
                .Select(Balance)],
            Replications = [.. outcomes.Select(outcome => outcome.Row)],
            Unserved = [.. plan.Unserved],
            Days = outcomes[0].Days,
            Trace = outcomes[0].Trace,
            Months = [.. MonthTables.Transit(outcomes)],
            Waits = [.. MonthTables.Waits(outcomes)],
            DollarsPerYear = outcomes.Sum(outcome => outcome.Flows.Sum(flow => flow.Dollars)) / years,
            EmissionTonnesPerYear = outcomes.Sum(outcome => outcome.Flows.Sum(flow => flow.Grams)) / 1e6 / years,
        };
    }

    private static IEnumerable<ThroughputRow> Throughput(CorridorPlan plan, IReadOnlyList<Outcome> outcomes)
    {
        double years = plan.CountedYears * outcomes.Count;
        foreach (var corridor in Enum.GetValues<Corridor>())
        {
            foreach (bool isWestbound in new[] { true, false })
            {
                int place = Screen.PlaceOf(corridor, isWestbound);
                var row = new ThroughputRow(
                    corridor,
                    Screenlines.NameOf(corridor),
                    isWestbound,
                    outcomes.Sum(outcome => outcome.Loaded[place]) / years,
                    outcomes.Sum(outcome => outcome.Empty[place]) / years,
                    outcomes.Sum(outcome => outcome.Tonnes[place]) / years,
                    outcomes.Sum(outcome => outcome.Asked[place]) / years);
                if (row.Tonnes + row.TeuEmpty + row.DemandTonnes > 0)
                {
                    yield return row;
                }
            }
        }
    }

    private static TransitRow? Transit(IReadOnlyList<FlowOutcome> flows)
    {
        var plan = flows[0].Plan;
        long entered = flows.Sum(flow => flow.CohortEntered);
        if (entered == 0 || plan.Ways.Length == 0)
        {
            return null;
        }

        var sketch = new QuantileSketch();
        foreach (var flow in flows)
        {
            sketch.Merge(flow.Transit);
        }

        double count = Math.Max(1, sketch.Count);
        return new(
            plan.Id,
            plan.From,
            plan.To,
            plan.Product,
            sketch.Count,
            sketch.Quantile(0.1) / Day,
            sketch.Quantile(0.5) / Day,
            sketch.Quantile(0.9) / Day,
            (entered - sketch.Count) / (double)entered,
            [.. Enumerable.Range(0, UnitTable.StageCount)
                .Select(stage => flows.Sum(flow => flow.StageSeconds[stage]) / count / Day)]);
    }

    private static IEnumerable<ResourceRow> Resources(CorridorPlan plan, IReadOnlyList<Outcome> outcomes) =>
        Enumerable.Range(0, outcomes[0].Meters.Length)
            .Select(index => outcomes.Select(outcome => outcome.Meters[index]).ToList())
            .Select(rows => new ResourceRow(
                rows[0].Id,
                rows[0].Kind,
                rows[0].At,
                rows.Average(row => row.Utilization),
                rows.Average(row => row.MeanQueue),
                rows.Max(row => row.MaxQueue),
                plan.At(rows.MaxBy(row => row.MaxQueue)!.MaxQueueAt),
                rows.Average(row => row.MeanWaitHours),
                rows.Average(row => row.TeuHours),
                rows.Average(row => row.PerYear))
            {
                HinderedPerDay = rows.Average(row => row.HinderedPerDay),
            })
            .OrderByDescending(row => row.TeuHours)
            .ThenBy(row => row.Id, StringComparer.Ordinal);

    private static TerminalRow Terminal(IReadOnlyList<TerminalRow> rows)
    {
        var peak = rows.MaxBy(row => row.PeakDayTeu)!;
        return new(
            rows[0].Terminal,
            rows.Average(row => row.VesselCalls),
            rows.Average(row => row.BerthHours),
            rows.Average(row => row.WaitingRatio),
            rows.Average(row => row.Moves),
            rows.Average(row => row.MovesPerCraneHour),
            rows.Average(row => row.MovesPerBerthHour),
            rows.Average(row => row.TrainsPerDay),
            rows.Average(row => row.RailTeuPerDay),
            rows.Average(row => row.DwellDays),
            rows.Average(row => row.LoadFactor),
            rows.Average(row => row.ClosedHours),
            peak.PeakDayTeu,
            peak.PeakDay,
            rows.Average(row => row.FeederHours))
        {
            WagonsLoadedByMonth = [.. Enumerable.Range(0, 12)
                .Select(month => rows.Average(row => row.WagonsLoadedByMonth[month]))],
            StayDays = [.. rows[0].StayDays.Index().Select(kind => rows.Average(row => row.StayDays[kind.Index]))],
            GateInPerDay = rows.Average(row => row.GateInPerDay),
            GateOutPerDay = rows.Average(row => row.GateOutPerDay),
            CustomsHours = rows.Average(row => row.CustomsHours),
            PapersCheckedShare = rows.Average(row => row.PapersCheckedShare),
            ExaminedShare = rows.Average(row => row.ExaminedShare),
        };
    }

    private static BalanceRow Balance(IGrouping<(string Commodity, bool IsEmpty), FlowOutcome> group) => new(
        group.Key.Commodity,
        group.Key.IsEmpty,
        group.Sum(flow => flow.Entered * flow.Plan.Pieces),
        group.Sum(flow => flow.Delivered * flow.Plan.Pieces),
        group.Sum(flow => flow.Inside * flow.Plan.Pieces),
        group.Sum(flow => flow.Withdrawn * flow.Plan.Pieces));
}
