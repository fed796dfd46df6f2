using System.Globalization;
using Karvan.Kernel;

namespace Karvan.Examples;

/// <summary>A harbour whose entrance is deep enough only around high water; ships
/// leave the berth as they can.</summary>
/// <remarks>A tick is a minute; a tide of 12 h 25 min has 5 hours of enough water. Two berths, one tug.</remarks>
internal static class Harbour
{
    private const long Hour = 60;

    private const long Year = 365 * 24 * Hour;

    private static readonly TickCalendar HighWater = new((12 * Hour) + 25, new OpenInterval(2 * Hour, 7 * Hour));

    private static readonly Distribution Interarrival = Distribution.Exponential(14 * Hour);

    private static readonly Distribution Unloading = Distribution.Lognormal(18 * Hour, 30 * Hour);

    public static void Run(TextWriter output)
    {
        var simulation = new Simulation(seed: 42);
        var port = new Port(simulation);
        simulation.Start(Ships(simulation, port));
        simulation.Run(Year);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{port.Stays.Count} ships, stay {port.Stays.Mean / Hour:F1} h on average, "
                + $"one in ten over {port.Stays.Quantile(0.9) / Hour} h"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"berths taken {port.Berths.Utilization:P0}, at most {port.Berths.Queue.Highest} ships in the roads"));
    }

    private static async Process Ships(Simulation simulation, Port port)
    {
        var stream = simulation.Stream(0, 0);
        for (int ship = 1; ; ship++)
        {
            await simulation.Delay(Interarrival.Sample(stream));
            simulation.Start(Ship(simulation, port, ship), ship);
        }
    }

    private static async Process Ship(Simulation simulation, Port port, int ship)
    {
        long arrived = simulation.Now;
        using (await port.Berths.Request())
        {
            await Pass(simulation, port);
            await simulation.Delay(Unloading.Sample(simulation.Stream(ship, 1)));
            await Pass(simulation, port);
        }

        port.Stays.Add(simulation.Now - arrived);
    }

    /// <summary>In or out: with the tug, at high water. Low water may have come while the tug was busy.</summary>
    private static async Process Pass(Simulation simulation, Port port)
    {
        using var tug = await port.Tugs.Request();
        await port.Entrance.Pass();
        await simulation.Delay(45);
    }

    private sealed class Port
    {
        public Port(Simulation simulation)
        {
            Berths = new(simulation, "berths", capacity: 2);
            Tugs = new(simulation, "tug");
            Entrance = new(simulation, "entrance");
            Entrance.Follow(HighWater);
            Stays = new(simulation);
        }

        public Resource Berths { get; }

        public Resource Tugs { get; }

        public Gate Entrance { get; }

        public Tally Stays { get; }
    }
}
