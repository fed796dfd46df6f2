using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>One line of a unit's story.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Stage">What the unit does then; null: it has arrived.</param>
/// <param name="Where">Where, or on what.</param>
public readonly record struct TraceLine(Moment At, TransitStage? Stage, string Where);
