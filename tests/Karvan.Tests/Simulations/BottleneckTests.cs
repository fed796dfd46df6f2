using Karvan.Kernel;
using Karvan.Model;
using Karvan.Simulation;

namespace Karvan.Tests.Simulations;

/// <summary>What relief surely brings stands before what may be chance.</summary>
public sealed class BottleneckTests
{
    [Fact]
    public void Rank_ChanceAndEffects_PutsTheSureFirst()
    {
        Bottleneck[] found =
        [
            Made("noise-up", (262, 509), (-0.03, 0.03), (-0.03, 0.14)),
            Made("noise-down", (-261, 730), (0, 0.1), (0, 0.1)),
            Made("worse", (-900, 100), (0.5, 0.1), (0.5, 0.1)),
            Made("days-at-the-median", (10, 500), (-0.09, 0.03), (-0.2, 0.4)),
            Made("days", (-5, 500), (-0.09, 0.03), (-0.4, 0.15)),
            Made("more-passes", (3_300, 200), (0, 1), (0, 1)),
        ];

        var ranked = Bottleneck.Rank(found).ToList();

        Assert.Equal(
            ["more-passes", "days", "days-at-the-median", "noise-up", "noise-down", "worse"],
            ranked.Select(row => row.Resource.Id));
        Assert.Equal([true, true, true, false, false, false], ranked.Select(row => row.IsSure));
    }

    /// <summary>One replication has no interval: nothing is sure, and the means are all there is.</summary>
    [Fact]
    public void Rank_OneReplication_GoesByMeans() => Assert.Equal(
        ["much", "little"],
        Bottleneck.Rank(
        [
            Made("little", (10, double.PositiveInfinity), (-1, double.PositiveInfinity), (-1, double.PositiveInfinity)),
            Made("much", (90, double.PositiveInfinity), (0, double.PositiveInfinity), (0, double.PositiveInfinity)),
        ]).Select(row => row.Resource.Id));

    private static Bottleneck Made(
        string id, (double Mean, double Half) teu, (double Mean, double Half) p50, (double Mean, double Half) p90) =>
        new(
            new ResourceRow(id, ResourceKind.Berths, default, 0.5, 0, 0, default, 0, 0, 0),
            Of(teu),
            Of(p50),
            Of(p90));

    private static ConfidenceInterval Of((double Mean, double Half) figure) => new(figure.Mean, figure.Half, 0.95, 20);
}
