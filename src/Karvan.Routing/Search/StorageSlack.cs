using Karvan.Model;

namespace Karvan.Routing;

/// <summary>For each node, the most storage that a journey can still come to pay when it takes every first departure.</summary>
/// <remarks>
/// An earlier label that costs less by this much dominates a later one: it can follow the later one's services, take
/// each first departure, arrive no later, and has saved all storage that being early may cost it. Zero where no wait on
/// the way can outlast the free days, which is nearly everywhere. See docs/decisions/0006-dominance-with-storage.md.
/// </remarks>
internal sealed class StorageSlack<TRules>
    where TRules : struct, ISearchRules
{
    private readonly RideGraph _graph;
    private readonly PlanQuery _query;
    private readonly RideTerms<TRules> _terms;
    private readonly Pricing<TRules> _pricing;
    private readonly Almanac<TRules> _almanac;

    public StorageSlack(
        RideGraph graph, PlanQuery query, RideTerms<TRules> terms, Pricing<TRules> pricing, Almanac<TRules> almanac)
    {
        (_graph, _query, _terms, _pricing, _almanac) = (graph, query, terms, pricing, almanac);
        Cents = new long[graph.NodeCount];
        var byRide = new long[graph.Rides.Length];
        for (var ride = 0; ride < byRide.Length; ride++)
        {
            byRide[ride] = terms.IsOpen[ride] ? AtBoarding(ride) + Inside(ride) : 0;
        }

        if (byRide.All(cents => cents == 0))
        {
            return;
        }

        for (var sweep = 0; sweep < query.MaxLegs && Sweep(byRide); sweep++)
        {
        }

        for (var node = 0; node < Cents.Length; node++)
        {
            Cents[node] = TRules.StorageSlack(Cents[node]);
        }
    }

    /// <summary>Gets the most storage still to come, by node [cent].</summary>
    public long[] Cents { get; private set; }

    private bool Sweep(long[] byRide)
    {
        var next = (long[])Cents.Clone();
        var changed = false;
        for (var ride = 0; ride < byRide.Length; ride++)
        {
            if (!_terms.IsOpen[ride])
            {
                continue;
            }

            var boarding = _graph.Boardings[_graph.Rides[ride].Boarding];
            var cents = byRide[ride] + Cents[_graph.Rides[ride].Node];
            for (var side = 0; side < RideGraph.Sides; side++)
            {
                var node = RideGraph.NodeOf(boarding.Terminal, (Side)side);
                if (cents > next[node])
                {
                    next[node] = cents;
                    changed = true;
                }
            }
        }

        Cents = next;
        return changed;
    }

    private long AtBoarding(int ride)
    {
        var boarding = _graph.Boardings[_graph.Rides[ride].Boarding];
        if (Pricing<TRules>.IsPaid(_terms.Covers[ride], CostComponent.Storage)
            || _pricing.Storage(boarding.Terminal).Rungs.IsEmpty)
        {
            return 0;
        }

        var longest = 0;
        for (var side = 0; side < RideGraph.Sides; side++)
        {
            if (_graph.Network.FindHandling(boarding.Terminal, (Side)side, boarding.Side) is { } handling)
            {
                longest = Math.Max(longest, LongestStay(handling, boarding.Terminal, boarding.Service, boarding.Call));
            }
        }

        return _pricing.Storage(boarding.Terminal).Cents(longest);
    }

    private long Inside(int ride)
    {
        var legs = _graph.LegsOf(ride).ToArray();
        if (legs.Length == 1 || Pricing<TRules>.IsPaid(_terms.Covers[ride], CostComponent.Storage))
        {
            return 0;
        }

        var cents = 0L;
        for (var next = 1; next < legs.Length; next++)
        {
            var terminal = _graph.Network[legs[next].Service].Calls[legs[next].BoardCall].Terminal!.Value;
            var handling = Change.Find(_graph.Network, legs[next - 1], legs[next])!.Value;
            var stay = LongestStay(handling, terminal, legs[next].Service, legs[next].BoardCall);
            cents += _pricing.Storage(terminal).Cents(stay);
        }

        return cents;
    }

    private int LongestStay(HandlingIndex handling, TerminalIndex terminal, ServiceIndex service, int call)
    {
        var clock = _almanac.Ride(service);
        var wait = 0;
        for (var row = 0; row < clock.Rows; row++)
        {
            wait = Math.Max(wait, clock.MaxWait(row, call));
        }

        var handled = _almanac.Handling(handling, terminal).MaxSpan();
        var stay = Clock.After(Clock.After(handled, wait), _graph.Network[service].Calls[call].CutOffSeconds);
        return Math.Min(stay, _query.HorizonDays * Clock.Day);
    }
}
