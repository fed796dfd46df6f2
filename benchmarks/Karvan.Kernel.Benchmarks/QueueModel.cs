namespace Karvan.Kernel.Benchmarks;

/// <summary>M/M/3 at a load of 0.8: arrivals every 1000 ticks, service 2400, three servers.</summary>
/// <remarks>The checksum is the sum of all waits [tick]; all three ways must count the same customers.</remarks>
internal static class QueueModel
{
    private const int Servers = 3;

    private static readonly Distribution Interarrival = Distribution.Exponential(1_000);

    private static readonly Distribution Service = Distribution.Exponential(2_400);

    /// <summary>Through the engine: a process for each customer, statistics of the resource on.</summary>
    public static Outcome RunKernel(int customers)
    {
        var simulation = new Simulation(seed: 42);
        var counter = new Resource(simulation, "counter", Servers);
        simulation.Start(Source(simulation, counter, customers));
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Cpu.Now;
        simulation.Run();
        double seconds = Cpu.SecondsSince(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return new(counter.Waits.Count, (long)counter.Waits.Sum, bytes, seconds);
    }

    /// <summary>By hand: one loop over the same event queue, the same streams, and
    /// nothing but the sum of waits.</summary>
    public static Outcome RunByHand(int customers)
    {
        var queue = new EventQueue();
        var arrivals = new RandomStream(42, 0, 0, 0);
        var services = new RandomStream(42, 0, 0, 1);
        var line = new Queue<long>();
        long sequence = 0;
        long waits = 0;
        int free = Servers;
        int arrived = 0;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Cpu.Now;
        Plan(Interarrival.Sample(arrivals), EventKind.Start);
        while (queue.TryPop(long.MaxValue, out var item))
        {
            long now = item.Tick;
            if (item.Kind == EventKind.Start)
            {
                line.Enqueue(now);
                if (++arrived < customers)
                {
                    Plan(now + Interarrival.Sample(arrivals), EventKind.Start);
                }
            }
            else
            {
                free++;
            }

            while (free > 0 && line.TryDequeue(out long since))
            {
                free--;
                waits += now - since;
                Plan(now + Service.Sample(services), EventKind.Delay);
            }
        }

        double seconds = Cpu.SecondsSince(start);
        return new(arrived, waits, GC.GetAllocatedBytesForCurrentThread() - bytes, seconds);

        void Plan(long tick, EventKind kind) =>
            queue.Push(new() { Tick = tick, Order = Event.MakeOrder(0, ++sequence), Kind = kind });
    }

    private static async Process Source(Simulation simulation, Resource counter, int customers)
    {
        var arrivals = simulation.Stream(0, 0);
        var services = simulation.Stream(0, 1);
        for (int i = 0; i < customers; i++)
        {
            await simulation.Delay(Interarrival.Sample(arrivals));
            simulation.Start(Customer(simulation, counter, services));
        }
    }

    private static async Process Customer(Simulation simulation, Resource counter, RandomStream services)
    {
        using var claim = await counter.Request();
        await simulation.Delay(Service.Sample(services));
    }
}
