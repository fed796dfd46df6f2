using System.Globalization;
using Karvan.Kernel;

namespace Karvan.Examples;

/// <summary>M/M/1: the simplest queue, ten replications against the formula.</summary>
/// <remarks>A tick is a millisecond. A customer comes every 10 s and is served in
/// 8 s, both exponential: load 0.8.</remarks>
internal static class SingleServer
{
    private const long Second = 1_000;

    private const int Arrivals = 1;

    private const int Services = 2;

    public static void Run(TextWriter output)
    {
        var wait = Replications.Estimate(10, replication =>
        {
            var simulation = new Simulation(replication);
            var server = new Resource(simulation, "server");
            simulation.Start(Source(simulation, server));
            simulation.ResetStatisticsAt(20_000 * Second);
            simulation.Run(1_000_000 * Second);
            return server.Waits.Mean / Second;
        });
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"mean wait {wait.Mean:F1} ± {wait.HalfWidth:F1} s, theory 32.0 s"));
    }

    private static async Process Source(Simulation simulation, Resource server)
    {
        var interarrival = Distribution.Exponential(10 * Second);
        var service = Distribution.Exponential(8 * Second);
        var arrivals = simulation.Stream(0, Arrivals);
        var services = simulation.Stream(0, Services);
        while (true)
        {
            await simulation.Delay(interarrival.Sample(arrivals));
            simulation.Start(Customer(simulation, server, service.Sample(services)));
        }
    }

    private static async Process Customer(Simulation simulation, Resource server, long service)
    {
        using var claim = await server.Request();
        await simulation.Delay(service);
    }
}
