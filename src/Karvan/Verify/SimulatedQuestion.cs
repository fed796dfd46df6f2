namespace Karvan;

/// <summary>What only a simulation can say of an observation.</summary>
/// <param name="Observation">The observation's id.</param>
/// <param name="Period">The period that is simulated for it.</param>
/// <param name="IsInput">Whether the rows that are simulated rest on it, so that agreement proves nothing.</param>
/// <param name="Answer">Reads it out of a simulated year; null: nothing of the kind moved.</param>
/// <param name="Why">Why it does not agree, if that is known; empty: it is not.</param>
internal sealed record SimulatedQuestion(
    string Observation, string Period, bool IsInput, Func<SimulatedYear, ModelValues?> Answer, string Why);
