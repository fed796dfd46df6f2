using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;

namespace Karvan;

/// <summary>Chooses from all optimal itineraries the few that a person should see.</summary>
/// <remarks>
/// The best by each criterion, then again and again the one that differs most from those chosen: the greatest least
/// distance over the four criteria, each scaled to 0–1 over the set, and one more for another corridor.
/// </remarks>
internal static class ItineraryChoice
{
    /// <summary>The most that are shown unless all are asked for.</summary>
    public const int MaxShown = 12;

    /// <summary>Gives those shown, by generalised cost; ties in the order of the set.</summary>
    /// <param name="set">All optimal itineraries; one or more.</param>
    /// <param name="teu">The size of the consignment [TEU].</param>
    /// <param name="byArrival">Whether an arrival was asked for: then leaving last is best.</param>
    /// <param name="limit">The most to show.</param>
    /// <param name="counted">What was searched for: the set is the best in nothing else.</param>
    public static ImmutableArray<RankedItinerary> Choose(
        ImmutableArray<Itinerary> set, int teu, bool byArrival, int limit, PlanCriteria counted = PlanCriteria.All)
    {
        var costs = set.Select(itinerary => Valuation.GeneralisedCost(itinerary, teu)).ToArray();
        var best = FindBest(set, costs, byArrival);
        var labels = Enum.GetValues<ItineraryLabel>().Where(label => counted.HasFlag(CriterionOf(label))).ToList();
        var shown = best.Distinct().Take(limit).ToList();
        AddFarthest(shown, Scale(set, byArrival), limit);

        return [.. shown
            .OrderBy(index => costs[index])
            .ThenBy(index => index)
            .Select((index, place) => new RankedItinerary(
                place + 1,
                set[index],
                [.. labels.Where(label => best[(int)label] == index)],
                costs[index],
                AssumedShare.Of(set[index])))];
    }

    /// <summary>Gives those most likely to be in time, and of equals the one with the least p90, ranked anew.</summary>
    public static ImmutableArray<RankedItinerary> MostReliable(IEnumerable<RankedItinerary> set, int limit) =>
    [
        .. set
            .OrderByDescending(ranked => ranked.Reliability!.OnTime ?? 0)
            .ThenBy(ranked => ranked.Reliability!.P90Seconds ?? int.MaxValue)
            .ThenBy(ranked => ranked.Rank)
            .Take(limit)
            .Select((ranked, place) => ranked with { Rank = place + 1 }),
    ];

    private static PlanCriteria CriterionOf(ItineraryLabel label) => label switch
    {
        ItineraryLabel.Fastest => PlanCriteria.Arrival,
        ItineraryLabel.Cheapest => PlanCriteria.Cost,
        ItineraryLabel.LowestEmission => PlanCriteria.Emissions,
        _ => PlanCriteria.Transshipments,
    };

    // In the order of the labels.
    private static int[] FindBest(ImmutableArray<Itinerary> set, Money[] costs, bool byArrival)
    {
        return
        [
            Least(itinerary => Time(itinerary, byArrival)),
            Least(itinerary => itinerary.Cost.Cents),
            Least(itinerary => itinerary.Emissions.Grams),
            Least(itinerary => itinerary.Transshipments),
        ];

        int Least(Func<Itinerary, long> criterion) => Enumerable.Range(0, set.Length)
            .MinBy(index => (criterion(set[index]), costs[index].Cents, index));
    }

    private static void AddFarthest(List<int> shown, Point[] points, int limit)
    {
        var nearest = new double[points.Length];
        Array.Fill(nearest, double.MaxValue);
        foreach (var index in shown)
        {
            Approach(index);
        }

        while (shown.Count < Math.Min(limit, points.Length))
        {
            var farthest = Array.IndexOf(nearest, nearest.Max());
            shown.Add(farthest);
            Approach(farthest);
        }

        // Minus one marks what is shown already.
        void Approach(int shownIndex)
        {
            for (var i = 0; i < points.Length; i++)
            {
                nearest[i] = Math.Min(nearest[i], points[shownIndex].SquaredDistance(points[i]));
            }

            nearest[shownIndex] = -1;
        }
    }

    private static Point[] Scale(ImmutableArray<Itinerary> set, bool byArrival)
    {
        var time = Scale(set, itinerary => Time(itinerary, byArrival));
        var cost = Scale(set, itinerary => itinerary.Cost.Cents);
        var emissions = Scale(set, itinerary => itinerary.Emissions.Grams);
        var transshipments = Scale(set, itinerary => itinerary.Transshipments);
        return [.. set.Select((itinerary, i) =>
            new Point(time[i], cost[i], emissions[i], transshipments[i], itinerary.Corridor))];
    }

    private static double[] Scale(ImmutableArray<Itinerary> set, Func<Itinerary, long> criterion)
    {
        var (least, most) = (set.Min(criterion), set.Max(criterion));
        var range = Math.Max(1, most - least);
        return [.. set.Select(itinerary => (double)(criterion(itinerary) - least) / range)];
    }

    private static long Time(Itinerary itinerary, bool byArrival) =>
        byArrival ? -(long)itinerary.Departure.Seconds : itinerary.Arrival.Seconds;

    private readonly record struct Point(
        double Time, double Cost, double Emissions, double Transshipments, Corridor Corridor)
    {
        public double SquaredDistance(Point other) =>
            Square(Time - other.Time) + Square(Cost - other.Cost) + Square(Emissions - other.Emissions)
            + Square(Transshipments - other.Transshipments) + (Corridor == other.Corridor ? 0 : 1);

        private static double Square(double value) => value * value;
    }
}
