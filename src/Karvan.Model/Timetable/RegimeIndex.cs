namespace Karvan.Model;

/// <summary>A place in <see cref="Network.Regimes"/>, counted from 0.</summary>
/// <param name="Value">The place.</param>
public readonly record struct RegimeIndex(int Value);
