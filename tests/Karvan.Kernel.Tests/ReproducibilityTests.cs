namespace Karvan.Kernel.Tests;

/// <summary>Same seed, same events: on any number of threads, in any company, on every machine.</summary>
public class ReproducibilityTests
{
    /// <summary>The fingerprint of 200 units of M/M/3 with seed 1, replication 0.
    /// It changes only with a reason.</summary>
    private const string Pinned = "407f3dc36d9999db";

    [Fact]
    public void Hash_OfKnownModel_IsPinned()
    {
        var hash = RunHashed(new(1, 0));

        Assert.Equal((Pinned, 722), (hash.ToString(), hash.Count));
    }

    [Fact]
    public void Observer_SeesEveryEvent_AsItIsOrdered()
    {
        var simulation = new Simulation();
        var log = new EventList();
        simulation.Observe(log);
        simulation.Start(Fail(simulation, 3), entity: 7, priority: -2);
        simulation.Run();

        Assert.Equal([new(0, -2, 1, EventKind.Start, 7), new(3, -2, 2, EventKind.Delay, 7)], log.Records);
    }

    [Fact]
    public void Hash_OnOneThreadOrEight_IsTheSame()
    {
        string[] one = Replications.Run(16, run => RunHashed(run).ToString(), threads: 1);
        string[] eight = Replications.Run(16, run => RunHashed(run).ToString(), threads: 8);

        Assert.Equal(one, eight);
        Assert.Equal(16, one.Distinct().Count());
    }

    [Fact]
    public void NewSource_BesideAnother_LeavesItsDrawsUnchanged()
    {
        string alone = Arrivals(withSecond: false);

        Assert.Equal(alone, Arrivals(withSecond: true));
        Assert.NotEmpty(alone);
    }

    /// <summary>Two servers instead of one, the same customers: pair by pair the difference is far surer.</summary>
    [Fact]
    public void CommonRandomNumbers_OfTwoVariants_NarrowTheDifference()
    {
        double[] slow = Replications.Run(20, run => MeanWait(run, 0.80));
        double[] fast = Replications.Run(20, run => MeanWait(run, 0.76));
        double[] other = Replications.Run(20, run => MeanWait(run, 0.76), seed: 99);

        var common = ConfidenceInterval.OfDifference(slow, fast);

        Assert.True(common.Low > 0);
        var independent = ConfidenceInterval.OfDifference(slow, other);
        Assert.True(common.HalfWidth < independent.HalfWidth / 2, $"{common} against {independent}");
    }

    [Fact]
    public void Replications_OneFails_ThrowsItsException()
    {
        var failure = Assert.Throws<ProcessFailedException>(() => Replications.Run(4, run =>
        {
            var simulation = new Simulation(run);
            simulation.Start(Fail(simulation, run.Number));
            return simulation.Run();
        }));

        Assert.Equal(1, failure.Tick);
    }

    private sealed class EventList : ISimulationObserver
    {
        public List<EventRecord> Records { get; } = [];

        public void OnEvent(in EventRecord record) => Records.Add(record);
    }

    private static EventLogHash RunHashed(Replication run)
    {
        var simulation = new Simulation(run);
        var hash = new EventLogHash();
        simulation.Observe(hash);
        var station = new QueueStation(simulation, 3, Distribution.Exponential(2.4 * QueueStation.Unit));
        simulation.Start(station.Source(Distribution.Exponential(QueueStation.Unit)));
        simulation.Run(200 * QueueStation.Unit);
        return hash;
    }

    private static double MeanWait(Replication run, double service) =>
        QueueStation.Run(run, 1, Distribution.Exponential(service * QueueStation.Unit), 5_000).Server.Waits.Mean;

    private static string Arrivals(bool withSecond)
    {
        var simulation = new Simulation();
        var journal = new Journal(simulation);
        if (withSecond)
        {
            simulation.Start(Source(simulation, entity: 2, null));
        }

        simulation.Start(Source(simulation, entity: 1, journal));
        simulation.Run(1_000);
        return journal.ToString();
    }

    private static async Process Source(Simulation simulation, int entity, Journal? journal)
    {
        var interarrival = Distribution.Exponential(30);
        var stream = simulation.Stream(entity, 0);
        while (true)
        {
            await simulation.Delay(interarrival.Sample(stream));
            journal?.Note("arrival");
        }
    }

    private static async Process Fail(Simulation simulation, int number)
    {
        await simulation.Delay(number);
        if (number == 1)
        {
            throw new FormatException("one");
        }
    }
}
