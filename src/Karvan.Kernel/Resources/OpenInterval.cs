namespace Karvan.Kernel;

/// <summary>A span of open time.</summary>
/// <param name="Start">The first open tick, from the start of the calendar's period.</param>
/// <param name="End">The first tick that is closed again.</param>
public readonly record struct OpenInterval(long Start, long End);
