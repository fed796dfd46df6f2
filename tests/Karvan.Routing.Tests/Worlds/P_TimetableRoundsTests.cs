using Karvan.Model;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests.Worlds;

/// <summary>Timetables of cities: arrival and transshipments alone, and footpaths between stops.</summary>
public sealed class P_TimetableRoundsTests
{
    /// <summary>Four stops, and a round trip on Sundays so that each can be changed at.</summary>
    private const string Stops = """
        vehicle bus mode=road teu=100000 g=0
        terminal A KZ
        terminal B KZ
        terminal C KZ
        terminal D KZ
        days sundays weekdays=Su
        service round vehicle=bus cargo=dry,reefer,dangerous
          stop D
          stop C road 0:10
          stop B road 0:10
          stop A road 0:10
          stop D road 0:10
          at 00:30 days=sundays

        """;

    [Fact]
    public void P01_FasterByAChange_BothStay() => Check([], "08:50 direct; 08:30 quick then", """
        service direct vehicle=bus cargo=dry,reefer,dangerous
          stop A
          stop D road 0:40
          at 08:10
        service quick vehicle=bus cargo=dry,reefer,dangerous
          stop A
          stop B road 0:10
          at 08:10
        service then vehicle=bus cargo=dry,reefer,dangerous
          stop B
          stop D road 0:10
          at 08:20
        query A>D ready=2025-01-06T08:00
        """);

    [Fact]
    public void P02_SlowerByAChange_IsDropped() => Check([], "08:30 direct", """
        service direct vehicle=bus cargo=dry,reefer,dangerous
          stop A
          stop D road 0:20
          at 08:10
        service quick vehicle=bus cargo=dry,reefer,dangerous
          stop A
          stop B road 0:10
          at 08:10
        service then vehicle=bus cargo=dry,reefer,dangerous
          stop B
          stop D road 0:10
          at 08:20
        query A>D ready=2025-01-06T08:00
        """);

    [Theory]
    [InlineData(5, "08:30 one two")]
    [InlineData(6, "")]
    public void P03_FootpathToTheNextBus_IsWalkedInTime(int minutes, string expected) => Check(
        [(1, 2, minutes)], expected, """
        service one vehicle=bus cargo=dry,reefer,dangerous
          stop A
          stop B road 0:10
          at 08:05
        service two vehicle=bus cargo=dry,reefer,dangerous
          stop C
          stop D road 0:10
          at 08:20
        feed ends_on=2025-01-06
        query A>D ready=2025-01-06T08:00
        """);

    /// <summary>A footpath leads from the origin to the first bus and from the last to the destination.</summary>
    [Fact]
    public void P04_FootpathsAtBothEnds_Count() => Check([(0, 1, 5), (2, 3, 4)], "08:24 one", """
        service one vehicle=bus cargo=dry,reefer,dangerous
          stop B
          stop C road 0:10
          at 08:10
        query A>D ready=2025-01-06T08:00
        """);

    private static void Check((int From, int To, int Minutes)[] walks, string expected, string text)
    {
        var world = World.Parse(Stops + text);
        var network = world.Network with
        {
            EmissionFactors = [.. world.Network.EmissionFactors.Select(row => row with { WellToWheelMilligrams = 0 })],
            Footpaths =
            [
                .. walks.Select(walk => new Footpath
                {
                    From = new(walk.From),
                    To = new(walk.To),
                    SpanSeconds = walk.Minutes * 60,
                    Provenance = world.Network.Locations[0].Provenance,
                }),
            ],
        };
        var query = world.Cases[0].Query.ToPlanQuery();
        var planner = TimetablePlanner.For(network);
        Assert.NotNull(planner);

        var journeys = planner.Plan(new()
        {
            Origins = query.Origins,
            Destinations = query.Destinations,
            ReadyAt = query.ReadyAt!.Value,
            HorizonDays = 1,
        });

        Assert.Equal(expected, string.Join("; ", journeys
            .OrderBy(journey => journey.Transshipments)
            .Select(journey => $"{Clock(journey.Arrival)} {Services(network, journey)}")));
    }

    private static string Clock(Moment moment) =>
        TimeSpan.FromSeconds(moment.Seconds % 86_400).ToString(@"hh\:mm", null);

    private static string Services(Network network, TimetableJourney journey) =>
        string.Join(' ', journey.Rides.Select(ride => network[ride.Service].Id));
}
