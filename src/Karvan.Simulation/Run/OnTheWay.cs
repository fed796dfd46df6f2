namespace Karvan.Simulation;

/// <summary>Goods at later calls of a segment that nothing else comes to: they make it leave where it begins.</summary>
internal sealed class OnTheWay(CorridorRun run, SegmentPlan segment)
{
    private int _coming;
    private long _leftAt;

    /// <summary>Gets what waits there beyond the room of the vehicles that are coming for it [TEU].</summary>
    public int Teu
    {
        get
        {
            int waiting = 0;
            foreach (int line in segment.OnTheWay)
            {
                waiting += run.Lines[line].Teu;
            }

            return Math.Max(0, waiting - (_coming * segment.Vehicle.CapacityTeu));
        }
    }

    /// <summary>Gets since when it waits for a vehicle to leave: those that left took what came first.</summary>
    public long OldestSince =>
        Math.Max(_leftAt, run.FindOldest(segment.OnTheWay, long.MaxValue)?.OldestSince ?? run.Now);

    /// <summary>Notes that a vehicle leaves.</summary>
    public void Leave() => (_coming, _leftAt) = (_coming + 1, run.Now);

    /// <summary>Notes that one has loaded at the last of its calls; who is left there calls the next.</summary>
    public void Pass()
    {
        _coming--;
        run.Terminals[segment.Calls[0].Terminal].TellReady();
    }
}
