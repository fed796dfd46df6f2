namespace Karvan.Routing;

/// <summary>From when to when one search looks.</summary>
/// <param name="Ready">When the goods are ready [s].</param>
/// <param name="Latest">When they must have arrived [s].</param>
/// <param name="StartIsFree">Whether a journey may begin later.</param>
internal readonly record struct SearchTimes(int Ready, int Latest, bool StartIsFree)
{
    /// <summary>
    /// Gets how much later the goods may come and still ask for the same answer [s]: a journey whose arrival comes
    /// later with the start stands for one that does not only where it is earlier by this much. 0: not at all.
    /// </summary>
    public int StepSeconds { get; init; }

    /// <summary>Gets when a journey may begin at the latest, where the start is free [s].</summary>
    public int LastReady { get; init; } = int.MaxValue;
}
