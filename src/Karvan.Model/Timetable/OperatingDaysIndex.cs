namespace Karvan.Model;

/// <summary>A place in <see cref="Network.OperatingDays"/>, counted from 0.</summary>
/// <param name="Value">The index.</param>
public readonly record struct OperatingDaysIndex(int Value);
