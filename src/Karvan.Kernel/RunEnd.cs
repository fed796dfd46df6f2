namespace Karvan.Kernel;

/// <summary>Why a run ended.</summary>
public enum RunEnd
{
    /// <summary>Events are left, at the tick asked for or later.</summary>
    TimeReached,

    /// <summary>No event is left; processes may still wait, see <see cref="Simulation.GetWaiting"/>.</summary>
    NothingLeft,

    /// <summary>A process stopped it.</summary>
    Stopped,
}
