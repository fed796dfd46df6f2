using Karvan.Model;

namespace Karvan.Routing;

/// <summary>One search: labels in order of arrival, boarding by boarding, until nothing better can come.</summary>
/// <remarks>Algorithm, sources and traps: README.md of this room. The long methods are the hot loop, on purpose.</remarks>
internal sealed class PlanSearch<TRules>
    where TRules : struct, ISearchRules
{
    private readonly RideGraph _graph;
    private readonly Network _network;
    private readonly RideTerms<TRules> _terms;
    private readonly Pricing<TRules> _pricing;
    private readonly Almanac<TRules> _almanac;
    private readonly Criteria?[] _left;
    private readonly long[] _slack;
    private readonly ViaProgress _via;
    private readonly int _latest;
    private readonly int _maxLegs;
    private readonly bool _arrivalCounts;
    private readonly bool[] _isDestination;

    private readonly List<int>?[] _bags;
    private readonly List<Arrival> _arrivals = [];
    private readonly PriorityQueue<int, (int Arrival, int Label)> _queue = new();
    private readonly HashSet<(int Parent, int Boarding, int Row, int Departure)> _letGo = [];
    private readonly List<LaterTrip> _laterTrips = [];
    private Label[] _labels = new Label[256];
    private int _count;

    public PlanSearch(SearchInput<TRules> input, int latest, bool arrivalCounts)
    {
        _graph = input.Graph;
        _network = input.Graph.Network;
        _terms = input.Terms;
        _pricing = input.Pricing;
        _almanac = input.Almanac;
        _left = input.Bounds.Left;
        _slack = input.Slack.Cents;
        _via = input.Via;
        _maxLegs = input.Query.MaxLegs;
        _latest = latest;
        _arrivalCounts = arrivalCounts;
        _bags = new List<int>?[_graph.NodeCount];
        _isDestination = new bool[_network.Terminals.Length];
        foreach (var terminal in input.Query.Destinations)
        {
            _isDestination[terminal.Value] = true;
        }
    }

    /// <summary>Gets the Pareto set at the destinations, once <see cref="Run"/> is done.</summary>
    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>Gives a label.</summary>
    public ref readonly Label this[int label] => ref _labels[label];

    /// <summary>Searches from the yards of terminals at a moment.</summary>
    public void Run(IEnumerable<TerminalIndex> origins, int ready, CancellationToken cancellation)
    {
        foreach (var terminal in origins)
        {
            var node = RideGraph.NodeOf(terminal, Side.Yard);
            Add(new Label { Node = node, Arrival = ready, Parent = -1, Ride = -1, Via = (byte)_via.AtStart(terminal) });
            _queue.Enqueue(_count - 1, (ready, _count - 1));
        }

        for (var popped = 0; _queue.TryDequeue(out var label, out _); popped++)
        {
            if (popped % 1000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (label < 0)
            {
                Take(_laterTrips[~label]);
            }
            else if (!_labels[label].Dead && !IsHopeless(_labels[label]))
            {
                Expand(label);
            }
        }
    }

    /// <summary>Takes a known chain of rides from another moment on: no trip earlier than before, else the first there is.</summary>
    /// <returns>The arrival; null if it is not in time. Forgets all labels of earlier calls.</returns>
    public Arrival? Follow(Journey journey, int ready)
    {
        (_count, var index) = (0, 0);
        _arrivals.Clear();
        Add(new Label { Node = journey.Origin, Arrival = ready, Parent = -1, Ride = -1 });
        foreach (var taken in journey.Rides)
        {
            if (Retake(index, taken) is not { } label)
            {
                return null;
            }

            index = Add(label);
        }

        _labels[index].Via = (byte)_via.Count;
        Arrive(_labels[index], RideGraph.TerminalOf(_labels[index].Node));
        return _arrivals.Count > 0 ? _arrivals[0] : null;
    }

    private Label? Retake(int index, TakenRide taken)
    {
        var label = _labels[index];
        var boarding = _graph.Boardings[_graph.Rides[taken.Ride].Boarding];
        var handling = _network.FindHandling(boarding.Terminal, RideGraph.SideOf(label.Node), boarding.Side)!.Value;
        var handled = _almanac.Handling(handling, boarding.Terminal).Complete(label.Arrival);
        var clock = _almanac.Ride(boarding.Service);
        var earliest = Clock.After(handled, TRules.CutOff(_network[boarding.Service].Calls[boarding.Call].CutOffSeconds));
        var from = clock.IsTimetabled(taken.Row) ? Math.Max(earliest, taken.Departure) : earliest;
        var departure = clock.Next(taken.Row, boarding.Call, from);
        if (departure > _latest)
        {
            return null;
        }

        var (inside, at) = (0L, boarding.Call);
        var arrival = 0;
        if (boarding.Offer is { } offer)
        {
            (arrival, inside) = RideOffer(offer, departure, taken.Ride);
        }
        else
        {
            arrival = RideOn(clock, boarding.Call, ref at, _graph.Rides[taken.Ride].AlightCall, departure);
        }

        return arrival > _latest ? null : After(index, taken with { Departure = departure }, arrival, inside, handling, out _);
    }

    private void Take(LaterTrip trip)
    {
        if (!_labels[trip.Parent].Dead)
        {
            Depart(trip.Parent, trip.Boarding, trip.Row, trip.Departure, trip.Handling);
        }
    }

    private int Add(in Label label)
    {
        if (_count == _labels.Length)
        {
            Array.Resize(ref _labels, _count * 2);
        }

        _labels[_count] = label;
        return _count++;
    }

    private void Expand(int index)
    {
        var label = _labels[index];
        var terminal = RideGraph.TerminalOf(label.Node);
        var side = RideGraph.SideOf(label.Node);
        var (from, to) = _graph.BoardingsAt(terminal);
        var handledTo = (Side)(-1);
        HandlingIndex? handling = null;
        var handled = Clock.Never;
        for (var b = from; b < to; b++)
        {
            ref readonly var boarding = ref _graph.Boardings[b];
            if (boarding.Side != handledTo)
            {
                handledTo = boarding.Side;
                handling = _network.FindHandling(terminal, side, handledTo);
                handled = handling is { } found
                    ? _almanac.Handling(found, terminal).Complete(label.Arrival)
                    : Clock.Never;
            }

            if (handling is null || handled > _latest)
            {
                continue;
            }

            var clock = _almanac.Ride(boarding.Service);
            var cutOff = TRules.CutOff(_network[boarding.Service].Calls[boarding.Call].CutOffSeconds);
            for (var row = 0; row < clock.Rows; row++)
            {
                Depart(index, b, row, clock.Next(row, boarding.Call, Clock.After(handled, cutOff)), handling.Value);
            }
        }
    }

    // Rides one departure to every terminal at which goods may alight.
    private void Depart(int index, int b, int row, int departure, HandlingIndex handling)
    {
        if (departure > _latest)
        {
            return;
        }

        ref readonly var boarding = ref _graph.Boardings[b];
        var clock = _almanac.Ride(boarding.Service);
        var paidStorage = false;
        var (arrival, at) = (departure, boarding.Call);
        for (var ride = boarding.FirstRide; ride < boarding.FirstRide + boarding.RideCount; ride++)
        {
            var inside = 0L;
            if (boarding.Offer is { } offer)
            {
                (arrival, inside) = RideOffer(offer, departure, ride);
                if (inside > 0 && _terms.IsOpen[ride])
                {
                    LetGo(index, b, row, departure, handling);
                    paidStorage = true;
                }
            }
            else
            {
                arrival = RideOn(clock, boarding.Call, ref at, _graph.Rides[ride].AlightCall, arrival);
            }

            if (_terms.IsOpen[ride] && arrival <= _latest)
            {
                var label = After(index, new(ride, row, departure), arrival, inside, handling, out var storage);
                paidStorage |= storage > 0;
                Reach(label);
            }
        }

        if (paidStorage)
        {
            LetAncestorsGo(index);
        }
    }

    // From a call reached (or left, where it was boarded) on to another.
    private static int RideOn(RideClock<TRules> clock, int board, ref int at, int alight, int moment)
    {
        for (; at < alight; at++)
        {
            moment = clock.Arrive(at + 1, at == board ? moment : clock.Leave(at, moment));
        }

        return moment;
    }

    private Label After(
        int index, TakenRide taken, int arrival, long inside, HandlingIndex handling, out long storage)
    {
        ref readonly var label = ref _labels[index];
        var boarding = _graph.Boardings[_graph.Rides[taken.Ride].Boarding];
        var covers = _terms.Covers[taken.Ride];
        storage = label.IsOrigin || Pricing<TRules>.IsPaid(covers, CostComponent.Storage)
            ? 0
            : _pricing.Storage(boarding.Terminal).Cents(taken.Departure - label.Arrival);
        var component = _network[handling].Component;
        var handlingCents = Pricing<TRules>.IsPaid(covers, component) || IsPaidByEnd(label.EndCovers, component)
            ? 0
            : _pricing.HandlingCents(handling, _network[boarding.Service].Vehicle);
        return new Label
        {
            Node = _graph.Rides[taken.Ride].Node,
            Arrival = arrival,
            Departure = taken.Departure,
            Parent = index,
            Ride = taken.Ride,
            Row = taken.Row,
            Cents = label.Cents + storage + inside + handlingCents + _terms.Cents[taken.Ride],
            Grams = label.Grams + _terms.Grams[taken.Ride],
            Legs = (byte)Math.Min(255, label.Legs + _terms.Legs[taken.Ride]),
            Via = (byte)_via.After(taken.Ride, label.Via),
            EndCovers = EndBits(covers),
        };
    }

    private (int Arrival, long StorageCents) RideOffer(ThroughRate offer, int departure, int ride)
    {
        var storagePaid = Pricing<TRules>.IsPaid(_terms.Covers[ride], CostComponent.Storage);
        var storage = 0L;
        var moment = departure;
        var arrival = Clock.Never;
        for (var i = 0; i < offer.Rides.Length; i++)
        {
            var leg = offer.Rides[i];
            var clock = _almanac.Ride(leg.Service);
            if (i > 0)
            {
                var terminal = _network[leg.Service].Calls[leg.BoardCall].Terminal!.Value;
                var handling = Change.Find(_network, offer.Rides[i - 1], leg)!.Value;
                var handled = _almanac.Handling(handling, terminal).Complete(arrival);
                var cutOff = TRules.CutOff(_network[leg.Service].Calls[leg.BoardCall].CutOffSeconds);
                moment = clock.NextOfAll(leg.BoardCall, Clock.After(handled, cutOff), out _);
                if (moment > _latest)
                {
                    return (Clock.Never, 0);
                }

                storage += storagePaid ? 0 : _pricing.Storage(terminal).Cents(moment - arrival);
            }

            var at = leg.BoardCall;
            arrival = RideOn(clock, leg.BoardCall, ref at, leg.AlightCall, moment);
        }

        return (arrival, storage);
    }

    // Storage was paid behind these boardings: there, and only there, a later trip may be worth taking.
    private void LetAncestorsGo(int index)
    {
        if (!TRules.LetsTripsGo)
        {
            return;
        }

        for (var at = index; !_labels[at].IsOrigin; at = _labels[at].Parent)
        {
            var label = _labels[at];
            var b = _graph.Rides[label.Ride].Boarding;
            var parent = _labels[label.Parent];
            var terminal = _graph.Boardings[b].Terminal;
            var handling = _network.FindHandling(terminal, RideGraph.SideOf(parent.Node), _graph.Boardings[b].Side)!.Value;
            LetGo(label.Parent, b, label.Row, label.Departure, handling);
        }
    }

    private void LetGo(int parent, int b, int row, int departure, HandlingIndex handling)
    {
        var clock = _almanac.Ride(_graph.Boardings[b].Service);
        if (TRules.LetsTripsGo && clock.IsTimetabled(row) && _letGo.Add((parent, b, row, departure)))
        {
            var next = clock.Next(row, _graph.Boardings[b].Call, departure + 1);
            _laterTrips.Add(new(parent, b, row, next, handling));
            _queue.Enqueue(~(_laterTrips.Count - 1), (next, ~(_laterTrips.Count - 1)));
        }
    }

    private void Reach(in Label label)
    {
        if (label.Legs > _maxLegs)
        {
            return;
        }

        var terminal = RideGraph.TerminalOf(label.Node);
        var added = -1;
        if (_isDestination[terminal.Value] && label.Via == _via.Count)
        {
            added = Arrive(label, terminal);
        }

        if (IsHopeless(label))
        {
            return;
        }

        var bag = _bags[label.Node] ??= [];
        foreach (var other in bag)
        {
            if (Dominates(_labels[other], label))
            {
                return;
            }
        }

        for (var i = bag.Count - 1; i >= 0; i--)
        {
            if (Dominates(label, _labels[bag[i]]))
            {
                _labels[bag[i]].Dead = true;
                bag.RemoveAt(i);
            }
        }

        added = added < 0 ? Add(label) : added;
        bag.Add(added);
        _queue.Enqueue(added, (label.Arrival, added));
    }

    private int Arrive(in Label label, TerminalIndex terminal)
    {
        if (_network.FindHandling(terminal, RideGraph.SideOf(label.Node), Side.Yard) is not { } handling)
        {
            return -1;
        }

        var unloaded = _almanac.Handling(handling, terminal).Complete(label.Arrival);
        if (unloaded > _latest)
        {
            return -1;
        }

        var service = _graph.LegsOf(label.Ride).Last().Service;
        var cents = IsPaidByEnd(label.EndCovers, _network[handling].Component)
            ? 0
            : _pricing.HandlingCents(handling, _network[service].Vehicle);
        var criteria = new Criteria(_arrivalCounts ? unloaded : 0, label.Cents + cents, label.Grams, label.Legs);
        foreach (var arrival in _arrivals)
        {
            if (arrival.Criteria.Dominates(criteria))
            {
                return -1;
            }
        }

        _arrivals.RemoveAll(arrival => criteria.Dominates(arrival.Criteria));
        var added = Add(label);
        _arrivals.Add(new(criteria, added));
        return added;
    }

    private bool IsHopeless(in Label label)
    {
        if (_left[label.Node] is not { } left || label.Arrival + (long)left.Arrival > _latest
            || label.Legs + left.Legs > _maxLegs)
        {
            return true;
        }

        var best = new Criteria(
            _arrivalCounts ? label.Arrival + left.Arrival : 0,
            label.Cents + left.Cents,
            label.Grams + left.Grams,
            label.Legs + left.Legs);
        foreach (var arrival in _arrivals)
        {
            if (arrival.Criteria.Dominates(best))
            {
                return true;
            }
        }

        return false;
    }

    private bool Dominates(in Label left, in Label right) =>
        left.Arrival <= right.Arrival
        && left.Grams <= right.Grams
        && left.Legs <= right.Legs
        && left.Via >= right.Via
        && (left.EndCovers & right.EndCovers) == right.EndCovers
        && left.Cents + (left.Arrival == right.Arrival ? 0 : _slack[left.Node]) <= right.Cents;

    private static byte EndBits(int covers) => (byte)(
        (Fare.IsCovered(covers, CostComponent.Handling) ? 1 : 0)
        | (Fare.IsCovered(covers, CostComponent.GaugeChange) ? 2 : 0));

    private static bool IsPaidByEnd(byte bits, CostComponent component) =>
        TRules.Covers((bits & (component == CostComponent.GaugeChange ? 2 : 1)) != 0);
}
