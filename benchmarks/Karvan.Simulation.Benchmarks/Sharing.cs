using System.Diagnostics;
using System.Globalization;

namespace Karvan.Simulation.Benchmarks;

/// <summary>Whether two threads share a study as well as two processes would: same work, same machine, same run.</summary>
internal static class Sharing
{
    /// <summary>Plays replications on one thread, warm, and prints the wall seconds that they took.</summary>
    public static int PlayShare(int replications, TextWriter output)
    {
        var year = Year.Of(Year.Read(Report.Feed));
        year.Play(1);
        output.WriteLine(Cpu.Of(() => year.Play(replications)).Time.WallSeconds.ToString(
            "R", CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>Gives by how much two processes of half the work each are faster than one of the whole.</summary>
    public static double OfProcesses(int replications)
    {
        double whole = WaitFor(Start(replications));
        var halves = (Start(replications / 2), Start(replications / 2));
        return whole / Math.Max(WaitFor(halves.Item1), WaitFor(halves.Item2));
    }

    /// <summary>Gives by how much two threads are faster than one.</summary>
    public static double OfThreads(Year year, int replications)
    {
        double one = Cpu.Of(() => year.Play(replications, threads: 1)).Time.WallSeconds;
        return one / Cpu.Of(() => year.Play(replications, threads: 2)).Time.WallSeconds;
    }

    private static Process Start(int replications) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath!,
        ["--share", replications.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardOutput = true,
    })!;

    private static double WaitFor(Process process)
    {
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
