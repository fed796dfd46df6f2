using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>Which closures that bind some goods alone bind these.</summary>
public static class GoodsClosures
{
    /// <summary>Gives the rows of <see cref="Network.Closures"/> that bind these goods and not all.</summary>
    /// <param name="network">The network.</param>
    /// <param name="goods">The goods; from a country that is not known, no closure for some origins binds them.</param>
    public static ImmutableArray<int> Find(Network network, Consignment goods)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(goods);
        return
        [
            .. Enumerable.Range(0, network.Closures.Length)
                .Where(row => network.Closures[row] is { IsForAllGoods: false } closure
                    && closure.IsFor(goods.Cargo, goods.Origin)),
        ];
    }

    /// <summary>Gives the network as goods meet it: what binds them is for all goods.</summary>
    /// <param name="network">The network.</param>
    /// <param name="rows">What <see cref="Find"/> gave.</param>
    public static Network Replace(Network network, ImmutableArray<int> rows)
    {
        ArgumentNullException.ThrowIfNull(network);
        return rows.IsEmpty ? network : network with
        {
            Closures = [.. network.Closures.Select((closure, row) => rows.Contains(row)
                ? closure with { Cargo = null, Origins = [] }
                : closure)],
        };
    }
}
