namespace Karvan.Kernel.Benchmarks;

/// <summary>The hold model: so many processes, each waiting U(0, 2n) over and over. The
/// field's test of an event list.</summary>
internal static class HoldModel
{
    public static Outcome Run(int pending, long events)
    {
        var simulation = new Simulation(seed: 42);
        var delay = Distribution.Uniform(0, 2_000L * pending);
        var stream = simulation.Stream(0, 0);
        for (int i = 0; i < pending; i++)
        {
            simulation.Start(Hold(simulation, delay, stream));
        }

        // Ticks are 1000 to an event, so that the warm-up is about two events a process and at least 20 000.
        simulation.Run(1_000L * Math.Max(20_000, 2 * pending));
        long before = simulation.EventCount;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Cpu.Now;
        simulation.Run(simulation.Now + (1_000 * events));
        double seconds = Cpu.SecondsSince(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return new(simulation.EventCount - before, stream.NextBelow(long.MaxValue), bytes, seconds);
    }

    private static async Process Hold(Simulation simulation, Distribution delay, RandomStream stream)
    {
        while (true)
        {
            await simulation.Delay(delay.Sample(stream));
        }
    }
}
