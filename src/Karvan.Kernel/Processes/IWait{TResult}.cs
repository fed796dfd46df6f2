namespace Karvan.Kernel;

/// <summary>What a process can await alone, or with others for the first of them: a claim, an item, an open gate, a
/// delay, the end of a process. See <see cref="Simulation.FirstOf{TOne, TTwo}"/>.</summary>
/// <remarks>It begins when it is awaited, so one that is kept in a variable can serve again.</remarks>
/// <typeparam name="TResult">What it gives; true for a delay that is over and a process that has ended.</typeparam>
public interface IWait<TResult>
{
    /// <summary>Gives the wait in the one form in which a choice begins and ends it.</summary>
    /// <exception cref="InvalidOperationException">It cannot be waited for in this simulation.</exception>
    internal Wait<TResult> In(Simulation simulation);
}
