using Karvan.Model;
using NodaTime;

namespace Karvan.Routing.Benchmarks;

/// <summary>Queries by chance, the same on every machine: ends, readiness, goods.</summary>
/// <param name="network">The network.</param>
/// <param name="seed">The seed.</param>
internal sealed class Pairs(Network network, ulong seed)
{
    private static readonly int FirstReady = Moment.FromInstant(Instant.FromUtc(2025, 1, 1, 0, 0)).Seconds;

    private ulong _state = seed;

    /// <summary>Gives the next query: one 40-foot box of 14 t, or goods unlike those of all others.</summary>
    public PlanQuery Next(Tolerance relax, bool isDistinct = false)
    {
        var from = Draw(network.Terminals.Length);
        var to = (from + 1 + Draw(network.Terminals.Length - 1)) % network.Terminals.Length;
        return new()
        {
            Origins = [new(from)],
            Destinations = [new(to)],
            ReadyAt = new Moment(FirstReady + (Draw(300) * 86_400)),
            PriceMonth = new YearMonth(2025, 6),
            Relax = relax,
            Consignment = isDistinct
                ? new() { Boxes40 = 1 + Draw(20), Boxes20 = Draw(5), Mass = Mass.FromKilograms(5_000 + Draw(90_000)) }
                : new() { Boxes40 = 1, Mass = Mass.FromKilograms(14_000) },
        };
    }

    private int Draw(int below)
    {
        _state = (_state * 6_364_136_223_846_793_005UL) + 1_442_695_040_888_963_407UL;
        return (int)((_state >> 33) % (ulong)below);
    }
}
