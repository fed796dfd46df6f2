namespace Karvan.Kernel;

/// <summary>What a <see cref="PutWait{T}"/> asks.</summary>
internal interface IPutTarget<T>
{
    Simulation Simulation { get; }

    /// <summary>Gets the same for one of several waits, with the item in the detail of the terms.</summary>
    IWaitSource<bool> Puts { get; }

    void Begin(ProcessFrame process, T item, in WaitTerms terms);

    bool End(ProcessFrame process);
}
