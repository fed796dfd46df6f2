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
