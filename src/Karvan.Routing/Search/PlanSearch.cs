using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// One search: labels by the best that they let hope for, boarding by boarding, until nothing better can come.
/// </summary>
/// <remarks>Algorithm, sources and traps: README.md of this room.</remarks>
internal sealed class PlanSearch<TRules, TDominance>
    where TRules : struct, ISearchRules
    where TDominance : struct, IDominance
{
    private readonly SearchInput<TRules> _input;
    private readonly RideGraph _graph;
    private readonly RideRunner<TRules> _runner;
    private readonly SearchTimes _times;
    private readonly bool[] _isDestination;
    private readonly LabelStore _labels;
    private readonly LabelBags<TDominance> _bags;
    private readonly ArrivalSet<TDominance> _arrivals;
    private readonly TDominance _dominance;
    private readonly PriorityQueue<int, long> _queue;
    private readonly IReadOnlyList<Journey> _seeds;
    private readonly Variations<TRules> _variations;
    private readonly JourneyReplay<TRules> _replay;
    private readonly List<(Journey Journey, Label Before)> _varied = [];
    private readonly HashSet<Journey> _known = new(SameRides.Comparer);

    /// <param name="input">The query.</param>
    /// <param name="workspace">Arrays that no other search uses at the same time.</param>
    /// <param name="times">From when to when.</param>
    /// <param name="dominance">What the question compares.</param>
    /// <param name="seeds">Journeys that are known already.</param>
    public PlanSearch(
        SearchInput<TRules> input,
        Workspace workspace,
        SearchTimes times,
        TDominance dominance,
        IReadOnlyList<Journey> seeds)
    {
        (_input, _graph, _times, _seeds) = (input, input.Graph, times, seeds);
        _runner = new(input, times);
        (_labels, _queue) = (workspace.Labels, workspace.Queue);
        _labels.Clear();
        _queue.Clear();
        _bags = new(_labels, input.Slack.ByNode, dominance);
        (_arrivals, _dominance) = (new(dominance), dominance);
        for (var seed = 0; seed < seeds.Count; seed++)
        {
            var (criteria, shifts) = (seeds[seed].Criteria, seeds[seed].Shifts);
            if (!_arrivals.Dominates(criteria, shifts, ahead: 0))
            {
                _arrivals.Add(new(criteria, ~seed, shifts));
            }
        }

        _variations = new(input, times);
        _replay = new(input, times);
        _isDestination = new bool[_graph.Network.Terminals.Length];
        foreach (var terminal in input.Query.Destinations)
        {
            _isDestination[terminal.Value] = true;
        }
    }

    /// <summary>Gives the journeys that nothing dominates.</summary>
    /// <param name="cancellation">Checked every thousand labels.</param>
    public IReadOnlyList<Journey> Run(CancellationToken cancellation)
    {
        Search(cancellation);
        return
        [
            .. _arrivals.Arrivals.Select(arrival => arrival.Label < 0
                ? _seeds[~arrival.Label]
                : Journey.From(_labels, _labels[arrival.Label], arrival.Criteria) with { Shifts = arrival.Shifts }),
        ];
    }

    private void Search(CancellationToken cancellation)
    {
        foreach (var terminal in _input.Query.Origins)
        {
            var node = RideGraph.NodeOf(terminal, Side.Yard);
            var begun = _runner.Begin(node, _times.Ready);
            Enqueue(_labels.Add(begun), begun);
        }

        for (var popped = 0; _queue.TryDequeue(out var number, out _); popped++)
        {
            if (popped % 1000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (number < 0)
            {
                Take(_varied[~number].Journey, _varied[~number].Before);
            }
            else if (_labels[number] is { Dead: false, Expanded: false } && !IsHopeless(_labels[number]))
            {
                _labels[number].Expanded = true;
                Expand(number);
            }
        }
    }

    private void Expand(int number)
    {
        var label = _labels[number];
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
                handling = _graph.HandlingTo(b, side);
                handled = handling is { } found
                    ? _input.Almanac.Handling(found, terminal).Complete(label.Arrival)
                    : Clock.Never;
            }

            if (handling is null || handled > _times.Latest)
            {
                continue;
            }

            var clock = _input.Almanac.Ride(boarding.Service);
            var earliest = _runner.ReadyAfterCutOff(boarding, handled);
            for (var row = 0; row < clock.Rows; row++)
            {
                Depart(number, b, row, clock.Next(row, boarding.Call, earliest), handling.Value);
            }
        }
    }

    // Rides one departure to every terminal at which goods may alight.
    private void Depart(int number, int b, int row, int departure, HandlingIndex handling)
    {
        if (departure > _times.Latest)
        {
            return;
        }

        ref readonly var boarding = ref _graph.Boardings[b];
        var clock = _input.Almanac.Ride(boarding.Service);
        var (arrival, at) = (departure, boarding.Call);
        for (var ride = boarding.FirstRide; ride < boarding.FirstRide + boarding.RideCount; ride++)
        {
            var inside = default(StoragePaid);
            if (boarding.Offer is null)
            {
                var alight = _graph.Rides[ride].AlightCall;
                arrival = RideRunner<TRules>.RideOn(clock, boarding.Call, ref at, alight, arrival);
            }
            else if (_input.Terms.IsOpen[ride])
            {
                (arrival, inside) = _runner.RideOffer(boarding.Offer, _labels[number], new(ride, row, departure));
            }

            if (!_input.Terms.IsOpen[ride] || arrival > _times.Latest || IsVain(_labels[number], ride, arrival))
            {
                continue;
            }

            var label = _runner.After(
                _labels[number], number, new(ride, row, departure), arrival, inside, handling);
            if (TRules.TakesUpAgain && label.Stored > _labels[number].Stored)
            {
                Revive(number, label.Stored);
            }

            Reach(label);
            if (label.Avoidable > _labels[number].Avoidable && CanBeVaried(label))
            {
                Vary(Journey.From(_labels, label, default), label);
            }
        }
    }

    private void Revive(int boarded, long storedCents)
    {
        foreach (var number in _bags.Pay(boarded, storedCents))
        {
            Enqueue(number, _labels[number]);
        }
    }

    // Storage was paid: the same rides with a trip let go, or begun later, may be worth taking.
    private void Vary(Journey journey, in Label end)
    {
        foreach (var varied in _variations.Of(journey))
        {
            if (_known.Add(varied))
            {
                var number = ~_varied.Count;
                _varied.Add((varied, end));
                Enqueue(number, end);
            }
        }
    }

    // No variation of a label can be better than itself without what is avoidable.
    private bool CanBeVaried(in Label label)
    {
        var best = label;
        best.Cents -= label.Avoidable;
        return TRules.LetsTripsGo && _dominance.CountsCost && label.Avoidable > 0 && !IsHopeless(best);
    }

    private void Take(Journey varied, in Label before)
    {
        if (!CanBeVaried(before) || !_replay.Run(varied, varied.Ready))
        {
            return;
        }

        var end = AddChain(_replay.Labels);
        Reach(end);
        if (CanBeVaried(end))
        {
            Vary(varied with { Rides = _replay.Rides() }, end);
        }
    }

    // Stores all labels of a replay but the last, which is given back to be reached.
    private Label AddChain(List<Label> labels)
    {
        var parent = -1;
        for (var i = 0; i + 1 < labels.Count; i++)
        {
            parent = _labels.Add(labels[i] with { Parent = parent });
        }

        return labels[^1] with { Parent = parent };
    }

    private void Reach(in Label label)
    {
        if (label.Legs > _input.Query.MaxLegs)
        {
            return;
        }

        if (label.Via == _input.Via.Count
            && _isDestination[RideGraph.TerminalOf(label.Node).Value]
            && _runner.Unload(label) is { } criteria
            && _runner.Shifts(label) is var shifts
            && !_arrivals.Dominates(criteria, shifts, ahead: 1))
        {
            _arrivals.Add(new(criteria, _labels.Add(label), shifts));
        }

        if (IsHopeless(label))
        {
            return;
        }

        if (_bags.Insert(label) is >= 0 and var number)
        {
            Enqueue(number, label);
        }
    }

    // In order of the best that is left to hope for, then of numbers.
    private void Enqueue(int number, in Label label)
    {
        var rank = _dominance.Rank(Hope(label, _input.Bounds.Left(label.Node, label.Via)));
        _queue.Enqueue(number, ((long)rank << 32) | (uint)(number ^ int.MinValue));
    }

    // Before the price of a ride is known: it costs no less than without storage and handling, and what lies behind
    // no less than without what is avoidable.
    private bool IsVain(in Label label, int ride, int arrival)
    {
        ref readonly var left = ref _input.Bounds.Left(_graph.Rides[ride].Node);
        return left.IsNone || _arrivals.Dominates(new(
            Clock.After(arrival, left.Seconds),
            label.Cents - label.Avoidable + _input.Terms.Cents[ride] + left.Cents,
            label.Work + _input.Terms.Work[ride] + left.Work,
            label.Legs + _input.Terms.Legs[ride] + left.Legs), shifts: false, ahead: left.Legs + 1);
    }

    private bool IsHopeless(in Label label)
    {
        ref readonly var left = ref _input.Bounds.Left(label.Node, label.Via);
        return left.IsNone
            || label.Arrival + (long)left.Seconds > _times.Latest
            || label.Legs + left.Legs > _input.Query.MaxLegs
            || _arrivals.Dominates(Hope(label, left), shifts: false, ahead: left.Legs);
    }

    private static Criteria Hope(in Label label, in Bound left) => new(
        Clock.After(label.Arrival, left.Seconds),
        label.Cents + left.Cents,
        label.Work + left.Work,
        label.Legs + left.Legs);
}
