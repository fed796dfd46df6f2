using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing.Tests.Delays;

/// <summary>Makes the constant times of a world vary; medians stay, so its itineraries stay valid.</summary>
internal sealed class SpreadWorld(int seed)
{
    private readonly Random _random = new(seed);

    public static Network Of(Network network, int seed) => new SpreadWorld(seed).Spread(network);

    private Network Spread(Network network) => network with
    {
        Handlings = [.. network.Handlings.Select(row => row with { Time = Spread(row.Time) })],
        Procedures = [.. network.Procedures.Select(row => row with { Time = Spread(row.Time) })],
        Services = [.. network.Services.Select(service => service with
        {
            Calls = [.. service.Calls.Select(call => call with { Run = Spread(call.Run, 0.6) })],
        })],
        Closures = [.. network.Closures, .. Enumerable.Range(0, _random.Next(4)).Select(_ => Close(network))],
    };

    // Two ports at most, in a part of the year, one time in two only for what goes by sea.
    private Closure Close(Network network)
    {
        var median = 3_600 * (4 + _random.Next(30));
        var from = 1 + _random.Next(12);
        return new()
        {
            Id = "c",
            Name = "Storm",
            Kind = ClosureKind.Random,
            Cause = ClosureCause.Storm,
            Mode = _random.Next(2) == 0 ? Mode.Sea : null,
            Season = _random.Next(3) == 0 ? null : new(new(from, 10), new(1 + ((from + 3) % 12), 20)),
            MeanIntervalSeconds = 86_400 * (3 + _random.Next(20)),
            Length = new(median / 2, median, median * 3),
            Places =
            [
                .. Enumerable.Range(0, 2).Select(_ => new ClosedPlace
                {
                    Location = new LocationIndex(_random.Next(network.Locations.Length)),
                    ChancePercent = 20 + _random.Next(81),
                    Provenance = network.Handlings[0].Provenance,
                }),
            ],
            Provenance = network.Handlings[0].Provenance,
        };
    }

    private ProcessTime Spread(ProcessTime time) => new()
    {
        Process = Spread(time.Process, 0.5),
        Waits = [.. time.Waits.Select(wait => wait is null ? null : wait with { Time = Spread(wait.Time, 0) })],
    };

    // One time in six stays constant, so that what jumps from moment to moment does so unblurred.
    private TimeSpread Spread(TimeSpread time, double freeShare)
    {
        var median = time.MedianSeconds;
        var p90 = (int)(median * (1.1 + (_random.NextDouble() * 2)));
        return median < 60 || _random.Next(6) == 0
            ? TimeSpread.Constant(median)
            : new((int)(median * freeShare), median, p90);
    }
}
