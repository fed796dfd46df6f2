using Karvan.Kernel;
using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>Trains and trucks that no demand counts come by chance, and queue for the slots that ours want.</summary>
public class H_OthersTests
{
    private const int Day = 86_400;

    private static readonly SimulationParameters Even = new() { OthersVariationPercent = 0 };

    /// <summary>Who comes first goes first: the queue of the textbook for one server with equal times (M/D/1), which
    /// waits for load ÷ 2 (1 − load) of a slot.</summary>
    [Theory]
    [InlineData(90, 30, 0.5)]
    [InlineData(168, 24, 0.8)]
    [InlineData(204, 24, 0.95)]
    public void Take_TrucksInTurn_WaitAsInAQueueOfEqualTimes(int others, int ours, double load) =>
        Assert.Equal(load / (2 * (1 - load)), MeanWait(others, ours, doOthersYield: false), 0.02 * load / (1 - load));

    /// <summary>Ours go before: they wait for the one that has begun and for each other alone (Cobham, Operations
    /// Research 2(1), 1954).</summary>
    [Theory]
    [InlineData(168, 24)]
    [InlineData(192, 36)]
    public void Take_OthersYield_WaitsForTheOneThatHasBegun(int others, int ours)
    {
        double expected = (others + ours) / 240.0 / 2 / (1 - (ours / 240.0));

        Assert.Equal(expected, MeanWait(others, ours, doOthersYield: true), 0.05);
    }

    /// <summary>At the border of a railway others are container trains; ours with containers, one or two a day, wait in
    /// turn with them as in a queue of equal times.</summary>
    [Fact]
    public void Run_ContainersAtARailBorder_WaitInTurnWithOthers()
    {
        var border = RailBorder(Product.ExpressBlockTrain);

        double load = 0.75 + (border.PerYear / 365 / 12);
        double expected = load / 2 / (1 - load) * 2;

        Assert.Equal(load, border.Utilization, 0.02);
        Assert.Equal(expected, border.MeanWaitHours, 0.25 * expected);
    }

    /// <summary>Ordinary freight of ours waits as the last class does.</summary>
    [Fact]
    public void Run_FreightAtARailBorder_WaitsBehindAllContainers()
    {
        var border = RailBorder(Product.Wagonload);

        double own = border.PerYear / 365 / 12;
        double expected = (0.75 + own) / 2 / (1 - 0.75) / (1 - 0.75 - own) * 2;

        Assert.Equal(0.75 + own, border.Utilization, 0.02);
        Assert.Equal(expected, border.MeanWaitHours, 0.25 * expected);
    }

    /// <summary>After a closure what came first goes first; freight stands until all containers are through.</summary>
    [Fact]
    public void Run_RailBorderOpensAgain_ContainersKeepTheirPlace()
    {
        static Network Shut(Network network) => network with
        {
            Closures =
            [
                SmallCorridor.Shut(
                    "works",
                    SmallCorridor.Place(crossing: new(0)),
                    new LocalDate(2025, 6, 1),
                    new LocalDate(2025, 6, 6)),
            ],
        };

        var containers = RailBorder(Product.ExpressBlockTrain, Shut);
        var freight = RailBorder(Product.Wagonload, Shut);

        Assert.True(containers.MaxQueue < freight.MaxQueue, $"{containers.MaxQueue} {freight.MaxQueue}");
        Assert.InRange(containers.MeanWaitHours, 0, freight.MeanWaitHours / 2);
    }

    /// <summary>Spells of more and of fewer make the queue longer than chance within a day does.</summary>
    [Fact]
    public void Draw_Spells_ComeAsOftenButLessEvenly()
    {
        var (mean, even) = Days(Even);
        var (other, uneven) = Days(new() { OthersVariationPercent = 20, OthersSpellDays = 7 });

        Assert.Equal(100, mean, 2.0);
        Assert.Equal(100, other, 4.0);
        Assert.Equal(100, even, 12.0);
        Assert.Equal(100 + (20 * 20), uneven, 120.0);
    }

    /// <summary>A closed lane lets none pass, and those who would wait too long do not come.</summary>
    [Fact]
    public void SetShare_Closed_KeepsPlacesInLine()
    {
        var slots = new Slots(240, Made(200), doOthersYield: false, mostWaiting: 240);
        slots.SetShare(Day, 0);
        double mine = slots.Take(2 * Day, goesBeforeOthers: false);

        Assert.Equal(Engine.Forever, slots.BeginOf(mine, 2 * Day));

        slots.SetShare(9 * Day, 0.5);
        Assert.Equal(240, slots.WaitingAt(9 * Day), 2.0);
        long begin = slots.BeginOf(mine, 9 * Day);
        Assert.InRange(begin, 10.4 * Day, 11.0 * Day);
        slots.SetShare(9 * Day, 1);
        Assert.Equal((begin - (9 * Day)) / 2, slots.BeginOf(mine, 9 * Day) - (9 * Day), 2.0);
    }

    private static ResourceRow RailBorder(Product product, Func<Network, Network>? change = null)
    {
        var network = SmallCorridor.Network();
        network = network with
        {
            Crossings = [network.Crossings[0] with { PerDayOut = 12, OthersPerDayOut = 9 }],
            Services = [.. network.Services.Select(service => service.Id is "CD" or "DC"
                ? service with { Product = product }
                : service)],
        };
        var request = SmallCorridor.Request(change?.Invoke(network) ?? network, 8) with { Parameters = Even };
        return SmallCorridor.Run(request).Resources.Single(row => row.Id == "crossing:K>GE");
    }

    private static Others Made(double perDay, SimulationParameters? parameters = null) =>
        new(new(7, 0, 1, Purpose.Others), perDay, parameters ?? Even);

    // In slots: of the 240 of a day one takes 360 s.
    private static double MeanWait(int others, int ours, bool doOthersYield)
    {
        const int Count = 200_000;
        var slots = new Slots(240, Made(others), doOthersYield, double.MaxValue);
        var arrivals = Distribution.Exponential((double)Day / ours);
        var chance = new RandomStream(7, 0, 2, Purpose.Arrivals);
        long now = 0;
        double waits = 0;
        for (int i = 0; i < Count; i++)
        {
            now += arrivals.Sample(chance);
            waits += slots.BeginOf(slots.Take(now, doOthersYield), now) - now;
        }

        return waits / Count / 360;
    }

    private static (double Mean, double Variance) Days(SimulationParameters parameters)
    {
        var others = Made(100, parameters);
        var counts = new double[8_000];
        for (; others.Next < counts.Length * (double)Day; others.Draw())
        {
            counts[(int)(others.Next / Day)]++;
        }

        double mean = counts.Average();
        return (mean, counts.Average(count => (count - mean) * (count - mean)));
    }
}
