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
    private readonly int _maxLegs;
    private readonly int _horizonSeconds;
    private readonly RideTerms<TRules> _terms;
    private readonly Pricing<TRules> _pricing;
    private readonly Almanac<TRules> _almanac;
    private readonly long[] _byRide;
    private readonly List<int> _paying = [];
    private readonly long?[] _circles;

    public StorageSlack(
        RideGraph graph, PlanQuery query, RideTerms<TRules> terms, Pricing<TRules> pricing, Almanac<TRules> almanac)
    {
        (_graph, _maxLegs, _terms, _pricing, _almanac) = (graph, query.MaxLegs, terms, pricing, almanac);
        _horizonSeconds = query.HorizonDays * Clock.Day;
        _byRide = new long[graph.Rides.Length];
        _circles = new long?[graph.Network.Terminals.Length];
        for (var number = 0; number < graph.Boardings.Length; number++)
        {
            ref readonly var boarding = ref graph.Boardings[number];
            var atBoarding = AtBoarding(number);
            for (var ride = boarding.FirstRide; ride < boarding.FirstRide + boarding.RideCount; ride++)
            {
                if (terms.IsOpen[ride] && !Pricing<TRules>.IsPaid(terms.Covers[ride], CostComponent.Storage)
                    && (_byRide[ride] = atBoarding + Inside(ride)) > 0)
                {
                    _paying.Add(ride);
                }
            }
        }
    }

    /// <summary>Gives whether storage can come to be paid by one of these rides.</summary>
    public bool IsPaidBy(bool[] rides) => _paying.Exists(ride => rides[ride]);

    /// <summary>Gives the most storage still to come, by node, for journeys of these rides alone [cent].</summary>
    public long[] ByNode(bool[] rides)
    {
        var cents = new long[_graph.NodeCount];
        for (var (sweep, changed) = (0, true); sweep < _maxLegs && changed; sweep++)
        {
            (cents, changed) = Sweep(cents, rides);
        }

        var most = MostWithoutCircles(rides);
        for (var node = 0; node < cents.Length; node++)
        {
            cents[node] = TRules.StorageSlack(Math.Min(cents[node], most));
        }

        return cents;
    }

    // Where every way from a terminal back to itself costs more than all storage that a journey can come to pay by
    // boarding nowhere twice, no journey that boards twice where storage is paid is worth having: each counts once.
    private long MostWithoutCircles(bool[] rides)
    {
        var byTerminal = new long[_graph.Network.Terminals.Length];
        foreach (var ride in _paying)
        {
            if (rides[ride])
            {
                ref var most = ref byTerminal[Start(ride).Value];
                most = Math.Max(most, _byRide[ride]);
            }
        }

        var sum = byTerminal.OrderDescending().Take(_maxLegs).Sum();
        return Enumerable.Range(0, byTerminal.Length)
            .Where(terminal => byTerminal[terminal] > 0)
            .All(terminal => (_circles[terminal] ??= CheapestCircle(terminal)) >= sum)
                ? sum
                : long.MaxValue;
    }

    private TerminalIndex Start(int ride) => _graph.Boardings[_graph.Rides[ride].Boarding].Terminal;

    // Over all open rides, so that it is worked out once: of fewer none is cheaper.
    private long CheapestCircle(int terminal)
    {
        var cents = new long?[_graph.Network.Terminals.Length];
        var circle = long.MaxValue;
        for (var (sweep, changed) = (0, true); sweep < _maxLegs && changed; sweep++)
        {
            changed = false;
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
        }

        return circle;
    }

    private (long[] Cents, bool Changed) Sweep(long[] before, bool[] rides)
    {
        var next = (long[])before.Clone();
        var changed = false;
        for (var ride = 0; ride < _byRide.Length; ride++)
        {
            if (!rides[ride])
            {
                continue;
            }

            var cents = _byRide[ride] + before[_graph.Rides[ride].Node];
            for (var side = 0; cents > 0 && side < RideGraph.Sides; side++)
            {
                var node = RideGraph.NodeOf(Start(ride), (Side)side);
                if (cents > next[node])
                {
                    next[node] = cents;
                    changed = true;
                }
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
