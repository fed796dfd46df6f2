namespace Karvan.Model;

/// <summary>A place in <see cref="Network.Crossings"/>, counted from 0.</summary>
/// <param name="Value">The index.</param>
public readonly record struct CrossingIndex(int Value);
