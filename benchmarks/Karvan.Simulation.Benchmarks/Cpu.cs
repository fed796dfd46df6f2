using System.Diagnostics;

namespace Karvan.Simulation.Benchmarks;

/// <summary>Processor time and wall time of a piece of work [s]: what a busy neighbor takes is not in the first.</summary>
internal readonly record struct Cpu(double Seconds, double WallSeconds)
{
    public static (T Value, Cpu Time) Of<T>(Func<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        long started = Stopwatch.GetTimestamp();
        var value = work();
        return (value, new(
            (Environment.CpuUsage.TotalTime - before).TotalSeconds,
            Stopwatch.GetElapsedTime(started).TotalSeconds));
    }
}
