namespace Karvan.Kernel;

/// <summary>A whole number that changes with time, such as a queue's length, and its mean over time.</summary>
/// <remarks>The area under it is an exact integer, so that the mean does not depend
/// on how many steps made it.</remarks>
public sealed class TimeWeighted : Statistic
{
    private ExactSum _area;

    private long _since;

    private long _changed;

    /// <summary>Starts to watch a level from the present tick.</summary>
    public TimeWeighted(Simulation simulation, long level = 0)
        : base(simulation)
    {
        Level = Lowest = Highest = level;
        _since = _changed = simulation.Now;
    }

    /// <summary>Gets the present level.</summary>
    public long Level { get; private set; }

    /// <summary>Gets the lowest level since the start or the last reset.</summary>
    public long Lowest { get; private set; }

    /// <summary>Gets the highest level since the start or the last reset.</summary>
    public long Highest { get; private set; }

    /// <summary>Gets the area under the level since the start or the last reset [level × tick], exact.</summary>
    public Int128 Area => _area.Value + Math.BigMul(Level, Simulation.Now - _changed);

    /// <summary>Gets the mean over the time since the start or the last reset; the
    /// level itself if none has passed.</summary>
    public double Mean => Simulation.Now > _since ? (double)Area / (Simulation.Now - _since) : Level;

    /// <summary>Sets the level from the present tick.</summary>
    public void Set(long level)
    {
        long now = Simulation.Now;
        _area.Add(Level, now - _changed);
        _changed = now;
        Level = level;
        if (level < Lowest)
        {
            Lowest = level;
        }
        else if (level > Highest)
        {
            Highest = level;
        }
    }

    /// <summary>Raises the level, or lowers it by a negative amount.</summary>
    /// <exception cref="OverflowException">The level leaves the range of 64 bits.</exception>
    public void Add(long change) => Set(checked(Level + change));

    internal override void Reset()
    {
        _area = default;
        _since = _changed = Simulation.Now;
        Lowest = Highest = Level;
    }
}
