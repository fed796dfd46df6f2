namespace Karvan.Kernel;

/// <summary>Putting among the things of which a process waits for the first.</summary>
internal sealed class PutSource<T>(IPutTarget<T> target) : IWaitSource<bool>
{
    public Simulation Simulation => target.Simulation;

    public void Begin(ProcessFrame process, in WaitTerms terms) => target.Begin(process, (T)terms.Detail!, terms);

    public bool End(ProcessFrame process) => target.End(process);
}
