using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>The putting of an item into a <see cref="Store{T}"/>, which a process can await once.</summary>
/// <typeparam name="T">What is put.</typeparam>
public readonly struct PutWait<T> : ICriticalNotifyCompletion, IProcessAwaiter, IWait<bool>
{
    private readonly IPutTarget<T> _target;

    private readonly T _item;

    private readonly WaitTerms _terms;

    internal PutWait(IPutTarget<T> target, T item, in WaitTerms terms) =>
        (_target, _item, _terms) = (target, item, terms);

    /// <summary>Gets false: the process decides when it suspends.</summary>
    public bool IsCompleted => false;

    /// <summary>Gives the awaiter: this.</summary>
    public PutWait<T> GetAwaiter() => this;

    /// <summary>Gives whether the item is in the store, once resumed.</summary>
    /// <exception cref="InterruptException">The process was interrupted meanwhile; the
    /// item is not in the store.</exception>
    public bool GetResult() => _target.End(_target.Simulation.Running);

    /// <summary>Not for use: only processes can wait.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public void OnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    void IProcessAwaiter.Suspend(ProcessFrame frame)
    {
        var process = frame.Root;
        process.Simulation.ThrowIfForeign(_target.Simulation);
        _target.Begin(process, _item, _terms);
    }

    Wait<bool> IWait<bool>.In(Simulation simulation) => new(_target.Puts, _terms with { Detail = _item });
}
