using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Simulation;

namespace Karvan;

/// <summary>The queue before one process, as a feed observes it and as a simulated year has it.</summary>
/// <param name="Process">The id of the handling or procedure.</param>
/// <param name="Observed">The feed's median and nine in ten, by mean over the months [h].</param>
/// <param name="Simulated">Those of the simulated year [h].</param>
/// <param name="Basis">What the feed's rows rest on.</param>
public sealed record WaitComparison(
    string Process,
    (decimal Median, decimal P90) Observed,
    (decimal Median, decimal P90) Simulated,
    WaitBasis Basis)
{
    private const decimal Factor = 2;

    private const decimal AlwaysNearHours = 6;

    /// <summary>Gets whether nine in ten wait as long within twice, or within six hours.</summary>
    public bool Agrees => Math.Abs(Observed.P90 - Simulated.P90) <= AlwaysNearHours
        || (Observed.P90 <= Simulated.P90 * Factor && Simulated.P90 <= Observed.P90 * Factor);

    /// <summary>Compares all waits of a network before which goods passed in a simulated year.</summary>
    internal static ImmutableArray<WaitComparison> Of(Network network, SimulationResult result) =>
    [
        .. result.Waits.Where(row => row.Month is null)
            .Select(row => row.Handling is { } handling
                ? (network[handling].Id, network[handling].Time, row)
                : (network[row.Procedure!.Value].Id, network[row.Procedure!.Value].Time, row))
            .Where(one => Enumerable.Range(1, 12).Any(month => one.Time.FindWait(month) is not null))
            .Select(one => new WaitComparison(
                one.Id,
                (Mean(one.Time, wait => wait.MedianSeconds), Mean(one.Time, wait => wait.P90Seconds)),
                (Hours(one.row.MedianSeconds), Hours(one.row.P90Seconds)),
                BasisOf(network, one.Time))),
    ];

    private static WaitBasis BasisOf(Network network, ProcessTime time)
    {
        var waits = Enumerable.Range(1, 12).Select(time.FindWait).OfType<Wait>().ToList();
        return waits.Exists(wait => wait.IsInput) ? WaitBasis.Input
            : waits.Exists(wait => network[wait.Provenance.Source].IsMethod) ? WaitBasis.Judged
            : WaitBasis.Published;
    }

    private static decimal Mean(ProcessTime time, Func<TimeSpread, int> value) => Hours((long)Enumerable.Range(1, 12)
        .Select(month => time.FindWait(month) is { } wait ? value(wait.Time) : 0)
        .Average());

    private static decimal Hours(long seconds) => decimal.Round(seconds / 3_600m, 1);
}
