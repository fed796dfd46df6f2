using System.Globalization;
using Karvan.Kernel;

namespace Karvan.Examples;

/// <summary>Ten machines that break while they make parts, and one repairer, who has
/// other work when none is broken.</summary>
/// <remarks>
/// A tick is a second. A breakdown interrupts the part in hand, which is finished after the repair; a repair takes the
/// repairer away from the other work.
/// </remarks>
internal static class MachineRepair
{
    private const long Minute = 60;

    private const long FourWeeks = 4 * 7 * 24 * 60 * Minute;

    private const short Urgent = 1;

    private const short OtherWork = 2;

    private static readonly Distribution MakingPart = Distribution.Erlang(9, 10 * Minute);

    private static readonly Distribution UntilBreakdown = Distribution.Exponential(300 * Minute);

    public static void Run(TextWriter output)
    {
        var simulation = new Simulation(seed: 42);
        var repairer = new Resource(simulation, "repairer", isPreemptive: true);
        var parts = new Counter(simulation);
        for (int number = 1; number <= 10; number++)
        {
            var machine = new Machine();
            var making = MakeParts(simulation, repairer, parts, machine, number);
            simulation.Start(making, number);
            simulation.Start(Break(simulation, making, machine, number), number);
        }

        var jobs = new Counter(simulation);
        simulation.Start(DoOtherWork(simulation, repairer, jobs));
        simulation.Run(FourWeeks);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{parts.Count} parts, {jobs.Count} other jobs, repairer busy {repairer.Utilization:P1}, "
                + $"called away {repairer.Preempted.Count} times"));
    }

    private static async Process MakeParts(
        Simulation simulation, Resource repairer, Counter parts, Machine machine, int number)
    {
        var stream = simulation.Stream(number, 1);
        while (true)
        {
            for (long left = MakingPart.Sample(stream); left > 0;)
            {
                long start = simulation.Now;
                try
                {
                    await simulation.Delay(left);
                    left = 0;
                }
                catch (InterruptException)
                {
                    left -= simulation.Now - start;
                    machine.IsBroken = true;
                    using var repair = await repairer.Request(Urgent);
                    await simulation.Delay(30 * Minute);
                    machine.IsBroken = false;
                }
            }

            parts.Add();
        }
    }

    private static async Process Break(Simulation simulation, Process making, Machine machine, int number)
    {
        var stream = simulation.Stream(number, 2);
        while (true)
        {
            await simulation.Delay(UntilBreakdown.Sample(stream));
            if (!machine.IsBroken)
            {
                making.Interrupt("breakdown");
            }
        }
    }

    private static async Process DoOtherWork(Simulation simulation, Resource repairer, Counter jobs)
    {
        while (true)
        {
            for (long left = 30 * Minute; left > 0;)
            {
                using var claim = await repairer.Request(OtherWork);
                long start = simulation.Now;
                try
                {
                    await simulation.Delay(left);
                    left = 0;
                }
                catch (InterruptException)
                {
                    left -= simulation.Now - start;
                }
            }

            jobs.Add();
        }
    }

    private sealed class Machine
    {
        public bool IsBroken { get; set; }
    }
}
