namespace Karvan.Kernel;

/// <summary>Ends a run in which a process threw; the inner exception is what it threw.</summary>
public sealed class ProcessFailedException : Exception
{
    internal ProcessFailedException(string process, int entity, long tick, Exception inner)
        : base(
            FormattableString.Invariant($"Process '{process}' of entity {entity} failed at tick {tick}: ")
                + inner.Message,
            inner) =>
        (Process, Entity, Tick) = (process, entity, tick);

    /// <summary>Gets the name of the process's async method.</summary>
    public string Process { get; }

    /// <summary>Gets the entity with which it was started.</summary>
    public int Entity { get; }

    /// <summary>Gets when it threw [tick].</summary>
    public long Tick { get; }
}
