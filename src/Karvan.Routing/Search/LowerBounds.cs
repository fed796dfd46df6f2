using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// For each node and number of places passed, no more than what is left to a destination, criterion by criterion.
/// </summary>
/// <remarks>
/// Bellman-Ford backwards over open rides: works with negative fares, since no journey has more rides than sweeps.
/// Queues, opening hours, waits for timetabled trips and storage count as nothing; handling counts as nothing where
/// a fare may cover it.
/// </remarks>
internal sealed class LowerBounds<TRules>
    where TRules : struct, ISearchRules
{
    private readonly RideGraph _graph;
    private readonly RideTerms<TRules> _terms;
    private readonly Pricing<TRules> _pricing;
    private readonly ViaProgress _via;
    private readonly Bound[][] _left;
    private readonly bool[] _arrivalCovers;

    public LowerBounds(
        RideGraph graph, PlanQuery query, RideTerms<TRules> terms, Pricing<TRules> pricing, ViaProgress via)
    {
        (_graph, _terms, _pricing, _via) = (graph, terms, pricing, via);
        _left = new Bound[via.Count + 1][];
        for (var passed = 0; passed < _left.Length; passed++)
        {
            _left[passed] = new Bound[graph.NodeCount];
            _left[passed].AsSpan().Fill(Bound.None);
        }

        _arrivalCovers = new bool[graph.NodeCount];
        for (var ride = 0; ride < graph.Rides.Length; ride++)
        {
            _arrivalCovers[graph.Rides[ride].Node] |= terms.IsOpen[ride] && terms.Covers[ride] != 0;
        }

        foreach (var terminal in query.Destinations)
        {
            Seed(terminal);
        }

        // What is left with more places passed is known before it is asked for with fewer.
        for (var passed = via.Count; passed >= 0; passed--)
        {
            for (var sweep = 0; sweep < query.MaxLegs && Sweep(passed); sweep++)
            {
            }
        }
    }

    /// <summary>
    /// Gives the bound at a node with so many places passed; <see cref="Bound.IsNone"/>: no destination can be reached
    /// by way of the places that remain.
    /// </summary>
    public ref readonly Bound Left(int node, int passed) => ref _left[passed][node];

    /// <summary>Gives the bound at a node, whatever places were passed.</summary>
    public ref readonly Bound Left(int node) => ref _left[^1][node];

    private void Seed(TerminalIndex terminal)
    {
        for (var side = Side.Rail1435; side <= Side.Air; side++)
        {
            var node = RideGraph.NodeOf(terminal, side);
            if (_graph.Network.FindHandling(terminal, side, Side.Yard) is { } handling)
            {
                var row = _graph.Network[handling];
                var perVehicle = row.Rate?.Per is ChargeUnit.Wagon or ChargeUnit.Truck or ChargeUnit.LaneMetre;
                var cents = perVehicle || _arrivalCovers[node] ? 0 : _pricing.HandlingCents(handling, new(0));
                _left[^1][node] = new(TRules.Bound(row.Time.Process.MedianSeconds), cents, 0, 0);
            }
        }
    }

    private bool Sweep(int passed)
    {
        var changed = false;
        for (var ride = _graph.Rides.Length - 1; ride >= 0; ride--)
        {
            if (_terms.IsOpen[ride])
            {
                ref readonly var left = ref _left[_via.After(ride, passed)][_graph.Rides[ride].Node];
                changed |= !left.IsNone && Relax(_left[passed], ride, left);
            }
        }

        return changed;
    }

    private bool Relax(Bound[] bounds, int ride, Bound left)
    {
        var terminal = _graph.Boardings[_graph.Rides[ride].Boarding].Terminal;
        var changed = false;
        for (var side = 0; side < RideGraph.Sides; side++)
        {
            if (_graph.HandlingTo(_graph.Rides[ride].Boarding, (Side)side) is { } handling)
            {
                changed |= bounds[RideGraph.NodeOf(terminal, (Side)side)].Lower(left.Plus(Cost(ride, side, handling)));
            }
        }

        return changed;
    }

    // The handling from a side and the ride, at least.
    private Bound Cost(int ride, int side, HandlingIndex handling)
    {
        ref readonly var boarding = ref _graph.Boardings[_graph.Rides[ride].Boarding];
        var row = _graph.Network[handling];
        var free = _arrivalCovers[RideGraph.NodeOf(boarding.Terminal, (Side)side)]
            || Pricing<TRules>.IsPaid(_terms.Covers[ride], row.Component);
        return new(
            TRules.Bound(_graph.LeastSeconds(ride)) + TRules.Bound(row.Time.Process.MedianSeconds),
            _terms.Cents[ride]
                + (free ? 0 : _pricing.HandlingCents(handling, _graph.Network[boarding.Service].Vehicle)),
            _terms.Work[ride],
            _terms.Legs[ride]);
    }
}
