using Karvan.Model;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests.Delays;

/// <summary>One rule a test, each against a figure that can be worked out by hand.</summary>
public sealed class ReliabilityTests
{
    private const int Hour = 3_600;

    private const int Week = 168 * Hour;

    // Of a chance: the points of the lattice, and the straight lines of the tables.
    private const double Error = 0.001;

    /// <summary>Eight hours free, ten usual, fourteen in one case of ten.</summary>
    private static readonly TimeSpread Run = new(8 * Hour, 10 * Hour, 14 * Hour);

    /// <summary>The chance that <see cref="Run"/> stays within 12 h: Φ(1.281552 · ln(4/2) / ln(6/2)).</summary>
    private const double Within12Hours = 0.79060;

    /// <summary>R1 reaches B at 18:00, the ship sails at 20:00 on Mondays; another row of it on Tuesdays.</summary>
    private const string WeeklyShip = """
        terminal A KZ
        terminal B KZ kind=port
        terminal C AZ kind=port
        days monday weekdays=Mo
        days tuesday weekdays=Tu
        service R1
          stop A
          stop B rail 10:00
          at 08:00
        service F1
          stop B
          stop C sea 24:00
          at 20:00 days=monday
          at 20:00 days=tuesday
        query A>C ready=2025-01-06T00:00
        """;

    private const string Direct = """
        terminal A KZ
        terminal B KZ window=08:00-19:00
        service R1
          stop A
          stop B rail 10:00
          at 08:00
        query A>B ready=2025-01-06T00:00
        """;

    [Fact]
    public void Of_NothingVaries_IsThePlan()
    {
        var (network, itinerary) = Plan(WeeklyShip);

        var reliability = new ReliabilityCalculator(network).Of(itinerary, itinerary.Arrival);

        Assert.Equal(itinerary.DurationSeconds, reliability.P10Seconds);
        Assert.Equal(itinerary.DurationSeconds, reliability.P90Seconds);
        Assert.Equal(itinerary.DurationSeconds, reliability.MeanSeconds);
        Assert.Equal(1, reliability.OnTime);
        Assert.Null(reliability.MainCause);
    }

    [Fact]
    public void Of_ShipMissed_TakesTheNextOfTheSameRow()
    {
        var (network, itinerary) = Plan(WeeklyShip);
        var reliability = new ReliabilityCalculator(WithRun(network, "R1", Run)).Of(itinerary, itinerary.Arrival);

        Assert.Equal(Within12Hours, reliability.OnTime!.Value, Error);
        Assert.Equal(itinerary.DurationSeconds, reliability.P50Seconds);
        Assert.Equal(itinerary.DurationSeconds + Week, reliability.P90Seconds);
        Assert.Equal(
            itinerary.DurationSeconds + (Week * (1 - Within12Hours)), reliability.MeanSeconds!.Value, Week * Error);
    }

    /// <summary>From the train's departure at 08:00; what is handled at both ends is left out.</summary>
    [Fact]
    public void OfRides_CountsFromTheFirstDepartureToTheLastArrival()
    {
        var (network, itinerary) = Plan(WeeklyShip);
        var (first, last) = (itinerary.Legs[0], itinerary.Legs[^1]);

        var rides = new ReliabilityCalculator(network).OfRides(itinerary);

        Assert.Equal(first.Departure, rides.Departure);
        Assert.Equal(last.Arrival.Seconds - first.Departure.Seconds, rides.P10Seconds);
        Assert.Equal(last.Arrival.Seconds - first.Departure.Seconds, rides.P90Seconds);
        Assert.True(rides.P50Seconds < itinerary.DurationSeconds);
    }

    [Fact]
    public void OfRides_ShipMissed_TakesTheNextOfTheSameRow()
    {
        var (network, itinerary) = Plan(WeeklyShip);
        var (first, last) = (itinerary.Legs[0], itinerary.Legs[^1]);

        var rides = new ReliabilityCalculator(WithRun(network, "R1", Run)).OfRides(itinerary);

        Assert.Equal(last.Arrival.Seconds - first.Departure.Seconds + Week, rides.P90Seconds);
    }

    /// <summary>The next train gets there a day later: for the ship of the week after.</summary>
    [Fact]
    public void OfMissing_FirstTrain_TakesTheNext()
    {
        var (network, itinerary) = Plan(WeeklyShip);

        var missed = new ReliabilityCalculator(network).OfMissing(itinerary, 0, itinerary.Arrival);

        Assert.Equal(0, missed.OnTime);
        Assert.Equal(itinerary.DurationSeconds + Week, missed.P10Seconds);
        Assert.Equal(itinerary.DurationSeconds + Week, missed.P90Seconds);
    }

