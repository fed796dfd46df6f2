using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Karvan.Kernel;

/// <summary>Calls a process as part of the awaiting one, or waits for the end of a started one.</summary>
public readonly struct ProcessAwaiter : ICriticalNotifyCompletion, IProcessAwaiter
{
    private readonly ProcessFrame _frame;

    private readonly int _version;

    /// <summary>The simulation of the process if it was started and alive when the awaiter was made.</summary>
    private readonly Simulation? _simulation;

    internal ProcessAwaiter(ProcessFrame frame, int version)
    {
        if (frame is null)
        {
            throw new InvalidOperationException("A process is made by calling an async method, not by default.");
        }

        (_frame, _version) = (frame, version);
        _simulation = frame.Version == version && frame.IsStarted ? frame.Simulation : null;
    }

    /// <summary>Gets whether the process has ended.</summary>
    public bool IsCompleted => _frame.Version != _version;

    /// <summary>Ends the await.</summary>
    /// <exception cref="InterruptException">The waiting process was interrupted.</exception>
    public void GetResult()
    {
        if (_simulation is not null)
        {
            _simulation.Running.TakeOutcome();
        }
        else if (_frame.Version == _version)
        {
            EndCall(_frame);
        }
    }

    /// <summary>Not for use: only processes can wait.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public void OnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    void IProcessAwaiter.Suspend(ProcessFrame frame)
    {
        if (!_frame.IsStarted)
        {
            frame.Call(_frame);
            return;
        }

        _frame.JoinPointFor(frame.Root).LineUp(frame.Root);
    }

    /// <summary>Gives a called frame back, and throws what it threw.</summary>
    internal static void EndCall(ProcessFrame frame)
    {
        var failure = frame.Failure;
        frame.Recycle();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
