using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing.Tests.Delays;

/// <summary>Faults planted in the parts of an itinerary; the Monte Carlo must notice each on some world.</summary>
public sealed class PlantedDelayFaultTests
{
    private const int Samples = 20_000;

    /// <summary>Twice what chance does to so few samples in one world of a million.</summary>
    private const double Noticed = 0.04;

    private static readonly Lazy<List<(DelayWorld World, int[] Arrivals)>> Worlds = new(() =>
        [.. DelayWorld.Answered().Take(60).Select(world =>
            (world, MonteCarlo.Play(world.Network, world.Itinerary, Samples, world.Seed)))]);

    [Fact]
    public void Reliability_WithoutFault_Agrees() => Assert.InRange(Worst(part => part), 0, Noticed / 2);

    [Fact]
    public void Reliability_EarlierTripTaken_IsCaught() =>
        AssertCaught(part => part is Part.Trip trip ? trip with { Planned = 0 } : part);

    [Fact]
    public void Reliability_OpeningHoursForgotten_IsCaught() =>
        AssertCaught(part => part is Part.Opening ? new Part.Fixed(0) : part);

    [Fact]
    public void Reliability_CutOffOrDwellForgotten_IsCaught() =>
        AssertCaught(part => part is Part.Fixed ? new Part.Fixed(0) : part);

    [Fact]
    public void Reliability_QueueOfTheWrongMonth_IsCaught() => AssertCaught(part =>
        part is Part.Queue queue ? queue with { Months = [.. queue.Months[1..], queue.Months[0]] } : part);

    [Fact]
    public void Reliability_ClosuresForgotten_IsCaught() =>
        AssertCaught(part => part is Part.Closed ? new Part.Fixed(0) : part);

    [Fact]
    public void Reliability_ClosuresOfTheWrongSeason_IsCaught() => AssertCaught(part =>
        part is Part.Closed closed ? closed with { Days = InOppositeSeason(closed.Days) } : part);

    [Fact]
    public void Reliability_MediansOnly_IsCaught() => AssertCaught(part =>
        part is Part.Varying varying
            ? varying with { Times = QuantileTable.Constant(varying.Times.Quantile(0.5)) }
            : part);

    private static ClosedDays InOppositeSeason(ClosedDays days) => new(
        [
            .. days.Closures.Select(one => one with
            {
                Closure = one.Closure with { Season = Opposite(one.Closure.Season) },
            }),
        ],
        closures => ClosureWait.Quantiles([.. closures.Select(one => one.ToLoad())]));

    private static Season? Opposite(Season? season) => season is { } known ? new(known.To, known.From) : null;

    private static void AssertCaught(Func<Part, Part> plant) => Assert.True(Worst(plant) > Noticed);

    private static double Worst(Func<Part, Part> plant) => Worlds.Value.Max(entry =>
    {
        var (world, arrivals) = entry;
        var parts = new ReliabilityCalculator(world.Network).PartsOf(world.Itinerary);
        ImmutableArray<Part> faulty = [.. parts.Select(plant)];
        var moments = Propagation.Run(
            faulty, world.Itinerary.Departure.Seconds, new QuantileSums(), Lattice.Fine, out _);
        return DelayWorld.GreatestDifference(new(world.Itinerary.Departure, [.. moments], null, () => null), arrivals);
    });
}
