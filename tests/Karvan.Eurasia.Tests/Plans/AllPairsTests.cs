using Karvan.Model;

namespace Karvan.Eurasia.Tests;

/// <summary>Every main place to every other: the planner answers, and no itinerary is beaten by another.</summary>
public class AllPairsTests(ITestOutputHelper output)
{
    /// <summary>No measure of speed: only a search that has blown up takes as long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Places =
    [
        "CN-XIA", "CN-CKG", "CN-SHA", "CN-URC", "KZ-ALT", "KZ-ALA", "KZ-AAU", "UZ-SRG", "KZ-DOS", "TM-KRW", "IR-THR",
        "AZ-ALA", "AZ-ABS", "GE-TBS", "GE-PTI", "TR-DRC", "TR-HAL", "RO-CND", "HU-BUD", "DE-DUI", "NL-RTM",
    ];

    [Fact]
    public void Plan_EveryPairOfMainPlaces_IsAnsweredAndNonDominated()
    {
        var plans = (
            from origin in Places
            from destination in Places
            where origin != destination
            let plan = Ask.AnswerWithin(Patience, Ask.From(origin, destination))
            select (Pair: $"{origin} -> {destination}", Plan: plan)).ToList();
        foreach (var (pair, plan) in plans.Where(answer => answer.Plan.Reason is not null))
        {
            output.WriteLine($"{pair}: {plan.Reason}");
        }

        output.WriteLine($"{plans.Count} plans, {plans.Sum(answer => answer.Plan.SetSize)} itineraries, of them "
            + $"{plans.Sum(answer => answer.Plan.Itineraries.Count(BoardsTwice))} leave a service and board it again");
        Offenders.None(
            from answer in plans
            let itineraries = answer.Plan.Itineraries.Select(ranked => ranked.Itinerary).ToList()
            from beaten in itineraries
            from better in itineraries
            where Beats(better, beaten)
            select $"{answer.Pair}: found {Ask.Describe(beaten)}, beaten by {Ask.Describe(better)}");
    }

    /// <summary>Leaving a train to take the next one of the same service: seldom what a person would do.</summary>
    private static bool BoardsTwice(RankedItinerary ranked) =>
        ranked.Itinerary.Legs.Zip(ranked.Itinerary.Legs.Skip(1)).Any(pair => pair.First.Service == pair.Second.Service);

    private static bool Beats(Itinerary better, Itinerary beaten)
    {
        var (left, right) = (Criteria(better), Criteria(beaten));
        return left.Zip(right).All(pair => pair.First <= pair.Second) && !left.SequenceEqual(right);
    }

    private static long[] Criteria(Itinerary itinerary) =>
        [itinerary.Arrival.Seconds, itinerary.Cost.Cents, itinerary.Emissions.Grams, itinerary.Transshipments];
}
