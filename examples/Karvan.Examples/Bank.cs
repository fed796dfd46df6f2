using System.Globalization;
using Karvan.Kernel;

namespace Karvan.Examples;

/// <summary>A bank with one clerk, whose customers leave when they have waited too long.</summary>
/// <remarks>A tick is a second. Every customer has random numbers of its own, by its entity.</remarks>
internal static class Bank
{
    private const int Arrival = 1;

    private const int Patience = 2;

    private const int Service = 3;

    public static void Run(TextWriter output)
    {
        var simulation = new Simulation(seed: 42);
        var clerk = new Resource(simulation, "clerk");
        simulation.Start(Source(simulation, clerk, output));
        simulation.Run();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{clerk.Waits.Count} served after {clerk.Waits.Mean:F0} s on average, {clerk.Reneged.Count} left"));
    }

    private static async Process Source(Simulation simulation, Resource clerk, TextWriter output)
    {
        var interarrival = Distribution.Exponential(300);
        var arrivals = simulation.Stream(0, Arrival);
        for (int customer = 1; customer <= 8; customer++)
        {
            simulation.Start(Customer(simulation, clerk, customer, output), customer);
            await simulation.Delay(interarrival.Sample(arrivals));
        }
    }

    private static async Process Customer(Simulation simulation, Resource clerk, int customer, TextWriter output)
    {
        long patience = Distribution.Uniform(120, 600).Sample(simulation.Stream(customer, Patience));
        long service = Distribution.Exponential(420).Sample(simulation.Stream(customer, Service));
        long arrived = simulation.Now;

        using var claim = await clerk.Request(patience: patience);
        long waited = simulation.Now - arrived;
        if (!claim.IsGranted)
        {
            output.WriteLine($"{simulation.Now,5}  customer {customer} leaves after {waited} s");
            return;
        }

        await simulation.Delay(service);
        output.WriteLine($"{simulation.Now,5}  customer {customer} done, waited {waited} s");
    }
}
