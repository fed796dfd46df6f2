using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>Something a process can await once: a claim, an item, an open gate.</summary>
/// <remarks>The wait begins when it is awaited, not when it is made.</remarks>
/// <typeparam name="TResult">What the wait gives.</typeparam>
public readonly struct Wait<TResult> : ICriticalNotifyCompletion, IProcessAwaiter, IWait<TResult>
{
    private readonly IWaitSource<TResult> _source;

    private readonly WaitTerms _terms;

    internal Wait(IWaitSource<TResult> source, in WaitTerms terms) => (_source, _terms) = (source, terms);

    /// <summary>Gets where it waits.</summary>
    internal IWaitSource<TResult> Source => _source;

    /// <summary>Gets what it asks for there.</summary>
    internal WaitTerms Terms => _terms;

    /// <summary>Gets false: the process decides when it suspends.</summary>
    public bool IsCompleted => false;

    /// <summary>Gives the awaiter: this.</summary>
    public Wait<TResult> GetAwaiter() => this;

    /// <summary>Gives the result, once resumed.</summary>
    /// <exception cref="InterruptException">The process was interrupted meanwhile.</exception>
    public TResult GetResult() => _source.End(_source.Simulation.Running);

    /// <summary>Not for use: only processes can wait.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public void OnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    void IProcessAwaiter.Suspend(ProcessFrame frame)
    {
        var process = frame.Root;
        process.Simulation.ThrowIfForeign(_source.Simulation);
        _source.Begin(process, _terms);
    }

    Wait<TResult> IWait<TResult>.In(Simulation simulation) => this;
}
