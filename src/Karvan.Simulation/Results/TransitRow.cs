using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>How long goods of one demand took, by the cohort that entered while the run counted.</summary>
/// <param name="Demand">The demand's id.</param>
/// <param name="From">The origin.</param>
/// <param name="To">The destination.</param>
/// <param name="Product">The product that it is bound to; null: none.</param>
/// <param name="Count">The units delivered, over all replications.</param>
/// <param name="P10Days">One in ten took no longer [days]; where none arrived, this and the next are 0.</param>
/// <param name="P50Days">Half took no longer [days].</param>
/// <param name="P90Days">Nine in ten took no longer [days].</param>
/// <param name="UnfinishedShare">The share of the cohort that had not arrived at the end: under way, held or
/// withdrawn, 0 to 1.</param>
/// <param name="StageDays">The mean time by <see cref="TransitStage"/> [days].</param>
public sealed record TransitRow(
    string Demand,
    LocationIndex From,
    LocationIndex To,
    Product? Product,
    long Count,
    double P10Days,
    double P50Days,
    double P90Days,
    double UnfinishedShare,
    ImmutableArray<double> StageDays);
