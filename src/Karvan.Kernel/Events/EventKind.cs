namespace Karvan.Kernel;

/// <summary>Why a process is resumed.</summary>
/// <remarks>The numbers are part of the event-log hash and do not change.</remarks>
public enum EventKind
{
    /// <summary>A process begins.</summary>
    Start = 1,

    /// <summary>A delay is over.</summary>
    Delay = 2,

    /// <summary>What a process waited for has come: a claim, an item, an amount, an open gate.</summary>
    Grant = 3,

    /// <summary>A process that was waited for has ended.</summary>
    Join = 4,

    /// <summary>An interrupt or a preemption.</summary>
    Interrupt = 5,

    /// <summary>Patience ran out, or the longest wait of a batch.</summary>
    Timeout = 6,
}
