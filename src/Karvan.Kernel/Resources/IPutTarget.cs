namespace Karvan.Kernel;

/// <summary>What a <see cref="PutWait{T}"/> asks.</summary>
internal interface IPutTarget<T>
{
    Simulation Simulation { get; }

    void Begin(ProcessFrame process, T item, in WaitTerms terms);

    bool End(ProcessFrame process);
}
