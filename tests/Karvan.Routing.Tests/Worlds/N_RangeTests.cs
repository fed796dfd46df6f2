using Karvan.Model;
using Karvan.TestWorlds;
using NodaTime.Text;

namespace Karvan.Routing.Tests.Worlds;

/// <summary>Every departure of a window: moments by the clock, intervals where everything only moves along.</summary>
public sealed class N_RangeTests
{
    [Fact]
    public void N01_TrainByTheClock_IsOneMomentADayAndTheEnd() => Check(days: 2, """
        terminal A KZ
        terminal B KZ
        service R1 fare=120/box
          stop A
          stop B rail 26:00
          at 08:00
        query A>B ready=2025-01-06T00:00
        """, """
        06 08:00 -> 07 10:00 R1
        07 08:00 -> 08 10:00 R1
        08 00:00 -> 09 10:00 R1
        """);

    [Fact]
    public void N02_TruckOnDemand_IsOneInterval() => Check(days: 2, """
        terminal A KZ
        terminal B KZ
        service T1
          stop A
          stop B road 10:00
          demand 4:00
        query A>B ready=2025-01-06T00:00
        """, """
        06 00:00..08 00:00 -> 06 14:00 T1
        """);

    [Fact]
    public void N03_NightWindow_SplitsAtOpeningAndClosing() => Check(days: 1, """
        terminal A TR zone=Europe/Istanbul
        terminal B TR zone=Europe/Istanbul
        service R1
          stop A
          stop B rail 2:00
          demand 4:00 window=00:00-05:00
        query A>B ready=2025-01-06T10:00
        """, """
        06 17:00..06 21:59:59 -> 06 23:00 R1
        07 10:00 -> 07 23:00 R1
        """);

    [Fact]
    public void N04_QueueThatGrowsWithTheMonth_SplitsWhereItBegins() => Check(days: 2, """
        terminal A KZ zone=UTC
        terminal B KZ zone=UTC
        handling A yard>rail time=1:00 wait1=2:00 wait2=10:00
        service R1
          stop A
          stop B rail 10:00
          demand 0:00
        query A>B ready=2025-01-31T00:00
        """, """
        31 00:00..31 23:59:59 -> 31 13:00 R1
        01 00:00..02 00:00 -> 01 21:00 R1
        """);

    /// <summary>The truck is worth taking where no train of its price leaves later and arrives no later.</summary>
    [Fact]
    public void N05_TruckAndTrain_TruckGivesWayBeforeEachTrain() => Check(days: 1, """
        terminal A KZ
        terminal B KZ
        service T1
          stop A
          stop B road 10:00 km=10
          demand 0:00
        service R1
          stop A
          stop B rail 4:00 km=10
          at 12:00
        query A>B ready=2025-01-06T08:00
        """, """
        06 12:00 -> 06 16:00 R1
        06 12:00:01..07 05:59:59 -> 06 22:00:01 T1
        07 08:00 -> 07 16:00 R1
        """);

    /// <summary>Leaving a day later saves a day of storage at the port.</summary>
    [Fact]
    public void N06_StorageSavedByALaterStart_IsAMomentOfItsOwn() => Check(days: 4, """
        terminal A KZ kind=rail_terminal
        terminal P KZ kind=port
        terminal B AZ kind=port
        storage P 100/box from=2
        service T1
          stop A
          stop P rail 12:00
          demand 0:00
        days mondays weekdays=Mo
        service F1
          stop P
          stop B sea 20:00
          at 12:00 days=mondays
        query A>B ready=2025-01-09T00:00
        """, """
        13 00:00 -> 14 08:00 T1 F1
        """);

    private static void Check(int days, string text, string expected)
    {
        var world = World.Parse(text);
        var query = world.Cases[0].Query.ToPlanQuery();
        var until = new Moment(query.ReadyAt!.Value.Seconds + (days * 86_400));

        var spans = new ItineraryPlanner(world.Network).PlanRange(query, until, TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join('\n', spans.Select(span => ToText(world.Network, span))));
    }

    private static string ToText(Network network, DepartureSpan span)
    {
        var to = span.IsInstant ? string.Empty : $"..{ToText(span.DepartTo)}";
        var services = string.Join(' ', span.Itinerary.Legs.Select(leg => network[leg.Service].Id));
        return $"{ToText(span.DepartFrom)}{to} -> {ToText(span.Itinerary.Arrival)} {services}";
    }

    private static string ToText(Moment moment)
    {
        var local = moment.ToInstant().InUtc().LocalDateTime;
        var pattern = local.Second == 0 ? "dd HH:mm" : "dd HH:mm:ss";
        return LocalDateTimePattern.CreateWithInvariantCulture(pattern).Format(local);
    }
}
