using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>The passing of virtual time, for a process to await.</summary>
public readonly struct DelayWait : ICriticalNotifyCompletion, IProcessAwaiter, IWait<bool>
{
    private readonly Simulation _simulation;

    private readonly long _ticks;

    internal DelayWait(Simulation simulation, long ticks) => (_simulation, _ticks) = (simulation, ticks);

    /// <summary>Gets false: even a delay of 0 lets the other events of this tick
    /// that were planned before go first.</summary>
    public bool IsCompleted => false;

    /// <summary>Gives the awaiter: this.</summary>
    public DelayWait GetAwaiter() => this;

    /// <summary>Ends the delay.</summary>
    /// <exception cref="InterruptException">The process was interrupted meanwhile.</exception>
    public void GetResult()
    {
        if (_simulation.ResumedBy == EventKind.Interrupt)
        {
            _simulation.Running.TakeOutcome();
        }
    }

    /// <summary>Not for use: only processes can wait.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public void OnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    void IProcessAwaiter.Suspend(ProcessFrame frame)
    {
        var process = frame.Root;
        process.Simulation.ThrowIfForeign(_simulation);
        process.Resume(_simulation.Now + _ticks, EventKind.Delay);
    }

    Wait<bool> IWait<bool>.In(Simulation simulation) => new(_simulation.Delays, new(_ticks, Simulation.Forever));
}
