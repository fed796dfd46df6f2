using System.Diagnostics;
using System.Globalization;

namespace Karvan.Simulation.Benchmarks;

/// <summary>The bars of the simulated corridor, measured on feeds/eurasia; part by part or all in one table.</summary>
internal static class Report
{
    private const int Runs = 3;

    private const int Replications = 20;

    /// <summary>The feed, from the root of the house.</summary>
    public static readonly string Feed = Path.Combine("feeds", "eurasia");

    private static readonly (string Name, Func<TextWriter, IEnumerable<Bar>> Measure)[] AllParts =
    [
        ("2025", output => MeasureYear(output, "2025", limit: 2)),
        ("2030", output => MeasureYear(output, "2030", limit: 5, Path.Combine(Feed, "scenarios", "2030.yaml"))),
        ("threads", MeasureThreads),
        ("relief", MeasureRelief),
    ];

    public static IEnumerable<string> Parts => AllParts.Select(part => part.Name);

    /// <summary>Measures the named parts, or all, and prints the table of their bars.</summary>
    public static int Run(string[] names, TextWriter output)
    {
        var bars = new List<Bar>();
        foreach (var (_, measure) in AllParts.Where(part => names.Length == 0 || names.Contains(part.Name)))
        {
            bars.AddRange(measure(output));
        }

        bars.Add(new("most memory of all that was measured", MegabytesAtMost(), "MB", 500));
        Print(output, $"");
        Print(output, $"{"Bar",-52}{"found",10}{"limit",12}");
        foreach (var bar in bars)
        {
            string limit = string.Create(CultureInfo.InvariantCulture, $"{(bar.IsMost ? "<" : ">=")} {bar.Limit}");
            string verdict = bar.IsMet ? "met" : "missed";
            Print(output, $"{bar.What,-52}{bar.Found,10:F2}{limit,12}  {bar.Unit,-4}{verdict}");
        }

        return 0;
    }

    // Each run plans its ways and plays once, on one thread; the first also compiles code and is told apart.
    private static IEnumerable<Bar> MeasureYear(
        TextWriter output, string name, double limit, params string[] overlays)
    {
        var network = Year.Read(Feed, overlays);
        var runs = new List<(double Plan, double Play)>();
        SimulationResult? result = null;
        for (int run = -1; run < Runs; run++)
        {
            var year = Year.Of(network);
            double plan = Cpu.Of(year.Plan).Time.Seconds;
            (result, var play) = Cpu.Of(() => year.Play(1));
            Print(output, $"{name}: {(run < 0 ? "cold" : "warm")} planned {plan:F2} s, played {play.Seconds:F2} s");
            if (run >= 0)
            {
                runs.Add((plan, play.Seconds));
            }
        }

        var (planned, played) = runs.OrderBy(run => run.Plan + run.Play).ElementAt(Runs / 2);
        double megatonnes = result!.Throughput
            .Where(row => row.Corridor == Model.Corridor.Middle).Sum(row => row.DemandTonnes) / 1e6;
        double millions = result.EventCount / 1e6;
        Print(output, $"{name}: {millions:F2} M events, {millions / played:F2} M a second");
        Print(output, $"{name}: {megatonnes:F2} Mt asked for the Middle Corridor");
        yield return new($"year {name} on one core, ways planned in it", planned + played, "s", limit);
    }

    private static IEnumerable<Bar> MeasureThreads(TextWriter output)
    {
        var year = Year.Of(Year.Read(Feed));
        year.Play(1);
        double threads = Sharing.OfThreads(year, Replications);
        double processes = Sharing.OfProcesses(Replications);
        Print(output, $"two threads {threads:F2} times as fast as one, two processes {processes:F2} times");
        yield return new($"{Replications} replications: speed-up of threads to processes", threads / processes, "", 0.9,
            IsMost: false);
    }

    private static IEnumerable<Bar> MeasureRelief(TextWriter output)
    {
        var year = Year.Of(Year.Read(Feed));
        var (count, time) = Cpu.Of(() => year.PlayWithRelief(Replications, threads: 0));
        Print(output, $"bottlenecks: {Replications} replications of {count} candidates and of none");
        Print(output, $"bottlenecks: {time.Seconds:F0} s of processors, {time.WallSeconds:F0} s of wall");
        yield return new("default bottleneck run, wall", time.WallSeconds, "s", 360);
    }

    private static double MegabytesAtMost()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static void Print(TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
