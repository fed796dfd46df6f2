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

        var most = MostWithoutCircles(byRide);
        for (var node = 0; node < Cents.Length; node++)
        {
            Cents[node] = TRules.StorageSlack(Math.Min(Cents[node], most));
        }
    }

    // Where every way from a terminal back to itself costs more than all storage that a journey can come to pay by
    // boarding nowhere twice, no journey that boards twice where storage is paid is worth having: each counts once.
    private long MostWithoutCircles(long[] byRide)
    {
        var byTerminal = new long[_graph.Network.Terminals.Length];
        for (var ride = 0; ride < byRide.Length; ride++)
        {
            ref var most = ref byTerminal[Start(ride).Value];
            most = Math.Max(most, byRide[ride]);
        }

        var sum = byTerminal.OrderDescending().Take(_query.MaxLegs).Sum();
        return Enumerable.Range(0, byTerminal.Length)
            .Where(terminal => byTerminal[terminal] > 0)
            .All(terminal => CheapestCircle(terminal) >= sum)
                ? sum
                : long.MaxValue;
    }

    private TerminalIndex Start(int ride) => _graph.Boardings[_graph.Rides[ride].Boarding].Terminal;

    private long CheapestCircle(int terminal)
    {
        var cents = new long?[_graph.Network.Terminals.Length];
        var circle = long.MaxValue;
        for (var sweep = 0; sweep < _query.MaxLegs; sweep++)
        {
            var changed = false;
            for (var ride = 0; ride < _graph.Rides.Length; ride++)
            {
                var (start, end) = (Start(ride).Value, _graph.Rides[ride].Terminal.Value);
                if (!_terms.IsOpen[ride] || (start == terminal ? 0 : cents[start]) is not { } before)
                {
                    continue;
                }

                var after = before + _terms.Cents[ride];
                if (end == terminal)
                {
                    circle = Math.Min(circle, after);
                }
                else if (cents[end] is not { } known || after < known)
                {
                    cents[end] = after;
                    changed = true;
                }
            }

            if (!changed)
            {
                break;
            }
        }

        return circle;
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
            if (_graph.HandlingTo(_graph.Rides[ride].Boarding, (Side)side) is { } handling)
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
        var wait = _almanac.Ride(service).MaxWait(call);
        var handled = _almanac.Handling(handling, terminal).MaxSpan();
        var stay = Clock.After(Clock.After(handled, wait), _graph.Network[service].Calls[call].CutOffSeconds);
        return Math.Min(stay, _query.HorizonDays * Clock.Day);
    }
}
