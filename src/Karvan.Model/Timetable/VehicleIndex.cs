namespace Karvan.Model;

/// <summary>A place in <see cref="Network.Vehicles"/>, counted from 0.</summary>
/// <param name="Value">The index.</param>
public readonly record struct VehicleIndex(int Value);
