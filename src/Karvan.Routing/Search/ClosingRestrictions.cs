using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Which restrictions close a ride that could lead from origin to destination.</summary>
internal static class ClosingRestrictions
{
    /// <summary>Gives them in feed order.</summary>
    public static ImmutableArray<Restriction> Of<TRules>(RideGraph graph, PlanQuery query, RideTerms<TRules> terms)
        where TRules : struct, ISearchRules
    {
        if (terms.Closed.Count == 0)
        {
            return [];
        }

        var usable = (bool[])terms.IsOpen.Clone();
        foreach (var (ride, _) in terms.Closed)
        {
            usable[ride] = true;
        }

        var ahead = Reach(graph, usable, query.Origins, forward: true);
        var back = Reach(graph, usable, query.Destinations, forward: false);
        var closing = terms.Closed
            .Where(closed => ahead[Start(graph, closed.Ride)] && back[graph.Rides[closed.Ride].Terminal.Value])
            .SelectMany(closed => closed.By)
            .ToHashSet();
        return [.. graph.Network.Restrictions.Where(closing.Contains)];
    }

    private static int Start(RideGraph graph, int ride) => graph.Boardings[graph.Rides[ride].Boarding].Terminal.Value;

    private static bool[] Reach(RideGraph graph, bool[] usable, ImmutableArray<TerminalIndex> from, bool forward)
    {
        var reached = new bool[graph.Network.Terminals.Length];
        foreach (var terminal in from)
        {
            reached[terminal.Value] = true;
        }

        for (var changed = true; changed;)
        {
            changed = false;
            for (var ride = 0; ride < usable.Length; ride++)
            {
                var (start, end) = (Start(graph, ride), graph.Rides[ride].Terminal.Value);
                var (here, there) = forward ? (start, end) : (end, start);
                if (usable[ride] && reached[here] && !reached[there])
                {
                    changed = reached[there] = true;
                }
            }
        }

        return reached;
    }
}
