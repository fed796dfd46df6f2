namespace Karvan.Kernel;

/// <summary>Something a simulation counts, and forgets at the end of the warm-up.</summary>
public abstract class Statistic
{
    private protected Statistic(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        Simulation = simulation;
        simulation.Register(this);
    }

    private protected Simulation Simulation { get; }

    internal abstract void Reset();
}
