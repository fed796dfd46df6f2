namespace Karvan.Kernel;

/// <summary>A place in a simulation where processes wait: a resource, a store, a gate.</summary>
public abstract class WaitPoint
{
    private protected WaitPoint(Simulation simulation, string name)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Simulation, Name) = (simulation, name);
    }

    /// <summary>Gets the simulation to which it belongs.</summary>
    public Simulation Simulation { get; }

    /// <summary>Gets its name, for people.</summary>
    public virtual string Name { get; }

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;

    /// <summary>Takes a process out of the line it stands in, and lets the others move up.</summary>
    internal void Withdraw(ProcessFrame process)
    {
        Leave(process);
        Settle();
    }

    /// <summary>Takes a process out of the line it stands in; what follows from it comes with
    /// <see cref="Settle"/>.</summary>
    internal virtual void Leave(ProcessFrame process) => LineOf(process).Remove(process);

    /// <summary>Does what follows from it that processes have left their lines.</summary>
    internal virtual void Settle()
    {
    }

    /// <summary>Ends the wait of a process whose event has come before what it waits for.</summary>
    internal virtual void TimeOut(ProcessFrame process)
    {
        Withdraw(process);
        process.Outcome = WaitOutcome.TimedOut;
    }

    /// <summary>Gives the line that a process stands in here.</summary>
    private protected abstract WaitLine LineOf(ProcessFrame process);

    /// <summary>Ends a wait that has just begun: the process goes on without an event.</summary>
    private protected static void EndAtOnce(ProcessFrame process, WaitOutcome outcome = WaitOutcome.Granted)
    {
        process.Outcome = outcome;
        process.IsReady = true;
        (process as Leg)?.Win();
    }

    /// <summary>Puts a process at the end of a line, unless it has no patience at all.</summary>
    private protected bool TryLineUp(ProcessFrame process, WaitLine line, in WaitTerms terms)
    {
        process.Terms = terms;
        return TryLineUp(process, line, terms.Priority, terms.Patience);
    }

    /// <inheritdoc cref="TryLineUp(ProcessFrame, WaitLine, in WaitTerms)"/>
    private protected bool TryLineUp(ProcessFrame process, WaitLine line, short priority, long patience)
    {
        if (patience <= 0)
        {
            EndAtOnce(process, WaitOutcome.TimedOut);
            return false;
        }

        process.WaitingAt = this;
        process.Since = Simulation.Now;
        line.Append(process, priority);
        if (patience <= Simulation.LastTick - Simulation.Now)
        {
            process.Resume(Simulation.Now + patience, EventKind.Timeout);
        }

        return true;
    }

    /// <summary>Takes a process out of its line and lets it resume at this tick.</summary>
    private protected void Grant(ProcessFrame process, EventKind kind = EventKind.Grant)
    {
        LineOf(process).Remove(process);
        process.Resume(Simulation.Now, kind);
        (process as Leg)?.Win();
    }
}
