namespace Karvan.Kernel;

/// <summary>An awaiter that a process can wait on.</summary>
internal interface IProcessAwaiter
{
    /// <summary>Begins the wait of the process whose innermost frame is given.</summary>
    void Suspend(ProcessFrame frame);
}
