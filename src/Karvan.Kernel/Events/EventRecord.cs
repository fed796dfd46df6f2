namespace Karvan.Kernel;

/// <summary>One event as observers see it, just before its process resumes.</summary>
/// <param name="Tick">When [tick].</param>
/// <param name="Priority">The process's priority among events of one tick; lower goes first.</param>
/// <param name="Sequence">The order of scheduling, from 1; unique in a run.</param>
/// <param name="Kind">Why the process is resumed.</param>
/// <param name="Entity">Whose event it is: the entity given to
/// <see cref="Simulation.Start(Process, int, short, long)"/>.</param>
public readonly record struct EventRecord(long Tick, short Priority, long Sequence, EventKind Kind, int Entity);
