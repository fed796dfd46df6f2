namespace Karvan.Kernel;

/// <summary>A door that is open or closed to everybody: a port in weather, a window of the day.</summary>
public sealed class Gate : WaitPoint, IWaitSource<bool>
{
    private readonly WaitLine _line;

    /// <summary>Makes a gate.</summary>
    public Gate(Simulation simulation, string name, bool isOpen = false)
        : base(simulation, name) => (IsOpen, _line) = (isOpen, new(simulation.Seats));

    /// <summary>Gets whether it is open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Gets how many wait before it.</summary>
    public int Waiting => _line.Count;

    /// <summary>Opens it: all who wait go on at this tick, by priority and order of
    /// arrival, even if it closes again.</summary>
    public void Open()
    {
        IsOpen = true;
        while (_line.First is { } process)
        {
            Grant(process);
        }
    }

    /// <summary>Closes it to those who come from now on.</summary>
    public void Close() => IsOpen = false;

    /// <summary>Waits until the gate is open; await it.</summary>
    /// <param name="priority">Place in the line; lower goes first.</param>
    /// <param name="patience">The longest wait [tick].</param>
    /// <returns>False if patience ran out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Patience is negative.</exception>
    public Wait<bool> Pass(short priority = 0, long patience = Simulation.Forever)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        return new(this, new(0, patience, priority));
    }

    /// <summary>Opens and closes the gate by a calendar from now on, before the other events of each tick.</summary>
    /// <remarks>It does so for ever: a run without an end goes on, and no deadlock shows, since something is always
    /// left to happen. Give such a run its end.</remarks>
    /// <exception cref="InvalidOperationException">The run has failed.</exception>
    public void Follow(TickCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Simulation.Start(Keep(calendar), entity: 0, short.MinValue);
    }

    void IWaitSource<bool>.Begin(ProcessFrame process, in WaitTerms terms)
    {
        if (IsOpen)
        {
            EndAtOnce(process);
        }
        else
        {
            TryLineUp(process, _line, terms.Priority, terms.Patience);
        }
    }

    bool IWaitSource<bool>.End(ProcessFrame process) => process.TakeOutcome() == WaitOutcome.Granted;

    private protected override WaitLine LineOf(ProcessFrame process) => _line;

    private async Process Keep(TickCalendar calendar)
    {
        while (true)
        {
            if (calendar.IsOpen(Simulation.Now))
            {
                Open();
                await Simulation.DelayUntil(calendar.NextClosing(Simulation.Now));
            }
            else
            {
                Close();
                await Simulation.DelayUntil(calendar.NextOpening(Simulation.Now));
            }
        }
    }
}
