using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;

namespace Karvan.Tests;

public sealed class ItineraryChoiceTests
{
    /// <summary>One TEU: a day costs USD 60 and a tonne of CO2e USD 80 on top of the price.</summary>
    [Fact]
    public void Choose_FewItineraries_RanksAllByGeneralisedCost()
    {
        var chosen = Choose(
            Itinerary(Corridor.Northern, days: 10, dollars: 3_000, kilograms: 900, transshipments: 2),
            Itinerary(Corridor.Middle, days: 20, dollars: 2_000, kilograms: 1_200, transshipments: 3),
            Itinerary(Corridor.Ocean, days: 40, dollars: 1_500, kilograms: 500, transshipments: 1));

        Assert.Equal(
            """
            1 Middle 3296.00 USD:
            2 Northern 3672.00 USD: Fastest
            3 Ocean 3940.00 USD: Cheapest LowestEmission FewestTransshipments
            """,
            Text(chosen));
    }

    [Fact]
    public void Choose_EqualInACriterion_LabelsTheOneOfLeastGeneralisedCost()
    {
        var chosen = Choose(
            Itinerary(Corridor.Middle, days: 10, dollars: 3_000, kilograms: 900, transshipments: 2),
            Itinerary(Corridor.Middle, days: 12, dollars: 2_000, kilograms: 950, transshipments: 2));

        Assert.Equal(
            """
            1 Middle 2796.00 USD: Cheapest FewestTransshipments
            2 Middle 3672.00 USD: Fastest LowestEmission
            """,
            Text(chosen));
    }

    [Fact]
    public void Choose_ManyItineraries_KeepsTheBestAndTheFarthestOfTwelve()
    {
        var many = Enumerable.Range(0, 100)
            .Select(i => Itinerary(Corridor.Middle, 10 + i, 5_000 - (10 * i), 500 + i, 5))
            .Append(Itinerary(Corridor.Other, 60, 4_900, 560, 5))
            .ToArray();

        var chosen = Choose(many);

        Assert.Equal(12, chosen.Length);
        Assert.Contains(chosen, ranked => ranked.Labels.Contains(ItineraryLabel.Fastest));
        Assert.Contains(chosen, ranked => ranked.Labels.Contains(ItineraryLabel.Cheapest));
        Assert.Contains(chosen, ranked => ranked.Itinerary.Corridor == Corridor.Other);
        Assert.Equal(chosen.OrderBy(ranked => ranked.GeneralisedCost.Cents), chosen);
        Assert.Equal(chosen.Length, chosen.Select(ranked => ranked.Itinerary).Distinct().Count());
    }

    [Fact]
    public void Choose_AllAskedFor_ReturnsEveryOne()
    {
        var many = Enumerable.Range(0, 100).Select(i => Itinerary(Corridor.Middle, 10 + i, 5_000 - (10 * i), 500, 5));

        Assert.Equal(100, ItineraryChoice.Choose([.. many], teu: 1, byArrival: false, limit: int.MaxValue).Length);
    }

    [Fact]
    public void Choose_ByArrival_CallsTheLatestDepartureFastest()
    {
        var early = Itinerary(Corridor.Middle, days: 5, dollars: 1_000, kilograms: 1, transshipments: 1);
        var late = Itinerary(Corridor.Middle, days: 6, dollars: 2_000, kilograms: 1, transshipments: 1) with
        {
            Departure = new(86_400 * 50),
            Arrival = new(86_400 * 56),
        };

        var chosen = ItineraryChoice.Choose([late, early], teu: 1, byArrival: true, limit: 12);

        Assert.Equal(late, chosen.Single(ranked => ranked.Labels.Contains(ItineraryLabel.Fastest)).Itinerary);
    }

    [Fact]
    public void Choose_SomeCriteria_LabelsNothingElse()
    {
        var only = Itinerary(Corridor.Middle, days: 5, dollars: 1_000, kilograms: 1, transshipments: 1);

        var chosen = ItineraryChoice.Choose([only], 1, false, 12, PlanCriteria.Arrival | PlanCriteria.Transshipments);

        Assert.Equal([ItineraryLabel.Fastest, ItineraryLabel.FewestTransshipments], Assert.Single(chosen).Labels);
    }

    [Fact]
    public void Of_StepsAndLines_CountsTimeAndAbsoluteDollars()
    {
        var itinerary = Itinerary(Corridor.Middle, days: 4, dollars: 80, kilograms: 1, transshipments: 0) with
        {
            Steps = [Step(0, 1, SmallWorld.Assumed), Step(1, 4, SmallWorld.Published)],
            CostLines = [Line(90, SmallWorld.Published), Line(-10, SmallWorld.Assumed)],
        };

        Assert.Equal(new AssumedShare(0.25m, 0.1m), AssumedShare.Of(itinerary));
    }

    private static ImmutableArray<RankedItinerary> Choose(params Itinerary[] set) =>
        ItineraryChoice.Choose([.. set], teu: 1, byArrival: false, ItineraryChoice.MaxShown);

    private static string Text(ImmutableArray<RankedItinerary> chosen) => string.Join('\n', chosen.Select(ranked =>
        $"{ranked.Rank} {ranked.Itinerary.Corridor} {ranked.GeneralisedCost}: {string.Join(' ', ranked.Labels)}"
            .TrimEnd()));

    private static Itinerary Itinerary(
        Corridor corridor, int days, int dollars, int kilograms, int transshipments) => new()
    {
        Goods = new() { Boxes40 = 1, Mass = Mass.FromTonnes(20) },
        Corridor = corridor,
        Departure = new(0),
        Arrival = new(days * 86_400),
        FreeRunningSeconds = 0,
        Cost = Money.FromDollars(dollars),
        Emissions = Emissions.FromGrams(kilograms * 1_000L),
        Transshipments = transshipments,
        Countries = [],
        Legs = [],
        Steps = [],
        CostLines = [],
    };

    private static Step Step(int fromDay, int toDay, Provenance provenance) => new()
    {
        Kind = StepKind.Wait,
        From = new(0),
        To = new(0),
        Start = new(fromDay * 86_400),
        End = new(toDay * 86_400),
        Provenance = provenance,
    };

    private static CostLine Line(decimal dollars, Provenance provenance) =>
        new("A line", CostComponent.Freight, dollars, "USD", Money.FromDollars(dollars), provenance);
}
