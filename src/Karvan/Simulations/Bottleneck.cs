using Karvan.Kernel;
using Karvan.Simulation;

namespace Karvan;

/// <summary>What relieving one resource buys, against the same run without.</summary>
/// <param name="Resource">The resource as it was.</param>
/// <param name="TeuPerYear">The goods delivered beyond those before [TEU a year].</param>
/// <param name="P50Days">The change of the median transit [days]; less than zero is faster.</param>
/// <param name="P90Days">The change of the transit within which nine in ten arrive [days].</param>
public sealed record Bottleneck(
    ResourceRow Resource, ConfidenceInterval TeuPerYear, ConfidenceInterval P50Days, ConfidenceInterval P90Days)
{
    /// <summary>Gets whether it surely helps: some figure is better by more than its interval.</summary>
    public bool IsSure => TeuPerYear.Low > 0 || P50Days.High < 0 || P90Days.High < 0;

    /// <summary>Puts first what surely lets more pass, then what surely saves days: where all that is asked for passes
    /// already, relief shows in days alone. The rest is chance, by its means.</summary>
    internal static IEnumerable<Bottleneck> Rank(IEnumerable<Bottleneck> found) => found
        .OrderByDescending(row => row.TeuPerYear.Low > 0 ? Math.Round(row.TeuPerYear.Mean) : 0)
        .ThenBy(row => row.P90Days.High < 0 ? row.P90Days.Mean : 0)
        .ThenBy(row => row.P50Days.High < 0 ? row.P50Days.Mean : 0)
        .ThenByDescending(row => Math.Round(row.TeuPerYear.Mean))
        .ThenBy(row => row.P90Days.Mean)
        .ThenBy(row => row.Resource.Id, StringComparer.Ordinal);
}
