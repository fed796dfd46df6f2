using Karvan.Model;
using NodaTime;

namespace Karvan.Routing.Tests;

/// <summary>
/// Arrive-by questions and windows on pure timetables against a connection scan from every moment at which something
/// is missed a second later.
/// </summary>
public class TimetableStartsTests
{
    private const int Day = 86_400;

    private static readonly int Monday =
        Moment.FromInstant(RandomTimetable.Monday.AtMidnight().InUtc().ToInstant()).Seconds;

    private static readonly int Count = FreshSeeds.Count("KARVAN_TIMETABLES", 400);

    [Fact]
    public void Plan_ArriveByOnRandomTimetables_LeavesAsLateAsTheScan() => Agree(
        query => query with { ArriveBy = new Moment(Monday + (2 * Day) + 64_800), HorizonDays = 2 },
        (scan, from, to) => Best(LeastRides(scan, from, to, Monday + 64_800, Monday + (2 * Day) + 64_800))
            .Select(found => (found.Ready, 0, found.Rides)),
        (planner, query) => planner.Plan(query) is PlanResult.Found { Itineraries: var found }
            ? found.Select(itinerary => (itinerary.Departure.Seconds, 0, itinerary.Legs.Length))
            : []);

    [Fact]
    public void PlanRange_RandomTimetables_GivesTheDeparturesOfTheScan() => Agree(
        query => query with { ReadyAt = new Moment(Monday + 28_800), HorizonDays = 2 },
        (scan, from, to) => Best(All(scan, from, to, Monday + 28_800, Monday + Day + 28_800)),
        (planner, query) => planner.PlanRange(query, new(Monday + Day + 28_800))
            .Select(span => (span.DepartTo.Seconds, span.Itinerary.Arrival.Seconds, span.Itinerary.Legs.Length)));

    private static void Agree(
        Func<PlanQuery, PlanQuery> ask,
        Func<ConnectionScan, TerminalIndex, TerminalIndex, IEnumerable<(int, int, int)>> judge,
        Func<ItineraryPlanner, PlanQuery, IEnumerable<(int, int, int)>> plan)
    {
        var answers = 0;
        for (var seed = FreshSeeds.First; seed < FreshSeeds.First + Count; seed++)
        {
            var network = RandomTimetable.Make(seed);
            var planner = new ItineraryPlanner(network);
            var scan = new ConnectionScan(
                network, RandomTimetable.Monday.PlusDays(-2), RandomTimetable.Monday.PlusDays(5));
            for (var to = 1; to < network.Terminals.Length; to++)
            {
                var expected = judge(scan, new(0), new(to)).Order().ToList();
                var found = plan(planner, ask(QueryTo(to))).Order().ToList();

                answers += found.Count;
                Assert.True(
                    expected.SequenceEqual(found),
                    $"seed {seed}, 0 to {to}: expected {string.Join(' ', expected)}, found {string.Join(' ', found)}");
            }
        }

        Assert.True(answers > Count, $"{answers} answers are too few.");
    }

    private static PlanQuery QueryTo(int to) => new()
    {
        Origins = [new(0)],
        Destinations = [new(to)],
        Consignment = new() { Boxes40 = 1, Mass = Mass.FromTonnes(20) },
        PriceMonth = new YearMonth(2025, 6),
        MaxLegs = 5,
    };

    private static IEnumerable<(int Ready, int Arrival, int Rides)> All(
        ConnectionScan scan, TerminalIndex from, TerminalIndex to, int first, int last) =>
        scan.LastMoments(from, first, last)
            .SelectMany(ready => scan.Plan(from, to, ready, 5)
                .Where(found => found.Arrival <= last + (2 * Day))
                .Select(found => (ready.Seconds, found.Arrival, found.Transshipments + 1)));

    private static IEnumerable<(int Ready, int Arrival, int Rides)> LeastRides(
        ConnectionScan scan, TerminalIndex from, TerminalIndex to, int first, int last) =>
        scan.LastMoments(from, first, last)
            .SelectMany(ready => scan.Plan(from, to, ready, 5)
                .Where(found => found.Arrival <= last)
                .Select(found => (ready.Seconds, last, found.Transshipments + 1)));

    private static IEnumerable<(int Ready, int Arrival, int Rides)> Best(
        IEnumerable<(int Ready, int Arrival, int Rides)> found)
    {
        var all = found.Distinct().ToList();
        return all.Where(one => !all.Exists(other =>
            other != one && other.Ready >= one.Ready && other.Arrival <= one.Arrival && other.Rides <= one.Rides));
    }
}
