namespace Karvan.Kernel.Tests;

/// <summary>Queues whose answers are known: the formula lies within the 95 % interval of twenty replications.</summary>
/// <remarks>Seeds are fixed, so a test that passes does so always. Arrivals are one a unit of time.</remarks>
public class TheoryTests
{
    private const int Runs = 20;

    private const int Units = 25_000;

    private const double Unit = QueueStation.Unit;

    [Fact]
    public void A01_MM1_MeanWait_IsTheFormula() =>
        Agree(0.8 * 0.8 / (1 - 0.8), run => WaitOf(run, 1, Distribution.Exponential(0.8 * Unit)));

    [Fact]
    public void A02_MM3_MeanWait_IsErlangC() =>
        Agree(ErlangC(3, 2.4) / (3 - 2.4) * 2.4, run => WaitOf(run, 3, Distribution.Exponential(2.4 * Unit)));

    [Fact]
    public void A03_MM2With3Places_ShareRefused_IsTheFormula()
    {
        // p(n) for n = 0 to 5 at 1.6 Erlang.
        double[] weights = [1, 1.6, 1.28, 1.024, 0.8192, 0.65536];

        Agree(weights[5] / weights.Sum(), run =>
        {
            var station = QueueStation.Run(run, 2, Distribution.Exponential(1.6 * Unit), Units, waitingPlaces: 3);
            return (double)station.Server.Refused.Count / station.Arrived.Count;
        });
    }

    [Fact]
    public void A04_MD1_MeanWait_IsPollaczekKhinchine() =>
        Agree(0.75 * 0.75 / (2 * 0.25), run => WaitOf(run, 1, Distribution.Constant((long)(0.75 * Unit))));

    [Fact]
    public void A05_MG1Lognormal_MeanWait_IsPollaczekKhinchine() => Agree(
        0.7 * 0.7 * (1 + 0.25) / (2 * 0.3),
        run => WaitOf(run, 1, Distribution.LognormalWithMean(0.7 * Unit, 0.35 * Unit)));

    [Fact]
    public void A06_MG1Erlang_MeanWait_IsPollaczekKhinchine() => Agree(
        0.7 * 0.7 * (1 + 0.25) / (2 * 0.3), run => WaitOf(run, 1, Distribution.Erlang(4, 0.7 * Unit)));

    /// <summary>Out of A half goes to B, half to C; a fifth of B comes back to A. Each
    /// is as if it were alone.</summary>
    [Fact]
    public void A07_JacksonNetworkOfThree_MeanInSystem_IsTheProductForm()
    {
        // a = 0.5 + 0.2 b and b = c = a / 2, hence a = 0.5 / 0.9.
        const double A = 0.5 / 0.9;
        double load(double rate, double service) => rate * service / (1 - (rate * service));
        double expected = load(A, 1.2) + load(A / 2, 2.0) + load(A / 2, 2.4);

        Agree(expected, run =>
        {
            var simulation = new Simulation(run);
            var network = new JacksonNetwork(simulation);
            simulation.ResetStatisticsAt(Units * QueueStation.Unit / 5);
            simulation.Run(Units * QueueStation.Unit);
            return network.Inside.Mean;
        });
    }

    /// <summary>Six machines, one repairer, exponential: the finite-source queue.</summary>
    [Fact]
    public void A08_MachineRepair_MeanDown_IsTheFiniteSourceFormula()
    {
        // p(n) ∝ 6! / (6 − n)! · (repair / life)ⁿ.
        double[] weights = [1, 1.2, 1.2, 0.96, 0.576, 0.2304, 0.04608];
        double expected = weights.Select((weight, down) => weight * down).Sum() / weights.Sum();

        Agree(expected, run =>
        {
            var simulation = new Simulation(run);
            var repairer = new Resource(simulation, "repairer");
            var down = new TimeWeighted(simulation);
            for (int machine = 1; machine <= 6; machine++)
            {
                simulation.Start(Machine(simulation, repairer, down, machine), machine);
            }

            simulation.ResetStatisticsAt(Units * QueueStation.Unit / 5);
            simulation.Run(Units * QueueStation.Unit);
            return down.Mean;
        });
    }

    /// <summary>L = λW, on the very figures of each run, but for who is inside at both ends.</summary>
    [Fact]
    public void B01_LittlesLaw_HoldsInEveryRun()
    {
        foreach (var station in Replications.Run(Runs, run =>
            QueueStation.Run(run, 3, Distribution.Exponential(2.4 * Unit), Units)))
        {
            double horizon = Units * Unit * 0.8;
            var waits = station.Server.Waits;
            Assert.Equal(station.Server.Queue.Mean, waits.Count / horizon * waits.Mean, 0.01);
            Assert.Equal(station.Server.Busy.Mean, station.InSystem.Mean, 12);
        }
    }

    /// <summary>A thousand studies of ten replications: their nominal 95 % intervals hold the
    /// truth in 93 to 97 %.</summary>
    [Fact]
    public void B02_Intervals_Nominal95_CoverAsOften()
    {
        const int Studies = 1_000;
        const double Truth = 0.5;
        double[] means = Replications.Run(
            Studies * 10, run => WaitOf(run, 1, Distribution.Exponential(0.5 * Unit), units: 1_500), seed: 2);

        int covering = Enumerable.Range(0, Studies)
            .Count(study => ConfidenceInterval.Of(means.AsSpan(study * 10, 10)).Contains(Truth));

        Assert.InRange(covering, 930, 970);
    }

    private static double WaitOf(Replication run, int servers, Distribution service, int units = Units) =>
        QueueStation.Run(run, servers, service, units).Server.Waits.Mean / Unit;

    private static void Agree(double expected, Func<Replication, double> model)
    {
        var interval = Replications.Estimate(Runs, model);

        Assert.True(interval.Contains(expected), $"{interval}, theory {expected}");
        Assert.True(interval.HalfWidth < 0.06 * expected, $"{interval} is too wide to say anything");
    }

    /// <summary>Gives the chance of having to wait with so many servers and so much work offered [Erlang].</summary>
    private static double ErlangC(int servers, double offered)
    {
        double term = 1;
        double sum = 0;
        for (int n = 0; n < servers; n++)
        {
            sum += term;
            term *= offered / (n + 1);
        }

        double waiting = term * servers / (servers - offered);
        return waiting / (sum + waiting);
    }

    private static async Process Machine(Simulation simulation, Resource repairer, TimeWeighted down, int machine)
    {
        var life = Distribution.Exponential(5 * Unit);
        var repair = Distribution.Exponential(1 * Unit);
        var lives = simulation.Stream(machine, 1);
        var repairs = simulation.Stream(machine, 2);
        while (true)
        {
            await simulation.Delay(life.Sample(lives));
            down.Add(1);
            using (await repairer.Request())
            {
                await simulation.Delay(repair.Sample(repairs));
            }

            down.Add(-1);
        }
    }
}
