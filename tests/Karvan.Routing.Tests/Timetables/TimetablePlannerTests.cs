using System.Globalization;
using Karvan.Model;

namespace Karvan.Routing.Tests;

/// <summary>The search by rounds against a connection scan, pair by pair; a failing seed is printed.</summary>
public class TimetablePlannerTests
{
    /// <summary>How many timetables; KARVAN_TIMETABLES asks for more.</summary>
    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("KARVAN_TIMETABLES") ?? "400", CultureInfo.InvariantCulture);

    [Fact]
    public void Plan_RandomTimetables_GivesTheSetsOfTheScan()
    {
        var first = Environment.TickCount;
        for (var seed = first; seed < first + Count; seed++)
        {
            var network = RandomTimetable.Make(seed);
            var planner = TimetablePlanner.For(network);
            Assert.NotNull(planner);
            var scan = new ConnectionScan(network, RandomTimetable.Monday.PlusDays(-2), RandomTimetable.Monday.PlusDays(16));
            var ready = Moment.FromInstant(RandomTimetable.Monday.AtMidnight().PlusHours(8).InUtc().ToInstant());
            for (var pair = 0; pair < network.Terminals.Length * network.Terminals.Length; pair++)
            {
                var (from, to) = (pair / network.Terminals.Length, pair % network.Terminals.Length);
                if (from != to)
                {
                    Check(network, planner, scan, new(from), new(to), ready, seed);
                }
            }
        }
    }

    [Fact]
    public void For_NetworkWithPrices_IsNoPureTimetable()
    {
        var network = RandomTimetable.Make(1);
        var priced = network with { Tariffs = [network.Tariffs[0] with { Rate = new(1, "USD", ChargeUnit.Consignment) }] };

        Assert.Null(TimetablePlanner.For(priced));
    }

    private static void Check(
        Network network, TimetablePlanner planner, ConnectionScan scan, TerminalIndex from, TerminalIndex to, Moment ready, int seed)
    {
        var query = new TimetableQuery { Origins = [from], Destinations = [to], ReadyAt = ready, MaxLegs = 5, HorizonDays = 14 };
        var latest = ready.Seconds + (14 * 86_400);
        var expected = scan.Plan(from, to, ready, 5).Where(found => found.Arrival <= latest);

        var journeys = planner.Plan(query);

        Assert.True(
            expected.SequenceEqual(journeys.Select(journey => (journey.Arrival.Seconds, journey.Transshipments))),
            $"seed {seed}, {from.Value} to {to.Value}: expected {string.Join(' ', expected)}, found "
                + string.Join(' ', journeys.Select(journey => (journey.Arrival.Seconds, journey.Transshipments))));
        Assert.All(journeys, journey => Follow(network, journey, from, to, ready));
    }

    /// <summary>Walks a journey ride by ride: each leaves where and when one can be there.</summary>
    private static void Follow(Network network, TimetableJourney journey, TerminalIndex from, TerminalIndex to, Moment ready)
    {
        var (at, now, isFirst) = (from, ready.Seconds, true);
        foreach (var ride in journey.Rides)
        {
            var calls = network[ride.Service].Calls;
            var (board, alight) = (calls[ride.BoardCall], calls[ride.AlightCall]);
            now += Gap(network, at, board.Terminal!.Value, isFirst);
            Assert.True(board.CanBoard && alight.CanAlight && now <= ride.Departure.Seconds);
            var moving = Enumerable.Range(ride.BoardCall + 1, ride.AlightCall - ride.BoardCall)
                .Sum(call => calls[call].Run.MedianSeconds + (call == ride.AlightCall ? 0 : calls[call].DwellSeconds));
            Assert.Equal(ride.Arrival.Seconds, ride.Departure.Seconds + moving);
            (at, now, isFirst) = (alight.Terminal!.Value, ride.Arrival.Seconds, false);
        }

        Assert.Equal(journey.Arrival.Seconds, now + Gap(network, at, to, isFirst: true));
    }

    private static int Gap(Network network, TerminalIndex from, TerminalIndex to, bool isFirst) => from == to
        ? isFirst ? 0 : network.Handlings[2].Time.Process.MedianSeconds
        : network.Footpaths.Single(path => path.From == from && path.To == to).SpanSeconds;
}
