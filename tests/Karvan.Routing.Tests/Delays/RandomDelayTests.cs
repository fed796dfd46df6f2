using System.Globalization;

namespace Karvan.Routing.Tests.Delays;

/// <summary>
/// Reliability against a brute-force Monte Carlo on worlds by chance; <c>KARVAN_DELAY_WORLDS</c> sets how many worlds,
/// <c>KARVAN_DELAY_DRAWS</c> how many draws for each.
/// </summary>
public sealed class RandomDelayTests(ITestOutputHelper output)
{
    private static readonly int Samples = Setting("KARVAN_DELAY_DRAWS", 100_000);

    private static readonly int Count = Setting("KARVAN_DELAY_WORLDS", 200);

    [Fact]
    public void Of_RandomWorlds_AgreesWithMonteCarlo()
    {
        var answered = DelayWorld.Answered().Take(Count).ToList();

        var differences = answered.AsParallel().AsOrdered().Select(world =>
        {
            var arrivals = MonteCarlo.Play(world.Network, world.Itinerary, Samples, world.Seed);
            var reliability = new ReliabilityCalculator(world.Network).Of(world.Itinerary, null);
            return (
                world.Seed,
                Difference: DelayWorld.GreatestDifference(reliability, arrivals),
                Never: arrivals[^1] == int.MaxValue);
        }).ToList();

        var worst = differences.MaxBy(world => world.Difference);
        output.WriteLine($"{differences.Count} worlds, {differences.Count(world => world.Never)} of them not always"
            + $" reached; mean difference {differences.Average(world => world.Difference):0.00000},"
            + $" greatest {worst.Difference:0.00000} (seed {worst.Seed})");
        Assert.True(worst.Difference <= 0.01, $"Seed {worst.Seed}: |F - F_MonteCarlo| is {worst.Difference:0.00000}.");
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : usual;
}
