namespace Karvan.Simulation;

/// <summary>A departure that was due on a line, whether or not something left then.</summary>
/// <param name="Ready">Until when goods must have been ready for it [tick].</param>
/// <param name="At">When it was due [tick].</param>
/// <param name="UsualSeconds">What a planner reckons for the wait, where it knows no clock: until a vehicle is full
/// [s]; 0: a clock or an interval.</param>
internal readonly record struct Due(long Ready, long At, long UsualSeconds);