    [Fact]
    public void OfMissing_Interval_WaitsForOneMore()
    {
        var (network, itinerary) = Plan(World.Load("D01_EveryTwoDays"));

        var missed = new ReliabilityCalculator(network).OfMissing(itinerary, 0, null);

        Assert.Equal((44.0 + 48) * Hour, missed.P50Seconds!.Value, 60.0);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void OfMissing_NoSuchLeg_Throws(int leg)
    {
        var (network, itinerary) = Plan(WeeklyShip);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new ReliabilityCalculator(network).OfMissing(itinerary, leg, null));
    }

    [Fact]
    public void OfEach_Several_AreThoseOfEachAlone()
    {
        var (network, itinerary) = Plan(WeeklyShip);
        var calculator = new ReliabilityCalculator(WithRun(network, "R1", Run));

        var each = calculator.OfEach([itinerary, itinerary], itinerary.Arrival);

        var alone = calculator.Of(itinerary, itinerary.Arrival);
        Assert.All(each, one => Assert.Equal((alone.OnTime, alone.MeanSeconds), (one.OnTime, one.MeanSeconds)));
        var other = new ReliabilityCalculator(Plan(Direct).Network);
        Assert.Throws<ArgumentException>(() => other.OfEach([itinerary], null));
    }

    [Fact]
    public void MainCause_RideThatMissesTheShip_IsThatRide()
    {
        var (network, itinerary) = Plan(WeeklyShip);
        var spread = WithRun(WithRun(network, "R1", Run), "F1", new(23 * Hour, 24 * Hour, 26 * Hour));

        var cause = new ReliabilityCalculator(spread).Of(itinerary, null).MainCause!;

        var legs = itinerary.Legs;
        Assert.Equal((StepKind.Ride, 0), (cause.Kind, cause.Leg));
        Assert.Equal((network[legs[0].From].Location, network[legs[0].To].Location), (cause.From, cause.To));
        Assert.InRange(cause.Share, 0.99, 1);
    }

    [Fact]
    public void Of_TripLetGo_IsNotTakenAfterAll()
    {
        var (network, itinerary) = Plan(World.Load("E03_LetTripGoToSaveStorage"));

        var reliability = new ReliabilityCalculator(network).Of(itinerary, null);

        Assert.Equal(itinerary.DurationSeconds, reliability.P10Seconds);
        Assert.Equal(itinerary.DurationSeconds, reliability.P90Seconds);
    }

    /// <summary>Every two days without variation: any wait up to 48 hours is as likely, then 20 hours at sea.</summary>
    [Fact]
    public void Of_Interval_IsItsResidual()
    {
        var (network, itinerary) = Plan(World.Load("D01_EveryTwoDays"));

        var reliability = new ReliabilityCalculator(network).Of(itinerary, null);

        Assert.Equal(24.8 * Hour, reliability.P10Seconds!.Value, 60.0);
        Assert.Equal(44.0 * Hour, reliability.P50Seconds!.Value, 60.0);
        Assert.Equal(63.2 * Hour, reliability.P90Seconds!.Value, 60.0);
        Assert.Equal((StepKind.Wait, 1.0), (reliability.MainCause!.Kind, reliability.MainCause.Share));
    }

    [Fact]
    public void Of_FullLoad_WaitsNoLongerThanTheLongest()
    {
        var (network, itinerary) = Plan(World.Load("D03_FullAtLastLeaves"));

        var reliability = new ReliabilityCalculator(network).Of(itinerary, null);

        Assert.Equal(50 * Hour, reliability.P90Seconds);
        var share = IntervalWait.ShareWithin(15 * Hour, 144 * Hour, 0.5);
        Assert.Equal(share, reliability.ChanceBy(new(itinerary.Departure.Seconds + (35 * Hour))), Error);
    }

