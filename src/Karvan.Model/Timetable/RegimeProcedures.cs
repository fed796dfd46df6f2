using System.Collections.Immutable;
using NodaTime;

namespace Karvan.Model;

/// <summary>Which border procedures goods go through where some hold for a customs regime alone.</summary>
/// <remarks>
/// Services name the procedures of no regime. A row of the same crossing, country and product with a regime takes the
/// place of such a one for the goods that meet the regime; of several the first.
/// </remarks>
public static class RegimeProcedures
{
    /// <summary>Gives the rows that take another's place for goods between two countries, by the row they
    /// replace.</summary>
    /// <param name="network">The network.</param>
    /// <param name="goods">The goods; where an end is not known, no regime is, and nothing is replaced.</param>
    /// <param name="month">The month in which they travel.</param>
    public static ImmutableSortedDictionary<int, ProcedureIndex> Find(
        Network network, Consignment goods, YearMonth month)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(goods);
        var found = ImmutableSortedDictionary.CreateBuilder<int, ProcedureIndex>();
        if (goods.Origin.IsNone || goods.Destination.IsNone)
        {
            return found.ToImmutable();
        }

        for (var row = 0; row < network.Procedures.Length; row++)
        {
            if (Meets(network, network.Procedures[row], goods, month)
                && FindReplaced(network, network.Procedures[row]) is >= 0 and var replaced)
            {
                found.TryAdd(replaced, new(row));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Gives the network as goods meet it: services go through the rows that take another's place.</summary>
    /// <param name="network">The network.</param>
    /// <param name="replaced">What <see cref="Find"/> gave.</param>
    public static Network Replace(Network network, ImmutableSortedDictionary<int, ProcedureIndex> replaced)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(replaced);
        return replaced.IsEmpty ? network : network with
        {
            Services = [.. network.Services.Select(service => service.Calls.Any(IsReplaced)
                ? service with { Calls = [.. service.Calls.Select(Replace)] }
                : service)],
        };

        bool IsReplaced(Call call) => call.Procedure is { } procedure && replaced.ContainsKey(procedure.Value);

        Call Replace(Call call) => IsReplaced(call)
            ? call with { Procedure = replaced[call.Procedure!.Value.Value] }
            : call;
    }

    private static bool Meets(Network network, Procedure row, Consignment goods, YearMonth month) =>
        row.Regime is { } regime
        && network[regime].Meets(row.Towards, network[row.Crossing].Mode, goods.Origin, goods.Destination, month);

    private static int FindReplaced(Network network, Procedure own)
    {
        for (var row = 0; row < network.Procedures.Length; row++)
        {
            var other = network.Procedures[row];
            if (other.Regime is null && other.Crossing == own.Crossing
                && other.Towards == own.Towards && other.Product == own.Product)
            {
                return row;
            }
        }

        return -1;
    }
}
