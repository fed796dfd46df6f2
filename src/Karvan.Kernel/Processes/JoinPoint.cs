namespace Karvan.Kernel;

/// <summary>Where processes wait for the end of another.</summary>
internal sealed class JoinPoint(Simulation simulation, string name) : WaitPoint(simulation, name), IWaitSource<bool>
{
    private readonly WaitLine _line = new(simulation.Seats);

    /// <summary>Gets or sets whether the process has ended.</summary>
    public bool IsOver { get; set; }

    public void LineUp(ProcessFrame process, long patience = Simulation.Forever) =>
        TryLineUp(process, _line, priority: 0, patience);

    void IWaitSource<bool>.Begin(ProcessFrame process, in WaitTerms terms)
    {
        if (IsOver)
        {
            EndAtOnce(process);
        }
        else
        {
            LineUp(process, terms.Patience);
        }
    }

    bool IWaitSource<bool>.End(ProcessFrame process) => process.TakeOutcome() == WaitOutcome.Granted;

    public void ReleaseAll()
    {
        IsOver = true;
        while (_line.First is { } process)
        {
            Grant(process, EventKind.Join);
        }
    }

    private protected override WaitLine LineOf(ProcessFrame process) => _line;
}