    /// <summary>Ten hours of queue in January, two in February; the queue of the month of arrival counts.</summary>
    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 2)]
    public void Of_Queue_IsThatOfTheMonth(int question, int hours)
    {
        var (network, itinerary) = Plan(World.Load("B02_WaitByMonth"), question);
        var spread = network with
        {
            Handlings = [.. network.Handlings.Select(row => row with
            {
                Time = row.Time with
                {
                    Waits = [.. row.Time.Waits.Select(wait => wait is null
                        ? null
                        : wait with { Time = new(0, wait.Time.MedianSeconds, 3 * wait.Time.MedianSeconds) })],
                },
            })],
        };

        var reliability = new ReliabilityCalculator(spread).Of(itinerary, null);

        Assert.Equal((11.0 + hours) * Hour, reliability.P50Seconds!.Value, 120.0);
        Assert.Equal((11.0 + (3 * hours)) * Hour, reliability.P90Seconds!.Value, 600.0);
        Assert.Equal(StepKind.Wait, reliability.MainCause!.Kind);
    }

    /// <summary>Arrival at 18:00, or later; work begins before 19:00 or at 8:00 next morning.</summary>
    [Fact]
    public void Of_TerminalClosed_WaitsForOpening()
    {
        var (network, itinerary) = Plan(Direct);
        var reliability = new ReliabilityCalculator(WithRun(network, "R1", Run)).Of(itinerary, null);
        var departed = itinerary.Legs[0].Departure.Seconds;

        var beforeClosing = Normal(1.2815516 * Math.Log(3 / 2.0) / Math.Log(3));
        Assert.Equal(beforeClosing, reliability.ChanceBy(new(departed + (11 * Hour) - 1)), Error);
        Assert.Equal(beforeClosing, reliability.ChanceBy(new(departed + (24 * Hour) - 1)), Error);
        Assert.InRange(reliability.ChanceBy(new(departed + (24 * Hour))), 0.99, 1);
    }

    [Fact]
    public void Of_FeedEndsBeforeTheNextShip_NeverArrives()
    {
        var (network, itinerary) = Plan("feed ends_on=2025-01-10\n" + WeeklyShip);
        var spread = WithRun(network, "R1", Run);

        var reliability = new ReliabilityCalculator(spread).Of(itinerary, null);

        Assert.Equal(Within12Hours, reliability.ChanceBy(new(int.MaxValue - 1)), Error);
        Assert.Equal(itinerary.DurationSeconds, reliability.P50Seconds);
        Assert.Null(reliability.P90Seconds);
        Assert.Null(reliability.MeanSeconds);
    }

    /// <summary>Any wait up to 72 hours is as likely; nothing leaves after the second day.</summary>
    [Fact]
    public void Of_FeedEndsDuringTheInterval_MayNeverLeave()
    {
        var (network, itinerary) = Plan("""
            feed ends_on=2025-01-07
            terminal A KZ kind=port
            terminal B KZ kind=port
            service F1
              stop A
              stop B sea 20:00
              every 72:00
            query A>B ready=2025-01-06T00:00
            """);

        var reliability = new ReliabilityCalculator(network).Of(itinerary, null);

        Assert.Equal(48 / 72.0, reliability.ChanceBy(new(int.MaxValue - 1)), Error);
    }

    [Fact]
    public void Of_Twice_IsTheSame()
    {
        var (network, itinerary) = Plan(WeeklyShip);
        var spread = WithRun(WithRun(network, "R1", Run), "F1", new(23 * Hour, 24 * Hour, 26 * Hour));
        var shared = new ReliabilityCalculator(spread);
        var all = new Reliability[8];
        Parallel.For(0, all.Length, i => all[i] = shared.Of(itinerary, null));

        Assert.All(all, other => Assert.Equal(
            (all[0].P10Seconds, all[0].P90Seconds, all[0].MeanSeconds, all[0].MainCause),
            (other.P10Seconds, other.P90Seconds, other.MeanSeconds, other.MainCause)));
    }

    [Fact]
    public void Of_ItineraryOfAnotherNetwork_Throws()
    {
        var (network, itinerary) = Plan(WeeklyShip);
        var later = network with
        {
            Services = [.. network.Services.Select(service => service with
            {
                Departures = [.. service.Departures.Select(row => row with { AtSeconds = row.AtSeconds + 60 })],
            })],
        };

        Assert.Throws<ArgumentException>(() => new ReliabilityCalculator(later).Of(itinerary, null));
        Assert.Throws<ArgumentException>(() => new ReliabilityCalculator(Plan(Direct).Network).Of(itinerary, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void QuantileSeconds_NoShare_Throws(double share)
    {
        var (network, itinerary) = Plan(Direct);
        var reliability = new ReliabilityCalculator(network).Of(itinerary, null);
        Assert.Throws<ArgumentOutOfRangeException>(() => reliability.QuantileSeconds(share));
    }

    private static (Network Network, Itinerary Itinerary) Plan(string text) => Plan(World.Parse(text));

    private static (Network Network, Itinerary Itinerary) Plan(World world, int question = 0)
    {
        var query = world.Cases[question].Query.ToPlanQuery();
        return (world.Network, new ItineraryPlanner(world.Network).Plan(query).GetItineraries()[0]);
    }

    private static Network WithRun(Network network, string service, TimeSpread run) => network with
    {
        Services = [.. network.Services.Select(row => row.Id != service
            ? row
            : row with { Calls = [row.Calls[0], .. row.Calls.Skip(1).Select(call => call with { Run = run })] })],
    };

    // Simpson's rule, sharing nothing with the model.
    private static double Normal(double z)
    {
        const int Steps = 1_000;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
        {
            var x = z * i / Steps;
            sum += Math.Exp(-x * x / 2) * (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2);
        }

        return 0.5 + (sum * z / (3 * Steps) / Math.Sqrt(2 * Math.PI));
    }
}
