using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>An async method on virtual time that gives a value: a part of a process, awaited as a call.</summary>
/// <remarks>It cannot be started on its own, and is awaited once, at once or later.</remarks>
/// <typeparam name="TResult">What it gives.</typeparam>
[AsyncMethodBuilder(typeof(ProcessBuilder<>))]
public readonly struct Process<TResult> : ICriticalNotifyCompletion, IProcessAwaiter
{
    private readonly ProcessFrame _frame;

    private readonly int _version;

    internal Process(ProcessFrame frame, int version) => (_frame, _version) = (frame, version);

    /// <summary>Gets false: it runs when it is awaited.</summary>
    public bool IsCompleted => false;

    /// <summary>Gives the awaiter: this.</summary>
    public Process<TResult> GetAwaiter() => this;

    /// <summary>Gives what the method returned, or throws what it threw.</summary>
    public TResult GetResult()
    {
        var result = ((IResultFrame<TResult>)_frame).Result;
        ProcessAwaiter.EndCall(_frame);
        return result!;
    }

    /// <summary>Not for use: only processes can wait.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public void OnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    void IProcessAwaiter.Suspend(ProcessFrame frame)
    {
        if (_frame is null || _frame.Version != _version || _frame.IsStarted)
        {
            throw new InvalidOperationException("A call is awaited once, and made by calling an async method.");
        }

        frame.Call(_frame);
    }
}
