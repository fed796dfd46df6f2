using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>A wait for the end of a process that was started, which a process can await once.</summary>
public readonly struct JoinWait : ICriticalNotifyCompletion, IProcessAwaiter, IWait<bool>
{
    private readonly ProcessFrame _frame;

    private readonly int _version;

    private readonly long _patience;

    /// <summary>The simulation of the process if it was alive when this was made.</summary>
    private readonly Simulation? _simulation;

    internal JoinWait(ProcessFrame frame, int version, long patience)
    {
        if (frame is null || (frame.Version == version && !frame.IsStarted))
        {
            throw new InvalidOperationException("Only a process that was started is waited for in this way.");
        }

        (_frame, _version, _patience) = (frame, version, patience);
        _simulation = IsCompleted ? null : frame.Simulation;
    }

    /// <summary>Gets whether the process has ended.</summary>
    public bool IsCompleted => _frame.Version != _version;

    /// <summary>Gives the awaiter: this.</summary>
    public JoinWait GetAwaiter() => this;

    /// <summary>Gives whether the process has ended; false if patience ran out.</summary>
    /// <exception cref="InterruptException">The waiting process was interrupted.</exception>
    public bool GetResult() => _simulation is null || _simulation.Running.TakeOutcome() == WaitOutcome.Granted;

    /// <summary>Not for use: only processes can wait.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public void OnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    void IProcessAwaiter.Suspend(ProcessFrame frame) =>
        _frame.JoinPointFor(frame.Root).LineUp(frame.Root, _patience);

    Wait<bool> IWait<bool>.In(Simulation simulation)
    {
        var point = IsCompleted ? new(simulation, "end") { IsOver = true } : _frame.JoinPointFor(simulation.Running);
        return new(point, new(0, _patience));
    }
}
