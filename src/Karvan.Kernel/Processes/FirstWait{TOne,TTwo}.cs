using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>A wait for the first of two things; see <see cref="Simulation.FirstOf{TOne, TTwo}"/>.</summary>
/// <typeparam name="TOne">What the one gives.</typeparam>
/// <typeparam name="TTwo">What the other gives.</typeparam>
public readonly struct FirstWait<TOne, TTwo> : ICriticalNotifyCompletion, IProcessAwaiter
{
    private readonly Simulation _simulation;

    private readonly Wait<TOne> _one;

    private readonly Wait<TTwo> _two;

    internal FirstWait(Simulation simulation, in Wait<TOne> one, in Wait<TTwo> two) =>
        (_simulation, _one, _two) = (simulation, one, two);

    /// <summary>Gets false: the process decides when it suspends.</summary>
    public bool IsCompleted => false;

    /// <summary>Gives the awaiter: this.</summary>
    public FirstWait<TOne, TTwo> GetAwaiter() => this;

    /// <summary>Gives which was over first, from 0, and what it gave; the default for the other.</summary>
    /// <exception cref="InterruptException">The process was interrupted meanwhile.</exception>
    public (int Index, TOne One, TTwo Two) GetResult()
    {
        var choice = Choice.End(_simulation.Running);
        return (choice.Index, choice.Result(0, _one), choice.Result(1, _two));
    }

    /// <summary>Not for use: only processes can wait.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public void OnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    void IProcessAwaiter.Suspend(ProcessFrame frame)
    {
        var choice = _simulation.OpenChoice(frame.Root);
        choice.Begin(_one);
        choice.Begin(_two);
    }
}
