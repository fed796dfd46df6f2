using Karvan.Kernel;

namespace Karvan.Examples;

/// <summary>Four machines and one repairer, who goes home at the end of the shift: a broken machine waits for whichever
/// comes first.</summary>
/// <remarks>A tick is a minute. A repair that has begun is finished.</remarks>
internal static class Shifts
{
    private const long Day = 24 * 60;

    private const long Shift = 8 * 60;

    public static void Run(TextWriter output)
    {
        var simulation = new Simulation(seed: 42);
        var repairer = new Resource(simulation, "repairer");
        for (int number = 1; number <= 4; number++)
        {
            simulation.Start(Machine(simulation, repairer, number, output), number);
        }

        simulation.Run();
        output.WriteLine($"{repairer.Waits.Count} repairs, nobody waits: {repairer.Queue.Level}");
    }

    private static async Process Machine(Simulation simulation, Resource repairer, int number, TextWriter output)
    {
        var untilBreakdown = Distribution.Exponential(3 * 60);
        var stream = simulation.Stream(number, 0);
        for (int day = 1; day <= 2; day++)
        {
            long end = simulation.Now + Shift;
            while (await Breaks(simulation, untilBreakdown.Sample(stream), end))
            {
                var (first, repair, _) = await simulation.FirstOf(repairer.Request(), simulation.DelayUntil(end));
                if (first == 1)
                {
                    output.WriteLine($"day {day} {Shift,4}  machine {number} waits for tomorrow");
                    break;
                }

                using (repair)
                {
                    await simulation.Delay(50);
                }

                output.WriteLine($"day {day} {simulation.Now - end + Shift,4}  machine {number} runs again");
            }

            await simulation.DelayUntil(day * Day);
        }
    }

    /// <summary>Works until the machine breaks down or the shift ends.</summary>
    private static async Process<bool> Breaks(Simulation simulation, long after, long end)
    {
        if (simulation.Now >= end)
        {
            return false;
        }

        var (first, _, _) = await simulation.FirstOf(simulation.Delay(after), simulation.DelayUntil(end));
        return first == 0;
    }
}
