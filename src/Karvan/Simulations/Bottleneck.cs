using Karvan.Kernel;
using Karvan.Simulation;

namespace Karvan;

/// <summary>What relieving one resource buys, against the same run without.</summary>
/// <param name="Resource">The resource as it was.</param>
/// <param name="TeuPerYear">The goods delivered beyond those before [TEU a year].</param>
/// <param name="P50Days">The change of the median transit [days]; less than zero is faster.</param>
/// <param name="P90Days">The change of the transit within which nine in ten arrive [days].</param>
public sealed record Bottleneck(
    ResourceRow Resource, ConfidenceInterval TeuPerYear, ConfidenceInterval P50Days, ConfidenceInterval P90Days);
