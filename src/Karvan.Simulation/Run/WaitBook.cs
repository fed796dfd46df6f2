using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>How long goods queued before each handling and procedure, by month.</summary>
internal sealed class WaitBook(CorridorRun run)
{
    private readonly Dictionary<int, QuantileSketch?[]> _waits = [];

    /// <summary>Gets the sketches by key and month, January first; a month without goods has none.</summary>
    public IReadOnlyDictionary<int, QuantileSketch?[]> Waits => _waits;

    /// <summary>Gives the key of a procedure; a handling's is its index.</summary>
    public static int KeyOfProcedure(int index) => ~index;

    /// <summary>Books how long what a vehicle has loaded queued until the vehicle left.</summary>
    /// <param name="carrier">The vehicle.</param>
    /// <param name="held">How long it was held after it had loaded [s].</param>
    /// <returns>Whether there was anything.</returns>
    public bool Leave(Carrier carrier, long held)
    {
        bool isAny = false;
        foreach (int unit in carrier.Units)
        {
            ref var entry = ref run.Units[unit];
            if (entry.IsLeaving)
            {
                (entry.IsLeaving, isAny) = (false, true);
                Add(entry.Riding.Process, entry.Queued + held);
            }
        }

        return isAny;
    }

    /// <summary>Books a queue before a process; less than none counts as none.</summary>
    public void Add(int key, long seconds)
    {
        if (run.Now < run.Plan.CountsFrom)
        {
            return;
        }

        if (!_waits.TryGetValue(key, out var months))
        {
            _waits.Add(key, months = new QuantileSketch?[12]);
        }

        (months[run.Month] ??= new()).Add(Math.Max(0, seconds));
    }
}
