namespace Karvan.Kernel;

/// <summary>No event is left, yet processes wait.</summary>
public sealed class DeadlockException : Exception
{
    private const int MostNamed = 10;

    internal DeadlockException(long tick, IReadOnlyList<WaitingProcess> waiting)
        : base(FormattableString.Invariant($"Nothing can happen after tick {tick}, but {waiting.Count} wait: ")
            + string.Join("; ", waiting.Take(MostNamed)) + (waiting.Count > MostNamed ? "; …" : "")) =>
        Waiting = waiting;

    /// <summary>Gets all who wait, in the order of their places in the simulation.</summary>
    public IReadOnlyList<WaitingProcess> Waiting { get; }
}
