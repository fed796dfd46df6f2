using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>A wait for the first of many things of one kind; see <see cref="Simulation.FirstOf{TResult}"/>.</summary>
/// <typeparam name="TResult">What each of them gives.</typeparam>
public readonly struct FirstWait<TResult> : ICriticalNotifyCompletion, IProcessAwaiter
{
    private readonly Simulation _simulation;

    private readonly Wait<TResult>[] _waits;

    internal FirstWait(Simulation simulation, Wait<TResult>[] waits) =>
        (_simulation, _waits) = (simulation, waits);

    /// <summary>Gets false: the process decides when it suspends.</summary>
    public bool IsCompleted => false;

    /// <summary>Gives the awaiter: this.</summary>
    public FirstWait<TResult> GetAwaiter() => this;

    /// <summary>Gives which was over first, from 0, and what it gave.</summary>
    /// <exception cref="InterruptException">The process was interrupted meanwhile.</exception>
    public (int Index, TResult Result) GetResult()
    {
        var choice = Choice.End(_simulation.Running);
        return (choice.Index, choice.Result(choice.Index, _waits[choice.Index]));
    }

    /// <summary>Not for use: only processes can wait.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public void OnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    void IProcessAwaiter.Suspend(ProcessFrame frame)
    {
        var choice = _simulation.OpenChoice(frame.Root);
        foreach (ref readonly var wait in _waits.AsSpan())
        {
            choice.Begin(wait);
        }
    }
}
