using System.Diagnostics;
using System.Globalization;

namespace Karvan.Simulation.Benchmarks;

/// <summary>The bars of the simulated corridor, measured on feeds/eurasia.</summary>
internal static class Report
{
    private const int Runs = 3;

    private const int Replications = 20;

    /// <summary>The feed, from the root of the house.</summary>
    public static readonly string Feed = Path.Combine("feeds", "eurasia");

    public static int Run(TextWriter output)
    {
        var year = Year.Of(Year.Read(Feed));
        var (result, whole) = Cpu.Of(() => year.Play(1));
        Print(output, $"first year of a process: {whole.Seconds:F2} s, of wall {whole.WallSeconds:F2} s");
        Print(output, $"  {result.EventCount / 1e6:F2} M events; compiling code and planning ways are in it");
        MeasureYear(output, "2025", Feed, bar: 2);
        MeasureYear(output, "2030", Feed, bar: 5, Path.Combine(Feed, "scenarios", "2030.yaml"));
        double threads = Sharing.OfThreads(year, Replications);
        double processes = Sharing.OfProcesses(Replications);
        Print(output, $"two threads {threads:F2} times as fast as one, two processes {processes:F2} times");
        Print(output, $"threads to processes: {threads / processes:F2}, bar 0.9");
        var (count, time) = Cpu.Of(() => year.PlayWithRelief(Replications, threads: 0));
        Print(output, $"bottlenecks, {Replications} replications of {count} candidates and of none: bar 360 s");
        Print(output, $"  {time.WallSeconds:F0} s, of processors {time.Seconds:F0} s");
        Print(output, $"most memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB, bar 500");
        return 0;
    }

    // Each run plans its ways and plays once, on one thread.
    private static void MeasureYear(TextWriter output, string name, string feed, double bar, params string[] overlays)
    {
        var network = Year.Read(feed, overlays);
        var runs = Enumerable.Range(0, Runs)
            .Select(_ => Year.Of(network))
            .Select(year => (Plan: Cpu.Of(year.Plan).Time.Seconds, Play: Cpu.Of(() => year.Play(1))))
            .OrderBy(run => run.Plan + run.Play.Time.Seconds)
            .ToList();
        var (plan, (whole, again)) = runs[Runs / 2];
        double megatonnes = whole.Throughput
            .Where(row => row.Corridor == Model.Corridor.Middle).Sum(row => row.DemandTonnes) / 1e6;
        double millions = whole.EventCount / 1e6;
        Print(output, $"year {name}: {plan + again.Seconds:F2} s on one core, bar {bar}");
        Print(output, $"  ways planned {plan:F2} s, played {again.Seconds:F2} s");
        Print(output, $"  {millions:F2} M events, {millions / again.Seconds:F2} M a second");
        Print(output, $"  {megatonnes:F2} Mt asked for the Middle Corridor");
    }

    private static void Print(TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
