using Karvan.TestWorlds;

namespace Karvan.Routing.Tests;

/// <summary>The planner against its judge on worlds by chance; <c>KARVAN_WORLDS</c> sets how many.</summary>
public sealed class RandomWorldTests
{
    private static readonly int Count = FreshSeeds.Count("KARVAN_WORLDS", 2_000);

    [Fact]
    public void Plan_RandomWorlds_AgreesWithReference() => AgreeOnAll(Count, RandomWorld.CreateText);

    [Fact]
    public void Plan_RandomWorldsArriveBy_AgreesWithReference() =>
        AgreeOnAll(Count / 10, RandomWorld.CreateArriveByText);

    /// <summary>Found by chance once: two rows of departures leave together, and one must be let go.</summary>
    [Theory]
    [InlineData(712_796_533)]
    public void Plan_WorldThatFailedOnce_AgreesWithReference(int seed)
    {
        var text = RandomWorld.CreateText(seed);
        Assert.Null(WorldJudge.FindDifference(
            World.Parse(text), (network, query) => new ItineraryPlanner(network).Plan(query)));
    }

    private static void AgreeOnAll(int count, Func<int, string> createText) => Parallel.For(0, count, at =>
    {
        var seed = FreshSeeds.First + at;
        var text = createText(seed);
        var difference = WorldJudge.FindDifference(
            World.Parse(text), (network, query) => new ItineraryPlanner(network).Plan(query));
        Assert.True(difference is null, $"Seed {seed}: {difference}\n{text}");
    });
}
