using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// What a ride does to a label: when it arrives and what it adds. Shared by the search and the replay.
/// </summary>
internal sealed class RideRunner<TRules>(SearchInput<TRules> input, int latest)
    where TRules : struct, ISearchRules
{
    private readonly RideGraph _graph = input.Graph;
    private readonly Network _network = input.Graph.Network;

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
    public (int Arrival, long StorageCents) RideOffer(
        ThroughRate offer, int departure, int ride, List<Stay>? stays = null)
    {
        var storagePaid = Pricing<TRules>.IsPaid(input.Terms.Covers[ride], CostComponent.Storage);
        var (moment, arrival, storage) = (departure, Clock.Never, 0L);
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
                if (moment > latest)
                {
                    return (Clock.Never, 0);
                }

                stays?.Add(StayBefore(leg.Service, leg.BoardCall, handling, storagePaid, arrival, moment));
                storage += storagePaid ? 0 : input.Pricing.Storage(terminal).Cents(moment - arrival);
            }

            var at = leg.BoardCall;
            arrival = RideOn(clock, leg.BoardCall, ref at, leg.AlightCall, moment);
        }

        return (arrival, storage);
    }

    /// <summary>Gives what storage makes of a stay before a boarding.</summary>
    public Stay StayBefore(
        ServiceIndex service, int call, HandlingIndex handling, bool storagePaid, int arrival, int departure)
    {
        var terminal = _network[service].Calls[call].Terminal!.Value;
        var least = input.Almanac.Handling(handling, terminal).WorkSeconds
            + _network[service].Calls[call].CutOffSeconds
            + _network[service].Departures.Min(row => row.UsualWaitSeconds);
        var ladder = input.Pricing.Storage(terminal);
        var stay = departure - arrival;
        var avoidable = storagePaid ? 0 : ladder.Cents(stay) - ladder.Cents(Math.Min(least, stay));
        return new(0, arrival, departure, TRules.DaysBegun(stay), avoidable);
    }

    /// <summary>Gives the label after a ride.</summary>
    /// <param name="label">The label that boards.</param>
    /// <param name="index">Its number.</param>
    /// <param name="taken">The ride.</param>
    /// <param name="arrival">When it arrives [s].</param>
    /// <param name="inside">Storage paid inside a through rate [cent].</param>
    /// <param name="handling">The handling before boarding.</param>
    /// <param name="storage">Storage paid before boarding [cent].</param>
    public Label After(
        in Label label, int index, TakenRide taken, int arrival, long inside, HandlingIndex handling, out long storage)
    {
        ref readonly var boarding = ref BoardingOf(taken.Ride);
        var covers = input.Terms.Covers[taken.Ride];
        storage = label.IsOrigin || Pricing<TRules>.IsPaid(covers, CostComponent.Storage)
            ? 0
            : input.Pricing.Storage(boarding.Terminal).Cents(taken.Departure - label.Arrival);
        var component = _network[handling].Component;
        var handlingCents = Pricing<TRules>.IsPaid(covers, component) || IsPaidByEnd(label.EndCovers, component)
            ? 0
            : input.Pricing.HandlingCents(handling, _network[boarding.Service].Vehicle);
        return new Label
        {
            Node = _graph.Rides[taken.Ride].Node,
            Arrival = arrival,
            Departure = taken.Departure,
            Parent = index,
            Ride = taken.Ride,
            Row = taken.Row,
            Cents = label.Cents + storage + inside + handlingCents + input.Terms.Cents[taken.Ride],
            Work = label.Work + input.Terms.Work[taken.Ride],
            Legs = (byte)Math.Min(byte.MaxValue, label.Legs + input.Terms.Legs[taken.Ride]),
            Via = (byte)input.Via.After(taken.Ride, label.Via),
            EndCovers = EndBits(covers),
        };
    }

    /// <summary>
    /// Gives when goods that arrived can be fetched and what the journey has cost; null: they cannot.
    /// </summary>
    public Criteria? Unload(in Label label, bool arrivalCounts)
    {
        var terminal = RideGraph.TerminalOf(label.Node);
        if (_network.FindHandling(terminal, RideGraph.SideOf(label.Node), Side.Yard) is not { } handling)
        {
            return null;
        }

        var unloaded = input.Almanac.Handling(handling, terminal).Complete(label.Arrival);
        if (unloaded > latest)
        {
            return null;
        }

        var boarding = BoardingOf(label.Ride);
        var service = boarding.Offer is { } offer ? offer.Rides[^1].Service : boarding.Service;
        var cents = IsPaidByEnd(label.EndCovers, _network[handling].Component)
            ? 0
            : input.Pricing.HandlingCents(handling, _network[service].Vehicle);
        return new(arrivalCounts ? unloaded : 0, label.Cents + cents, label.Work, label.Legs);
    }

    private static byte EndBits(int covers) => (byte)(
        (Fare.IsCovered(covers, CostComponent.Handling) ? 1 : 0)
        | (Fare.IsCovered(covers, CostComponent.GaugeChange) ? 2 : 0));

    private static bool IsPaidByEnd(byte bits, CostComponent component) =>
        TRules.Covers((bits & (component == CostComponent.GaugeChange ? 2 : 1)) != 0);
}
