namespace Karvan.Kernel;

/// <summary>A process that waits for something no scheduled event will bring.</summary>
/// <param name="Process">The name of its async method.</param>
/// <param name="Entity">The entity it was started with.</param>
/// <param name="Place">The name of the resource, store or gate it waits at, or of
/// the process whose end it awaits.</param>
/// <param name="Since">Since when it waits [tick].</param>
public readonly record struct WaitingProcess(string Process, int Entity, string Place, long Since)
{
    /// <summary>Gives process, entity, place and tick in one line, the same in every culture.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Process} of entity {Entity} waits at {Place} since tick {Since}");
}
