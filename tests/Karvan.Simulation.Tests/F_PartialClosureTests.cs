using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>Closures that leave a part: berths in repair, ports that weather shuts half of the time, slowed
/// borders.</summary>
public class F_PartialClosureTests
{
    private static readonly LocalDate NewYear = new(2025, 1, 1);

    /// <summary>Half of December and no more: weather that a feed tells stands for weather by chance.</summary>
    [Fact]
    public void Run_StormThatLeavesHalf_ShutsThePortForHalfOfTheTime()
    {
        var network = SmallCorridor.Network();
        var told = Half("storm", new(2025, 12, 1), new(2025, 12, 30)) with { Cause = ClosureCause.Storm };
        var chance = told with
        {
            Id = "chance",
            Kind = ClosureKind.Random,
            From = null,
            To = null,
            RemainingPercent = 0,
            MeanIntervalSeconds = 86_400,
            Length = new TimeSpread(86_400, 86_400, 86_400),
            Season = new Season(new AnnualDate(12, 1), new AnnualDate(12, 30)),
        };

        var alone = Port(network with { Closures = [told] });
        var both = Port(network with { Closures = [told, chance] });

        Assert.Equal(15 * 24, alone.ClosedHours, 24.0);
        Assert.InRange(both.ClosedHours, alone.ClosedHours, alone.ClosedHours + 48);
    }

    /// <summary>One of two berths in repair: vessels lie one after the other.</summary>
    [Fact]
    public void Run_WorksThatLeaveHalf_TakeHalfOfTheBerths()
    {
        var network = SmallCorridor.WithTerminal(
            SmallCorridor.Network(12_000, 12_000), "B", terminal => terminal with { Berths = 2 });
        var parameters = new SimulationParameters { MooringMinutes = 1_800 };

        var free = Port(network, parameters);
        var repaired = Port(
            network with { Closures = [Half("works", NewYear, new(2025, 12, 31))] }, parameters);

        Assert.True(repaired.WaitingRatio > 3 * free.WaitingRatio, $"{repaired.WaitingRatio} {free.WaitingRatio}");
    }

    /// <summary>Nothing is known of what a border takes: while it is closed, that is nothing.</summary>
    [Fact]
    public void Run_FullClosureOfABorderWithoutCapacity_LetsNothingPass()
    {
        var network = SmallCorridor.Network();
        var closure = SmallCorridor.Shut(
            "shut", SmallCorridor.Place(crossing: new(0)), new(2025, 6, 1), new(2025, 6, 13));
        var (story, other) = (new Story(), new Story());

        SmallCorridor.Run(SmallCorridor.Request(network with { Closures = [closure] }, 1) with { Timeline = story });
        SmallCorridor.Run(SmallCorridor.Request(
            network with { Closures = [closure with { Mode = Mode.Road }] }, 1) with { Timeline = other });

        // A train that is past the border when it is closed arrives within 30 hours.
        Assert.Equal(0, Arrivals(story, 3, 13));
        Assert.InRange(Arrivals(story, 14, 20), 2, 20);
        Assert.InRange(Arrivals(other, 3, 13), 3, 14);

        static int Arrivals(Story story, int first, int last) => story.Vehicles("arrive").Count(row =>
            row.Where == "D" && row.At.ToInstant().InUtc().Date is { Month: 6 } day
            && day.Day >= first && day.Day <= last);
    }

    /// <summary>A closure that ends does not lift another that still holds.</summary>
    [Fact]
    public void Run_TwoPartialClosuresOfABorder_EachHoldsUntilItsEnd()
    {
        var network = SmallCorridor.Network(20_000);
        network = network with { Crossings = [network.Crossings[0] with { PerDayOut = 8, PerDayBack = 8 }] };
        var place = SmallCorridor.Place(crossing: new(0));
        var year = SmallCorridor.Shut("year", place, NewYear, new(2025, 12, 31)) with { RemainingPercent = 12 };
        var week = SmallCorridor.Shut("week", place, NewYear, new(2025, 1, 7)) with { RemainingPercent = 90 };

        var alone = Border(network with { Closures = [year] });
        var both = Border(network with { Closures = [year, week] });

        Assert.InRange(both.MeanWaitHours, alone.MeanWaitHours * 0.8, alone.MeanWaitHours * 1.5);
        Assert.True(alone.MeanWaitHours > 5);
    }

    /// <summary>Wind that leaves a tenth of the slots half of the time: fewer trains a day pass in it than in
    /// all.</summary>
    [Fact]
    public void Run_WindAtABorder_CountsWhatPassesInIt()
    {
        var network = SmallCorridor.Network(20_000);
        var wind = SmallCorridor.Shut("wind", SmallCorridor.Place(crossing: new(0)), from: null, to: null) with
        {
            Kind = ClosureKind.Random,
            Cause = ClosureCause.Wind,
            RemainingPercent = 10,
            MeanIntervalSeconds = 5 * 86_400,
            Length = new TimeSpread(86_400, 86_400, 86_400),
        };
        network = network with
        {
            Crossings = [network.Crossings[0] with { PerDayOut = 5 }],
            Closures = [wind],
        };

        var border = Border(network);

        Assert.InRange(border.HinderedPerDay, 0.4, 1.1);
        Assert.True(border.PerYear / 365 > 1.5 * border.HinderedPerDay);
    }

    private static Closure Half(string id, LocalDate from, LocalDate to) =>
        SmallCorridor.Shut(id, SmallCorridor.Place(new TerminalIndex(1)), from, to) with { RemainingPercent = 50 };

    private static TerminalRow Port(Network network, SimulationParameters? parameters = null) =>
        SmallCorridor.Run(SmallCorridor.Request(network, 1) with { Parameters = parameters ?? new() })
            .Terminals.Single(row => row.Terminal == new TerminalIndex(1));

    private static ResourceRow Border(Network network) =>
        SmallCorridor.Run(SmallCorridor.Request(network, 1)).Resources.Single(row => row.Id == "crossing:K>GE");
}
