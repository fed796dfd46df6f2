using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Tests;

/// <summary>A set in four criteria narrowed to arrival and transshipments.</summary>
public class CriteriaFilterTests
{
    [Fact]
    public void Narrow_ArrivalAndTransshipments_DropsWhatOnlyCostsLess() => Assert.Equal(
        [(10, 3), (12, 1), (20, 0)],
        Narrow(byArrival: false, (10, 3), (11, 4), (12, 2), (12, 1), (15, 1), (20, 0), (30, 0)));

    [Fact]
    public void Narrow_ByArrival_KeepsWhatLeavesLater() => Assert.Equal(
        [(30, 2), (20, 0)],
        Narrow(byArrival: true, (30, 2), (25, 3), (20, 0), (10, 0)));

    [Fact]
    public void Narrow_AllCriteria_KeepsAll()
    {
        ImmutableArray<Itinerary> set = [Make(1, 1), Make(2, 2)];

        Assert.Equal(set, CriteriaFilter.Narrow(set, PlanCriteria.All, byArrival: false));
    }

    private static IEnumerable<(int Time, int Transshipments)> Narrow(
        bool byArrival, params (int Time, int Transshipments)[] set) => CriteriaFilter
            .Narrow([.. set.Select(one => Make(one.Time, one.Transshipments))], PlanCriteria.ArrivalTransshipments, byArrival)
            .Select(itinerary => (itinerary.Departure.Seconds, itinerary.Transshipments));

    private static Itinerary Make(int time, int transshipments) => new()
    {
        Goods = new() { Boxes40 = 1, Mass = Mass.FromTonnes(20) },
        Corridor = Corridor.Other,
        Departure = new(time),
        Arrival = new(time),
        FreeRunningSeconds = 0,
        Cost = default,
        Emissions = default,
        Transshipments = transshipments,
        Countries = [],
        Legs = [],
        Steps = [],
        CostLines = [],
    };
}
