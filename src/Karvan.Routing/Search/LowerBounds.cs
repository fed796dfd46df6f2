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
    private readonly Criteria?[][] _left;
    private readonly bool[] _arrivalCovers;

    public LowerBounds(
        RideGraph graph, PlanQuery query, RideTerms<TRules> terms, Pricing<TRules> pricing, ViaProgress via)
    {
        (_graph, _terms, _pricing, _via) = (graph, terms, pricing, via);
        _left = [.. Enumerable.Range(0, via.Count + 1).Select(_ => new Criteria?[graph.NodeCount])];
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
    /// Gives the bound at a node with so many places passed, seconds as arrival; null: no destination can be reached
    /// by way of the places that remain.
    /// </summary>
    public ref readonly Criteria? Left(int node, int passed) => ref _left[passed][node];

    private void Seed(TerminalIndex terminal)
    {
        foreach (var side in Enum.GetValues<Side>())
        {
            var node = RideGraph.NodeOf(terminal, side);
            if (side != Side.Yard && _graph.Network.FindHandling(terminal, side, Side.Yard) is { } handling)
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
            if (_terms.IsOpen[ride] && _left[_via.After(ride, passed)][_graph.Rides[ride].Node] is { } left)
            {
                changed |= Relax(_left[passed], ride, left);
            }
        }

        return changed;
    }

    private bool Relax(Criteria?[] bounds, int ride, Criteria left)
    {
        var boarding = _graph.Boardings[_graph.Rides[ride].Boarding];
        var vehicle = _graph.Network[boarding.Service].Vehicle;
        var seconds = TRules.Bound(_graph.LeastSeconds(ride));
        var changed = false;
        for (var side = 0; side < RideGraph.Sides; side++)
        {
            if (_graph.HandlingTo(_graph.Rides[ride].Boarding, (Side)side) is not { } handling)
            {
                continue;
            }

            var row = _graph.Network[handling];
            var node = RideGraph.NodeOf(boarding.Terminal, (Side)side);
            var free = _arrivalCovers[node] || Pricing<TRules>.IsPaid(_terms.Covers[ride], row.Component);
            var bound = new Criteria(
                left.Arrival + seconds + TRules.Bound(row.Time.Process.MedianSeconds),
                left.Cents + _terms.Cents[ride] + (free ? 0 : _pricing.HandlingCents(handling, vehicle)),
                left.Work + _terms.Work[ride],
                left.Legs + _terms.Legs[ride]);
            changed |= Lower(ref bounds[node], bound);
        }

        return changed;
    }

    private static bool Lower(ref Criteria? least, in Criteria bound)
    {
        if (least is not { } known)
        {
            least = bound;
            return true;
        }

        var lower = new Criteria(
            Math.Min(known.Arrival, bound.Arrival),
            Math.Min(known.Cents, bound.Cents),
            Math.Min(known.Work, bound.Work),
            Math.Min(known.Legs, bound.Legs));
        least = lower;
        return lower != known;
    }
}
