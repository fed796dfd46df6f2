namespace Karvan.Kernel.Tests;

/// <summary>What a process of a random model waits for.</summary>
internal enum Kind
{
    Delay,
    Request,
    Get,
    Put,
    Pass,
    Fill,
    Draw,
    Join,
}

/// <summary>One wait. The number is a delay, a resource, a remainder by two, an item, an amount or a process.</summary>
internal sealed record WaitScript(Kind Kind, int Number, short Priority, long Patience);

/// <summary>Waits for the first of several things and holds a claim for a while, if it was one.</summary>
internal sealed record StepScript(WaitScript[] Waits, long Hold);

/// <summary>What comes from outside: a process is interrupted (0 and more), the gate opens (-1) or closes
/// (-2).</summary>
internal sealed record Disturbance(long Delay, int Target);

/// <summary>A random model with everything a process can wait for, at few and often equal ticks.</summary>
internal sealed record ChoiceScript(StepScript[][] Processes, short[] Priorities, Disturbance[] Disturbances)
{
    public const int Resources = 3;

    /// <summary>The last resource is preemptive.</summary>
    public static int CapacityOf(int resource) => resource == 0 ? 2 : 1;

    public const int StoreCapacity = 2;

    public const int TankCapacity = 4;

    public static ChoiceScript Random(int seed)
    {
        var random = new Random(seed);
        int count = random.Next(2, 7);
        var processes = Enumerable.Range(0, count).Select(self => Enumerable.Range(0, random.Next(1, 6))
            .Select(_ => new StepScript(
                [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomWait(random, self, count))],
                random.Next(0, 4)))
            .ToArray()).ToArray();
        return new(
            processes,
            [.. processes.Select(_ => (short)random.Next(-1, 2))],
            [.. Enumerable.Range(0, random.Next(0, 12))
                .Select(_ => new Disturbance(random.Next(0, 3), random.Next(-2, count)))]);
    }

    /// <summary>Gives the processes, one line each, and the disturbances.</summary>
    public override string ToString() => string.Join("\n", Processes.Zip(Priorities, (steps, priority) =>
        $"{priority}: " + string.Join("; ", steps.Select(step => string.Join(" | ", step.Waits.Select(wait =>
            $"{wait.Kind} {wait.Number} priority {wait.Priority}"
                + (wait.Patience == Simulation.Forever ? "" : $" patience {wait.Patience}"))) + $" hold {step.Hold}"))))
        + "\n" + string.Join("; ", Disturbances.Select(disturbance => $"{disturbance.Delay}: {disturbance.Target}"));

    private static WaitScript RandomWait(Random random, int self, int processes)
    {
        var kind = (Kind)random.Next(0, 8);
        int number = kind switch
        {
            Kind.Delay => random.Next(0, 6),
            Kind.Request => random.Next(0, Resources),
            Kind.Get => random.Next(0, 3),
            Kind.Put => random.Next(0, 10),
            Kind.Join => (self + random.Next(1, processes)) % processes,
            _ => random.Next(1, TankCapacity + 1),
        };
        long patience = random.Next(0, 3) > 0 ? Simulation.Forever : random.Next(0, 4);
        return new(kind, number, (short)random.Next(0, 3), patience);
    }
}
