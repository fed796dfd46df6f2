using System.Diagnostics;
using System.Globalization;

namespace Karvan.Kernel.Benchmarks;

/// <summary>The peer, if the system's own Python has it; nothing is installed.</summary>
internal static class SimPy
{
    public const string Python = "/usr/bin/python3";

    private const int Customers = 100_000;

    private const int Runs = 5;

    /// <summary>Gives SimPy's version and speed [customers/s], or nothing where it is absent.</summary>
    public static (string Version, double PerSecond)? FindMedianPerSecond()
    {
        var outputs = Enumerable.Range(0, Runs).Select(_ => RunOnce()).ToList();
        if (outputs.Contains(null))
        {
            return null;
        }

        double[] seconds =
        [
            .. outputs.Select(fields => double.Parse(fields![1], CultureInfo.InvariantCulture)).Order(),
        ];
        return (outputs[0]![0], Customers / seconds[Runs / 2]);
    }

    private static string[]? RunOnce()
    {
        if (!File.Exists(Python))
        {
            return null;
        }

        var start = new ProcessStartInfo(Python)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "mm3.py"),
                Customers.ToString(CultureInfo.InvariantCulture),
            },
        };
        using var python = System.Diagnostics.Process.Start(start)!;
        python.ErrorDataReceived += (_, _) => { };
        python.BeginErrorReadLine();
        string[] fields = python.StandardOutput.ReadToEnd().Split(' ');
        python.WaitForExit();
        return python.ExitCode == 0 && fields.Length == 3 ? fields : null;
    }
}
