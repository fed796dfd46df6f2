namespace Karvan.Kernel;

/// <summary>Sees every event of a run, in order.</summary>
public interface ISimulationObserver
{
    /// <summary>Called before the event's process resumes. It must not start, interrupt or schedule anything.
    /// What it throws ends the run, and the simulation cannot go on.</summary>
    void OnEvent(in EventRecord record);
}
