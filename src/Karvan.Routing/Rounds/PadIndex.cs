namespace Karvan.Routing;

/// <summary>One side of one terminal: where goods come off a vehicle, or get on.</summary>
/// <param name="Value">Terminal × sides + side.</param>
internal readonly record struct PadIndex(int Value);
