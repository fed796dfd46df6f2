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
    };

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
