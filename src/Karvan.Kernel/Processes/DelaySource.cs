namespace Karvan.Kernel;

/// <summary>Delays among the things of which a process waits for the first.</summary>
internal sealed class DelaySource(Simulation simulation) : IWaitSource<bool>
{
    public Simulation Simulation => simulation;

    public void Begin(ProcessFrame process, in WaitTerms terms) =>
        process.Resume(simulation.Now + terms.Amount, EventKind.Delay);

    public bool End(ProcessFrame process) => process.TakeOutcome() == WaitOutcome.Granted;
}
