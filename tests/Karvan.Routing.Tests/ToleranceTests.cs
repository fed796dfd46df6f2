using Karvan.Model;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests;

/// <summary>A relaxed answer stands for the exact one, and two criteria for four.</summary>
public sealed class ToleranceTests
{
    private const int Worlds = 300;

    [Theory]
    [InlineData(1, 64)]
    [InlineData(1, 4)]
    public void Plan_Relaxed_MatchesEveryExactItinerary(int numerator, int denominator)
    {
        var dropped = 0;
        Parallel.For(0, Worlds, seed =>
        {
            var world = World.Parse(RandomWorld.CreateText(seed));
            var query = world.Cases[0].Query.ToPlanQuery();
            var planner = new ItineraryPlanner(world.Network);
            var exact = planner.Plan(query).GetItineraries();
            var relaxed = planner.Plan(query with { Relax = new(numerator, denominator) }).GetItineraries();
            Assert.All(exact, wanted => Assert.True(
                relaxed.Any(given => StandsFor(given, wanted, 1 + ((double)numerator / denominator))),
                $"Seed {seed}: nothing stands for {wanted.Cost} in {wanted.DurationSeconds} s.\n{world.Text}"));
            Interlocked.Add(ref dropped, exact.Length - relaxed.Length);
        });
        Assert.True(dropped > 0, "Nothing was left out in any world.");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 4)]
    [InlineData(5, 4)]
    [InlineData(1, 10_001)]
    public void Make_OutOfRange_Throws(int numerator, int denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tolerance(numerator, denominator));

    private static bool StandsFor(Itinerary given, Itinerary wanted, double stretch)
    {
        var most = Math.Pow(stretch, wanted.Legs.Length) + 1e-9;
        return given.Transshipments <= wanted.Transshipments
            && given.DurationSeconds <= wanted.DurationSeconds * most
            && (given.Cost.Cents <= wanted.Cost.Cents || given.Cost.Cents <= wanted.Cost.Cents * most)
            && given.Emissions.Grams <= (wanted.Emissions.Grams * most) + 1;
    }
}
