using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>How busy a resource was and who waited for it, by mean over the replications.</summary>
/// <param name="Id">The stable id, such as <c>cranes:AZ-ALA-P</c>; a relief names it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Utilization">The share of its capacity in use, 0 to 1; 0 where there is no limit.</param>
/// <param name="MeanQueue">The mean number that waits: vehicles, or TEU for departures and yards.</param>
/// <param name="MaxQueue">The longest queue at a midnight of any replication.</param>
/// <param name="MaxQueueAt">When that was.</param>
/// <param name="MeanWaitHours">The mean wait of a vehicle or unit served [h], those of zero included.</param>
/// <param name="TeuHours">The time that goods waited for it [TEU·h a year].</param>
/// <param name="PerYear">What it served: vehicles, or TEU of departures and yards [a year].</param>
public sealed record ResourceRow(
    string Id,
    ResourceKind Kind,
    LocationIndex Location,
    double Utilization,
    double MeanQueue,
    double MaxQueue,
    Moment MaxQueueAt,
    double MeanWaitHours,
    double TeuHours,
    double PerYear)
{
    /// <summary>Gets what it served in a day while a closure by chance left a part of its capacity; 0: there was
    /// none.</summary>
    public double HinderedPerDay { get; init; }
}
