namespace Karvan.Kernel.Benchmarks;

/// <summary>The processor time of this process: what a busy neighbor takes away does not count.</summary>
internal static class Cpu
{
    public static TimeSpan Now => Environment.CpuUsage.TotalTime;

    public static double SecondsSince(TimeSpan start) => (Now - start).TotalSeconds;
}
