namespace Karvan.Simulation;

/// <summary>What must be true at the end of every run.</summary>
internal static class Books
{
    /// <summary>Checks that nothing was lost and that every queue obeys Little's law.</summary>
    /// <exception cref="InvalidOperationException">Something was; it names it.</exception>
    public static void Check(CorridorRun run)
    {
        long[] inside = new long[run.Flows.Length];
        foreach (int unit in run.Units.All)
        {
            inside[run.Units[unit].Flow.Index]++;
        }

        foreach (var flow in run.Flows)
        {
            long kept = inside[flow.Index] + flow.HeldUnits;
            if (flow.Entered != flow.Delivered + kept + flow.Withdrawn)
            {
                throw new InvalidOperationException(
                    $"The books of {flow.Plan.Id} do not balance: {flow.Entered} entered, {flow.Delivered} delivered, "
                    + $"{kept} inside, {flow.Withdrawn} withdrawn.");
            }
        }

        if (run.Meters.Find(meter => !meter.IsConsistent) is { } wrong)
        {
            throw new InvalidOperationException($"The queue of {wrong.Id} does not obey Little's law.");
        }
    }

    /// <summary>Gives the units of a flow that are under way or held.</summary>
    public static long InsideOf(Flow flow) => flow.Entered - flow.Delivered - flow.Withdrawn;
}
