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
        for (var number = _graph.Boardings.Length - 1; number >= 0; number--)
        {
            changed |= Relax(passed, number);
        }

        return changed;
    }

    // Rides whose fares cover the same begin with the same handlings.
    private bool Relax(int passed, int number)
    {
        ref readonly var boarding = ref _graph.Boardings[number];
        var (best, covers, changed) = (Bound.None, 0, false);
        for (var ride = boarding.FirstRide; ride < boarding.FirstRide + boarding.RideCount; ride++)
        {
            ref readonly var left = ref _left[_via.After(ride, passed)][_graph.Rides[ride].Node];
            if (!_terms.IsOpen[ride] || left.IsNone)
            {
                continue;
            }

            if (_terms.Covers[ride] != covers)
            {
                changed |= Relax(passed, number, covers, best);
                (best, covers) = (Bound.None, _terms.Covers[ride]);
            }

            best.Lower(left.Plus(new(
                TRules.Bound(_graph.LeastSeconds(ride)), _terms.Cents[ride], _terms.Work[ride], _terms.Legs[ride])));
        }

        return Relax(passed, number, covers, best) || changed;
    }

    private bool Relax(int passed, int number, int covers, in Bound best)
    {
        if (best.IsNone)
        {
            return false;
        }

        var changed = false;
        var vehicle = _graph.Network[_graph.Boardings[number].Service].Vehicle;
        foreach (ref readonly var transfer in _graph.TransfersTo(number))
        {
            var free = _arrivalCovers[transfer.Node] || Pricing<TRules>.IsPaid(covers, transfer.Component);
            changed |= _left[passed][transfer.Node].Lower(best.Plus(new(
                TRules.Bound(transfer.Seconds), free ? 0 : _pricing.HandlingCents(transfer.Handling, vehicle), 0, 0)));
        }

        return changed;
    }
}
