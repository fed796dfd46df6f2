namespace Karvan.Kernel;

/// <summary>What a <see cref="Wait{TResult}"/> asks.</summary>
internal interface IWaitSource<TResult>
{
    Simulation Simulation { get; }

    /// <summary>Begins a wait: ends it at once or puts the process in line.</summary>
    void Begin(ProcessFrame process, in WaitTerms terms);

    /// <summary>Gives the running process, whose wait is over, its result.</summary>
    /// <exception cref="InterruptException">The wait was cut short.</exception>
    TResult End(ProcessFrame process);
}
