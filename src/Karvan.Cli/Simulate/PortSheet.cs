using System.Globalization;
using Karvan.Model;
using Karvan.Simulation;

namespace Karvan.Cli;

/// <summary>Writes what a planner of one terminal asks: how busy, who waits, what comes and goes.</summary>
internal static class PortSheet
{
    public static void Write(SimulationStudy study, Terminal terminal, CommandHost host)
    {
        PlanTable.WriteWrapped($"{terminal.Name} ({terminal.Id}), {study.Network[terminal.Location].Name}", host);
        host.Output.WriteLine();
        var resources = study.Result.Resources
            .Where(row => IsAt(row, terminal.Id) && (row.PerYear > 0 || row.MeanQueue > 0 || row.Utilization > 0))
            .OrderBy(row => row.Kind == ResourceKind.Departures)
            .ToList();
        if (resources.Count == 0)
        {
            PlanTable.WriteWrapped("Nothing of the run stops here, and no capacity of it is stated.", host);
            return;
        }

        var table = new TextTable(
            host.Screen.Width,
            new("Resource", Least: 24),
            new("used", IsNumber: true),
            new("queue", IsNumber: true),
            new("longest", IsNumber: true),
            new("on"),
            new("wait h", IsNumber: true));
        foreach (var row in resources)
        {
            table.Add(
                row.Id,
                row.Utilization > 0
                    ? (row.Utilization * 100).ToString("F0", CultureInfo.InvariantCulture) + " %"
                    : string.Empty,
                row.MeanQueue.ToString("F1", CultureInfo.InvariantCulture),
                row.MaxQueue.ToString("#,##0", CultureInfo.InvariantCulture),
                row.MaxQueue > 0
                    ? row.MaxQueueAt.ToInstant().InUtc().Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
                    : string.Empty,
                row.MeanWaitHours.ToString("F1", CultureInfo.InvariantCulture));
        }

        table.Write(host.Output, host.Screen.HasStyle);
        host.Output.WriteLine("Queue and wait are means. Queues count vehicles; of departures and yards TEU.");
        host.Output.WriteLine();
        foreach (var line in Figures(study, terminal))
        {
            PlanTable.WriteWrapped(line, host);
        }
    }

    private static bool IsAt(ResourceRow row, string terminal)
    {
        var place = row.Id[(row.Id.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return place == terminal || place.StartsWith(terminal + ">", StringComparison.Ordinal)
            || place.Contains($">{terminal}/", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Figures(SimulationStudy study, Terminal terminal)
    {
        var index = study.Network.Terminals.IndexOf(terminal);
        if (study.Result.Terminals.FirstOrDefault(row => row.Terminal.Value == index) is not { } sheet)
        {
            yield break;
        }

        yield return Line($"Vessel calls {sheet.VesselCalls:#,##0} a year, at a berth {sheet.BerthHours:F1} h each");
        if (sheet.FeederHours > 0)
        {
            yield return Line($"A container feeder lies at a berth for {sheet.FeederHours:F1} h to unload and load");
        }

        yield return Line($"Waiting for a berth to time at it {sheet.WaitingRatio:F2}");
        yield return Line($"Boxes lifted {sheet.Moves:#,##0} a year");
        if (sheet.MovesPerCraneHour > 0)
        {
            yield return Line($"Lifted an hour: {sheet.MovesPerCraneHour:F1} by a crane at work");
        }

        yield return Line($"Lifted an hour: {sheet.MovesPerBerthHour:F1} for a vessel at a berth");
        yield return Line($"Trains that arrive {sheet.TrainsPerDay:F1} a day");
        yield return Line($"Leaving by rail {sheet.RailTeuPerDay / 2:F0} platforms of two TEU a day");
        yield return Line($"Through the gate {sheet.GateInPerDay:F0} in and {sheet.GateOutPerDay:F0} out a day");
        if (sheet.CustomsHours > 0)
        {
            yield return Line($"Over a border by land: {sheet.CustomsHours:F1} h in customs, papers of")
                + Line($" {sheet.PapersCheckedShare * 100:F0} % checked, {sheet.ExaminedShare * 100:F1} % examined");
        }

        yield return "Days in the terminal: " + string.Join(", ", sheet.StayDays.Index()
            .Where(kind => kind.Item > 0)
            .Select(kind => Line($"{Words.Plain((DwellKind)kind.Index)} {kind.Item:F1}")));
        yield return Line($"Turn of a truck {sheet.StayDays[(int)DwellKind.Truck] * 24:F1} h");
        yield return Line($"Load of vessels that leave {sheet.LoadFactor * 100:F0} % of their room");
        foreach (var line in Depths(study, index))
        {
            yield return line;
        }

        yield return Line($"Closed to vessels {sheet.ClosedHours:#,##0} h a year");
        var peak = sheet.PeakDay.ToInstant().InUtc().Date;
        yield return Line($"Peak day {peak:uuuu-MM-dd}: {sheet.PeakDayTeu:#,##0} TEU landed");
    }

    private static IEnumerable<string> Depths(SimulationStudy study, int terminal)
    {
        var network = study.Network;
        var known = network.Depths.Where(row => row.Terminal.Value == terminal).OrderBy(row => row.From).ToList();
        if (known.Count == 0)
        {
            yield break;
        }

        var end = study.Request.Start.ToInstant().InUtc().Date.PlusDays(study.Request.HorizonDays);
        var met = known.Where(row => row.From < end).DefaultIfEmpty(known[0]).ToList();
        int least = met.Min(row => row.Centimeters);
        yield return Line($"Depth {met.Max(row => row.Centimeters) / 100.0:F2} to {least / 100.0:F2} m in the period");
        foreach (var vehicle in network.Vehicles.Where(vehicle => vehicle.DraughtCentimeters > least))
        {
            double share = vehicle.PayloadAt(least).Kilograms / (double)vehicle.Payload.Kilograms * 100;
            yield return Line($"At the least depth {vehicle.Id} loads {share:F0} % of its payload");
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
