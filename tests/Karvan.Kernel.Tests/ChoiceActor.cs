namespace Karvan.Kernel.Tests;

/// <summary>Where a process of the reference stands.</summary>
internal enum ActorPhase
{
    Between,
    Choosing,
    Holding,
}

/// <summary>A process of the reference.</summary>
internal sealed class ChoiceActor(int number, short priority)
{
    public int Number => number;

    public short Priority => priority;

    public ActorPhase Phase { get; set; }

    public int Step { get; set; }

    public bool HasBegun { get; set; }

    public bool HasEnded { get; set; }

    public bool HasWon { get; set; }

    public int Index { get; set; }

    public object? Result { get; set; }

    public HeldClaim? Claim { get; set; }

    public List<string> Interrupts { get; } = [];

    public bool IsCut { get; set; }

    public bool CutNext { get; set; }
}

/// <summary>A server that a process of the reference holds.</summary>
internal sealed record HeldClaim(int Resource, ChoiceActor Actor, short Priority);
