using Karvan.Kernel;

namespace Karvan.Examples;

/// <summary>A car wash with two machines: SimPy's first example.</summary>
/// <remarks>A tick is a minute.</remarks>
internal static class CarWash
{
    public static void Run(TextWriter output)
    {
        var simulation = new Simulation(seed: 42);
        var machines = new Resource(simulation, "wash", capacity: 2);
        simulation.Start(Source(simulation, machines, output));
        simulation.Run(until: 25);
    }

    private static async Process Source(Simulation simulation, Resource machines, TextWriter output)
    {
        var interarrival = Distribution.Uniform(3, 7);
        var stream = simulation.Stream(0, 0);
        for (int car = 1; ; car++)
        {
            simulation.Start(Car(simulation, machines, car, output), car);
            if (car >= 4)
            {
                await simulation.Delay(interarrival.Sample(stream));
            }
        }
    }

    private static async Process Car(Simulation simulation, Resource machines, int car, TextWriter output)
    {
        output.WriteLine($"{simulation.Now,2}  car {car} arrives");
        using var machine = await machines.Request();
        output.WriteLine($"{simulation.Now,2}  car {car} enters");
        await simulation.Delay(5);
        output.WriteLine($"{simulation.Now,2}  car {car} leaves clean");
    }
}
