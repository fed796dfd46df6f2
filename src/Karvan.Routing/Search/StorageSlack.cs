using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// For each node, the most storage that a journey can still come to pay when it takes every first departure.
/// </summary>
/// <remarks>
/// An earlier label that costs less by this much dominates a later one: it can follow the later one's services, take
/// each first departure, arrive no later, and has saved all storage that being early may cost it. Zero where no wait on
/// the way can outlast the free days, which is nearly everywhere. See docs/decisions/0006-dominance-with-storage.md.
/// </remarks>
internal sealed class StorageSlack<TRules>
    where TRules : struct, ISearchRules
{
    private readonly RideGraph _graph;
    private readonly int _horizonSeconds;
    private readonly RideTerms<TRules> _terms;
    private readonly Pricing<TRules> _pricing;
    private readonly Almanac<TRules> _almanac;
    private readonly long[] _byRide;

    public StorageSlack(
        RideGraph graph, PlanQuery query, RideTerms<TRules> terms, Pricing<TRules> pricing, Almanac<TRules> almanac)
    {
        (_graph, _terms, _pricing, _almanac) = (graph, terms, pricing, almanac);
        _horizonSeconds = query.HorizonDays * Clock.Day;
        _byRide = new long[graph.Rides.Length];
        for (var number = 0; number < graph.Boardings.Length; number++)
        {
            ref readonly var boarding = ref graph.Boardings[number];
            var atBoarding = AtBoarding(number);
            for (var ride = boarding.FirstRide; ride < boarding.FirstRide + boarding.RideCount; ride++)
            {
                if (terms.IsOpen[ride] && !Pricing<TRules>.IsPaid(terms.Covers[ride], CostComponent.Storage))
                {
                    _byRide[ride] = atBoarding + Inside(ride);
                }
            }
        }

        ByNode = FindByNode(query.MaxLegs);
    }

    /// <summary>Gets the most storage still to come, by node [cent].</summary>
    public long[] ByNode { get; }

    private long[] FindByNode(int maxLegs)
    {
        var byTerminal = new long[_graph.Network.Terminals.Length];
        for (var (sweep, changed) = (0, true); sweep < maxLegs && changed; sweep++)
        {
            (byTerminal, changed) = Sweep(byTerminal);
        }

        var byNode = new long[_graph.NodeCount];
        for (var node = 0; node < byNode.Length; node++)
        {
            byNode[node] = TRules.StorageSlack(byTerminal[RideGraph.TerminalOf(node).Value]);
        }

        return byNode;
    }

    private (long[] Cents, bool Changed) Sweep(long[] before)
    {
        var next = (long[])before.Clone();
        var changed = false;
        for (var ride = 0; ride < _byRide.Length; ride++)
        {
            if (_terms.IsOpen[ride])
            {
                ref var most = ref next[_graph.Boardings[_graph.Rides[ride].Boarding].Terminal.Value];
                var cents = _byRide[ride] + before[_graph.Rides[ride].Terminal.Value];
                changed |= cents > most;
                most = Math.Max(most, cents);
            }
        }

        return (next, changed);
    }

    private long AtBoarding(int boarding)
    {
        var ladder = _pricing.Storage(_graph.Boardings[boarding].Terminal);
        return ladder.Rungs.IsEmpty
            ? 0
            : ladder.Cents(Math.Min(_almanac.LongestStay(_graph, boarding), _horizonSeconds));
    }

    private long Inside(int ride)
    {
        var legs = _graph.LegsOf(ride);
        var cents = 0L;
        for (var next = 1; next < legs.Length; next++)
        {
            var terminal = _graph.Network[legs[next].Service].Calls[legs[next].BoardCall].Terminal!.Value;
            var handling = Change.Find(_graph.Network, legs[next - 1], legs[next])!.Value;
            var stay = _almanac.LongestStay(handling, terminal, legs[next].Service, legs[next].BoardCall);
            cents += _pricing.Storage(terminal).Cents(Math.Min(stay, _horizonSeconds));
        }

        return cents;
    }
}
