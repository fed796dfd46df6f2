using Karvan.TestWorlds;

namespace Karvan.Routing.Tests;

/// <summary>The planner against its judge on worlds by chance; <c>KARVAN_WORLDS</c> sets how many.</summary>
public sealed class RandomWorldTests
{
    private static readonly int Count = FreshSeeds.Count("KARVAN_WORLDS", 2_000);

    [Fact]
    public void Plan_RandomWorlds_AgreesWithReference() => AgreeOnAll(Count, RandomWorld.CreateText, AllOf);

    [Fact]
    public void Plan_RandomWorldsArriveBy_AgreesWithReference() =>
        AgreeOnAll(Count / 10, RandomWorld.CreateArriveByText, AllOf);

    [Fact]
    public void Plan_RandomWorldsSomeCriteria_AgreesWithReference() =>
        AgreeOnAll(Count / 4, RandomWorld.CreateText, SomeOf);

    [Fact]
    public void Plan_RandomWorldsArriveBySomeCriteria_AgreesWithReference() =>
        AgreeOnAll(Count / 20, RandomWorld.CreateArriveByText, SomeOf);

    /// <summary>Found by chance once: two rows of departures leave together, and one must be let go.</summary>
    [Theory]
    [InlineData(712_796_533)]
    public void Plan_WorldThatFailedOnce_AgreesWithReference(int seed)
    {
        var text = RandomWorld.CreateText(seed);
        Assert.Null(WorldJudge.FindDifference(
            World.Parse(text), (network, query) => new ItineraryPlanner(network).Plan(query)));
    }

    private static PlanCriteria AllOf(int seed) => PlanCriteria.All;

    private static PlanCriteria SomeOf(int seed) => (PlanCriteria)(1 + (seed % (int)(PlanCriteria.All - 1)));

    private static void AgreeOnAll(int count, Func<int, string> createText, Func<int, PlanCriteria> criteriaOf) =>
        Parallel.For(0, count, at =>
        {
            var seed = FreshSeeds.First + at;
            var text = createText(seed);
            var difference = WorldJudge.FindDifference(
                World.Parse(text),
                (network, query) => new ItineraryPlanner(network).Plan(query),
                criteriaOf(seed));
            Assert.True(difference is null, $"Seed {seed}: {difference}\n{text}");
        });
}
