namespace Karvan.Kernel;

/// <summary>Counts what happens.</summary>
public sealed class Counter(Simulation simulation) : Statistic(simulation)
{
    /// <summary>Gets the count since the start or the last reset.</summary>
    public long Count { get; private set; }

    /// <summary>Counts once or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is negative.</exception>
    public void Add(long times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        Count += times;
    }

    internal override void Reset() => Count = 0;
}
