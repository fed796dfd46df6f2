namespace Karvan.Model;

/// <summary>A place in <see cref="Network.Procedures"/>, counted from 0.</summary>
/// <param name="Value">The index.</param>
public readonly record struct ProcedureIndex(int Value);
