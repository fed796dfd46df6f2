using System.Globalization;

namespace Karvan.Cli;

/// <summary>Writes one unit's story.</summary>
internal static class TraceTable
{
    public static void Write(SimulationStudy study, int unit, CommandHost host)
    {
        var trace = study.Result.Trace;
        if (trace.IsEmpty)
        {
            PlanTable.WriteWrapped(
                string.Create(CultureInfo.InvariantCulture, $"Unit {unit} never entered in the first replication."),
                host);
            return;
        }

        double days = (trace[^1].At.Seconds - trace[0].At.Seconds) / 86_400.0;
        PlanTable.WriteWrapped(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Unit {unit} of the first replication: {trace[0].Where}, and is told of for {days:F1} days."),
            host);
        host.Output.WriteLine();
        var table = new TextTable(
            host.Screen.Width,
            new("From (UTC)"),
            new("hours", IsNumber: true),
            new("What"),
            new("Where", Least: 20));
        for (var i = 0; i < trace.Length; i++)
        {
            var hours = i + 1 < trace.Length ? (trace[i + 1].At.Seconds - trace[i].At.Seconds) / 3_600.0 : 0;
            if (hours > 0 || i + 1 == trace.Length || trace[i].Stage is null)
            {
                table.Add(
                    trace[i].At.ToInstant().ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture),
                    i + 1 < trace.Length ? hours.ToString("F1", CultureInfo.InvariantCulture) : string.Empty,
                    trace[i].Stage is { } stage ? Words.Plain(stage) : "end",
                    trace[i].Where);
            }
        }

        table.Write(host.Output, host.Screen.HasStyle);
    }
}
