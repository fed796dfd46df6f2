namespace Karvan.Kernel;

/// <summary>The cause of an interrupt by which a process loses a claim.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="By">The entity that took the server.</param>
/// <param name="Since">Since when the claim had been held [tick].</param>
public sealed record Preemption(Resource Resource, int By, long Since);
