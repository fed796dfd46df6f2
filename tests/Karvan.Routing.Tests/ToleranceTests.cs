using Karvan.Model;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests;

/// <summary>A relaxed answer stands for the exact one, whatever counts.</summary>
public sealed class ToleranceTests
{
    private const int Worlds = 300;

    [Theory]
    [InlineData(1, 64, PlanCriteria.All)]
    [InlineData(1, 4, PlanCriteria.All)]
    [InlineData(1, 4, PlanCriteria.Arrival | PlanCriteria.Cost)]
    [InlineData(1, 4, PlanCriteria.Cost | PlanCriteria.Emissions)]
    public void Plan_Relaxed_MatchesEveryExactItinerary(int numerator, int denominator, PlanCriteria counted)
    {
        var dropped = 0;
        Parallel.For(0, Worlds, seed =>
        {
            var world = World.Parse(RandomWorld.CreateText(seed));
            var query = world.Cases[0].Query.ToPlanQuery() with { Criteria = counted };
            var planner = new ItineraryPlanner(world.Network);
            var exact = planner.Plan(query).GetItineraries();
            var relaxed = planner.Plan(query with { Relax = new(numerator, denominator) }).GetItineraries();
            Assert.All(exact, wanted => Assert.True(
                relaxed.Any(given => StandsFor(given, wanted, 1 + ((double)numerator / denominator), counted)),
                $"Seed {seed}: nothing stands for {wanted.Cost} in {wanted.DurationSeconds} s.\n{world.Text}"));
            Interlocked.Add(ref dropped, exact.Length - relaxed.Length);
        });
        Assert.True(dropped > 0, "Nothing was left out in any world.");
    }

    [Theory]
    [InlineData(1, 64)]
    [InlineData(1, 4)]
    public void PlanRange_Relaxed_MatchesEveryExactSpanWhenItIsBegun(int numerator, int denominator)
    {
        var dropped = 0;
        Parallel.For(0, Worlds / 4, seed =>
        {
            var world = World.Parse(RandomWorld.CreateText(seed));
            var query = world.Cases[0].Query.ToPlanQuery();
            if (query.ReadyAt is not { } ready)
            {
                return;
            }

            var planner = new ItineraryPlanner(world.Network);
            var until = new Moment(ready.Seconds + (36 * 3_600));
            var exact = planner.PlanRange(query, until);
            var relaxed = planner.PlanRange(query with { Relax = new(numerator, denominator) }, until);
            foreach (var wanted in exact)
            {
                foreach (var moment in new[] { wanted.DepartFrom.Seconds, wanted.DepartTo.Seconds })
                {
                    Assert.True(
                        relaxed.Any(given => StandsFor(given, wanted, moment, 1 + ((double)numerator / denominator))),
                        $"Seed {seed}: nothing stands at {moment} for {wanted.Itinerary.Cost}.\n{world.Text}");
                }
            }

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

    // Ready at a moment, one may wait for a span to begin.
    private static bool StandsFor(DepartureSpan given, DepartureSpan wanted, int moment, double stretch)
    {
        var wait = Math.Max(0, given.DepartFrom.Seconds - moment);
        return moment + wait <= given.DepartTo.Seconds
            && StandsFor(given.Itinerary, wanted.Itinerary, stretch, wait: wait);
    }

    private static bool StandsFor(
        Itinerary given, Itinerary wanted, double stretch, PlanCriteria counted = PlanCriteria.All, int wait = 0)
    {
        var most = Math.Pow(stretch, wanted.Legs.Length) + 1e-9;
        return IsMet(PlanCriteria.Transshipments, given.Transshipments <= wanted.Transshipments)
            && IsMet(PlanCriteria.Arrival, wait + given.DurationSeconds <= wanted.DurationSeconds * most)
            && IsMet(PlanCriteria.Cost, given.Cost.Cents <= Math.Max(wanted.Cost.Cents, wanted.Cost.Cents * most))
            && IsMet(PlanCriteria.Emissions, given.Emissions.Grams <= (wanted.Emissions.Grams * most) + 1);

        bool IsMet(PlanCriteria criterion, bool isMet) => isMet || !counted.HasFlag(criterion);
    }
}
