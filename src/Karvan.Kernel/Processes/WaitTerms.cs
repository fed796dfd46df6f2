namespace Karvan.Kernel;

/// <summary>What a process asks for at a place, and for how long it will wait there.</summary>
/// <param name="Amount">How much, where that means something.</param>
/// <param name="Patience">The longest wait [tick]; <see cref="Simulation.Forever"/> for no limit.</param>
/// <param name="Priority">Its place in the line; lower goes first.</param>
/// <param name="Role">Which of the place's lines, such as putting (0) and getting (1).</param>
/// <param name="Detail">A filter or a receiver, where that means something.</param>
internal readonly record struct WaitTerms(
    long Amount, long Patience, short Priority = 0, byte Role = 0, object? Detail = null);
