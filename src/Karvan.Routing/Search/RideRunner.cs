using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// What a ride does to a label: when it arrives and what it adds. Shared by the search and the replay.
/// </summary>
/// <param name="input">The query.</param>
/// <param name="times">When the goods are ready and must have arrived.</param>
internal sealed class RideRunner<TRules>(SearchInput<TRules> input, SearchTimes times)
    where TRules : struct, ISearchRules
{
    private readonly RideGraph _graph = input.Graph;
    private readonly Network _network = input.Graph.Network;

    /// <summary>Gives the label that a journey begins with.</summary>
    public Label Begin(int node, int ready) =>
        new()
        {
            Node = node,
            Arrival = ready,
            Later = times.StepSeconds > 0 && ready == times.Ready ? ready + 1 : ready,
            Parent = -1,
            Ride = -1,
            IsMovable = times.StartIsFree,
        };

    /// <summary>Gets the boarding of a ride.</summary>
    public ref readonly Boarding BoardingOf(int ride) => ref _graph.Boardings[_graph.Rides[ride].Boarding];

    /// <summary>Gives when goods may leave by a boarding at the earliest, once handled.</summary>
    public int ReadyAfterCutOff(in Boarding boarding, int handled) =>
        Clock.After(handled, TRules.CutOff(_network[boarding.Service].Calls[boarding.Call].CutOffSeconds));

    /// <summary>Rides from a call reached (or left, where it was boarded) on to another.</summary>
    public static int RideOn(RideClock<TRules> clock, int board, ref int at, int alight, int moment)
    {
        for (; at < alight; at++)
        {
            moment = clock.Arrive(at + 1, at == board ? moment : clock.Leave(at, moment));
        }

        return moment;
    }

    /// <summary>Rides a through rate: inside, the first departure of each change.</summary>
    public (int Arrival, StoragePaid Storage) RideOffer(
        ThroughRate offer, in Label label, TakenRide taken, List<Stay>? stays = null)
    {
        var (ride, departure) = (taken.Ride, taken.Departure);
        var isMovable = IsMovable(label, taken);
        var storagePaid = Pricing<TRules>.IsPaid(input.Terms.Covers[ride], CostComponent.Storage);
        var (moment, arrival, storage) = (departure, Clock.Never, default(StoragePaid));
        for (var i = 0; i < offer.Rides.Length; i++)
        {
            var leg = offer.Rides[i];
            var clock = input.Almanac.Ride(leg.Service);
            if (i > 0)
            {
                var terminal = _network[leg.Service].Calls[leg.BoardCall].Terminal!.Value;
                var handling = Change.Find(_network, offer.Rides[i - 1], leg)!.Value;
                var handled = input.Almanac.Handling(handling, terminal).Complete(arrival);
                var cutOff = TRules.CutOff(_network[leg.Service].Calls[leg.BoardCall].CutOffSeconds);
                moment = clock.NextOfAll(leg.BoardCall, Clock.After(handled, cutOff), out _);
                if (moment > times.Latest)
                {
                    return (Clock.Never, default);
                }

                var paid = StorageInside(leg, terminal, handling, moment - arrival, storagePaid);
                paid = isMovable ? paid : paid with { Avoidable = 0 };
                stays?.Add(Stay.Between(arrival, moment, TRules.DaysBegun(moment - arrival), paid));
                storage += paid;
            }

            var at = leg.BoardCall;
            arrival = RideOn(clock, leg.BoardCall, ref at, leg.AlightCall, moment);
        }

        return (arrival, storage);
    }

    /// <summary>Gives what storage costs between a label and the departure of a boarding.</summary>
    public StoragePaid StorageBefore(in Label label, TakenRide taken, HandlingIndex handling)
    {
        if (label.IsOrigin || Pricing<TRules>.IsPaid(input.Terms.Covers[taken.Ride], CostComponent.Storage))
        {
            return default;
        }

        var number = _graph.Rides[taken.Ride].Boarding;
        ref readonly var boarding = ref _graph.Boardings[number];
        var ladder = input.Pricing.Storage(boarding.Terminal);
        var stay = taken.Departure - label.Arrival;
        var cents = ladder.Cents(stay);
        return cents == 0 || !label.IsMovable
            ? new(cents, 0)
            : Storage(ladder, stay, Math.Max(
                LeastStay(handling, boarding.Terminal, boarding.Service, boarding.Call),
                input.Almanac.LeastStays.Between(_graph, label.Ride, label.Row, number, taken.Row)));
    }

    private StoragePaid StorageInside(
        ThroughRide leg, TerminalIndex terminal, HandlingIndex handling, int stay, bool isPaid)
    {
        var ladder = input.Pricing.Storage(terminal);
        return isPaid || ladder.Cents(stay) == 0
            ? default
            : Storage(ladder, stay, LeastStay(handling, terminal, leg.Service, leg.BoardCall));
    }

    private static StoragePaid Storage(StorageLadder<TRules> ladder, int stay, int least)
    {
        var cents = ladder.Cents(stay);
        return new(cents, cents - ladder.Cents(Math.Min(least, stay)));
    }

    private int LeastStay(HandlingIndex handling, TerminalIndex terminal, ServiceIndex service, int call) =>
        input.Almanac.Handling(handling, terminal).WorkSeconds
            + _network[service].Calls[call].CutOffSeconds
            + _graph.LeastWait(service);

    /// <summary>Gives the label after a ride.</summary>
    /// <param name="label">The label that boards.</param>
    /// <param name="index">Its number.</param>
    /// <param name="taken">The ride.</param>
    /// <param name="arrival">When it arrives [s].</param>
    /// <param name="inside">Storage paid inside a through rate.</param>
    /// <param name="handling">The handling before boarding.</param>
    public Label After(
        in Label label, int index, TakenRide taken, int arrival, StoragePaid inside, HandlingIndex handling)
    {
        ref readonly var boarding = ref BoardingOf(taken.Ride);
        var covers = input.Terms.Covers[taken.Ride];
        var storage = inside + StorageBefore(label, taken, handling);
        var component = _network[handling].Component;
        var handlingCents = Pricing<TRules>.IsPaid(covers, component) || IsPaidByEnd(label.EndCovers, component)
            ? 0
            : input.Pricing.HandlingCents(handling, _network[boarding.Service].Vehicle);
        return new Label
        {
            Node = _graph.Rides[taken.Ride].Node,
            Arrival = arrival,
            Later = label.Shifts ? ArrivalLater(label, taken, handling) : arrival,
            Departure = taken.Departure,
            Parent = index,
            Ride = taken.Ride,
            Row = taken.Row,
            Cents = label.Cents + storage.Cents + handlingCents + input.Terms.Cents[taken.Ride],
            Work = label.Work + input.Terms.Work[taken.Ride],
            Avoidable = label.Avoidable + storage.Avoidable,
            Stored = label.Stored + storage.Cents,
            Legs = (byte)Math.Min(byte.MaxValue, label.Legs + input.Terms.Legs[taken.Ride]),
            Via = (byte)input.Via.After(taken.Ride, label.Via),
            EndCovers = EndBits(covers),
            IsMovable = IsMovable(label, taken),
        };
    }

    // The same ride, and no other trip if that can be caught still, of the label as it is a second later.
    private int ArrivalLater(in Label label, TakenRide taken, HandlingIndex handling)
    {
        ref readonly var boarding = ref BoardingOf(taken.Ride);
        var clock = input.Almanac.Ride(boarding.Service);
        var handled = input.Almanac.Handling(handling, boarding.Terminal).Complete(label.Later);
        var ready = ReadyAfterCutOff(boarding, handled);
        var from = clock.IsTimetabled(taken.Row) ? Math.Max(ready, taken.Departure) : ready;
        var departure = clock.Next(taken.Row, boarding.Call, from);
        var at = boarding.Call;
        return boarding.Offer is { } offer
            ? RideOffer(offer, label, taken with { Departure = departure }).Arrival
            : RideOn(clock, boarding.Call, ref at, _graph.Rides[taken.Ride].AlightCall, departure);
    }

    /// <summary>Gives whether goods that arrived can be fetched later where they were begun later.</summary>
    public bool Shifts(in Label label)
    {
        if (!label.Shifts)
        {
            return false;
        }

        var terminal = RideGraph.TerminalOf(label.Node);
        var handling = _network.FindHandling(terminal, RideGraph.SideOf(label.Node), Side.Yard)!.Value;
        var clock = input.Almanac.Handling(handling, terminal);
        return clock.Complete(label.Later) != clock.Complete(label.Arrival);
    }

    /// <summary>
    /// Gives when goods that arrived can be fetched and what the journey has cost; null: they cannot.
    /// </summary>
    public Criteria? Unload(in Label label)
    {
        var terminal = RideGraph.TerminalOf(label.Node);
        if (_network.FindHandling(terminal, RideGraph.SideOf(label.Node), Side.Yard) is not { } handling)
        {
            return null;
        }

        var unloaded = input.Almanac.Handling(handling, terminal).Complete(label.Arrival);
        if (unloaded > times.Latest)
        {
            return null;
        }

        var boarding = BoardingOf(label.Ride);
        var service = boarding.Offer is { } offer ? offer.Rides[^1].Service : boarding.Service;
        var cents = IsPaidByEnd(label.EndCovers, _network[handling].Component)
            ? 0
            : input.Pricing.HandlingCents(handling, _network[service].Vehicle);
        return new(unloaded, label.Cents + cents, label.Work, label.Legs);
    }

    private bool IsMovable(in Label label, TakenRide taken) =>
        label.IsMovable || input.Almanac.Ride(BoardingOf(taken.Ride).Service).IsTimetabled(taken.Row);

    private static byte EndBits(int covers) => (byte)(
        (Fare.IsCovered(covers, CostComponent.Handling) ? 1 : 0)
        | (Fare.IsCovered(covers, CostComponent.GaugeChange) ? 2 : 0));

    private static bool IsPaidByEnd(byte bits, CostComponent component) =>
        TRules.Covers((bits & (component == CostComponent.GaugeChange ? 2 : 1)) != 0);
}
