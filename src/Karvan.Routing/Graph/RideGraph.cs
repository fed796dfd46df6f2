using System.Collections;
using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// The network as the search sees it: nodes (terminal and side), boardings, rides. Knows no time and no goods.
/// </summary>
internal sealed class RideGraph
{
    /// <summary>How many sides a terminal has: node = terminal × sides + side.</summary>
    public const int Sides = 6;

    private readonly int[] _firstBoarding;
    private readonly HandlingIndex?[] _handlings;
    private readonly Transfer[][] _transfers;
    private readonly int[] _leastSeconds;
    private readonly int[] _leastWaits;
    private readonly ServiceMeasures[] _measures;
    private readonly ThroughRide[][] _legs;
    private readonly int[] _storageLists;
    private readonly BitArray?[] _reached;

    public RideGraph(Network network)
    {
        Network = network;
        _measures = [.. network.Services.Select(service => new ServiceMeasures(network, service))];
        var boardings = new List<Boarding>();
        var rides = new List<Ride>();
        AddServices(boardings, rides);
        AddOffers(boardings, rides);
        var order = boardings.Index()
            .OrderBy(row => row.Item.Terminal.Value).ThenBy(row => row.Item.Side).ThenBy(row => row.Index)
            .ToArray();
        var renumbered = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            renumbered[order[i].Index] = i;
        }

        Boardings = [.. order.Select(row => row.Item)];
        Rides = [.. rides.Select(ride => ride with { Boarding = renumbered[ride.Boarding] })];
        _firstBoarding = new int[network.Terminals.Length + 1];
        foreach (var boarding in Boardings)
        {
            _firstBoarding[boarding.Terminal.Value + 1]++;
        }

        for (var i = 1; i < _firstBoarding.Length; i++)
        {
            _firstBoarding[i] += _firstBoarding[i - 1];
        }

        _handlings = [.. Boardings.SelectMany(boarding => Enumerable.Range(0, Sides)
            .Select(side => network.FindHandling(boarding.Terminal, (Side)side, boarding.Side)))];
        _transfers = [.. Enumerable.Range(0, Boardings.Length).Select(FindTransfers)];
        _leastWaits = [.. network.Services.Select(service => service.Departures.Min(row => row.UsualWaitSeconds))];
        _legs = [.. Enumerable.Range(0, Rides.Length).Select(FindLegs)];
        _leastSeconds = [.. Enumerable.Range(0, Rides.Length).Select(LeastSecondsOf)];
        var lists = new List<ImmutableArray<StorageCharge>>();
        _storageLists = [.. Enumerable.Range(0, network.Terminals.Length).Select(terminal => NumberOf(
            network.GetStorageCharges(new(terminal)), lists))];
        StorageCharges = [.. lists];
        _reached = new BitArray?[network.Terminals.Length];
        Prices = new(this);
    }

    public Network Network { get; }

    /// <summary>Gets the boardings by terminal and side.</summary>
    public Boarding[] Boardings { get; }

    /// <summary>Gets the rides by boarding and alighting call.</summary>
    public Ride[] Rides { get; }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount => Network.Terminals.Length * Sides;

    public static int NodeOf(TerminalIndex terminal, Side side) => (terminal.Value * Sides) + (int)side;

    public static TerminalIndex TerminalOf(int node) => new(node / Sides);

    public static Side SideOf(int node) => (Side)(node % Sides);

    /// <summary>Gives whether rides, whatever they take and cost, join some origin to some destination.</summary>
    public bool Joins(ImmutableArray<TerminalIndex> origins, ImmutableArray<TerminalIndex> destinations)
    {
        foreach (var origin in origins)
        {
            var reached = _reached[origin.Value] ??= ReachedFrom(origin);
            foreach (var destination in destinations)
            {
                if (reached[destination.Value])
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Gives the boardings in a terminal as a half-open range.</summary>
    public (int From, int To) BoardingsAt(TerminalIndex terminal) =>
        (_firstBoarding[terminal.Value], _firstBoarding[terminal.Value + 1]);

    /// <summary>Gets what rides are priced by.</summary>
    public RidePrices Prices { get; }

    /// <summary>Gets the different lists of storage charges; many terminals share one.</summary>
    public ImmutableArray<StorageCharge>[] StorageCharges { get; }

    /// <summary>Gives which of <see cref="StorageCharges"/> is a terminal's.</summary>
    public int StorageListOf(TerminalIndex terminal) => _storageLists[terminal.Value];

    /// <summary>Gives the legs of a ride in order: one for a service's own, several for a through rate.</summary>
    public ThroughRide[] LegsOf(int ride) => _legs[ride];

    /// <summary>Gives the metres and the emission work of a service.</summary>
    public ServiceMeasures MeasuresOf(ServiceIndex service) => _measures[service.Value];

    /// <summary>Gives the handling from a side of the terminal to a boarding; null: impossible.</summary>
    public HandlingIndex? HandlingTo(int boarding, Side from) => _handlings[(boarding * Sides) + (int)from];

    /// <summary>Gives all ways to come to a boarding inside its terminal.</summary>
    public ReadOnlySpan<Transfer> TransfersTo(int boarding) => _transfers[boarding];

    /// <summary>Gives no more than the time from being ready at a boarding to the arrival of a ride [s].</summary>
    public int LeastSeconds(int ride) => _leastSeconds[ride];

    /// <summary>Gives no more than the usual wait for a service [s]; nothing where one row goes by the clock.</summary>
    public int LeastWait(ServiceIndex service) => _leastWaits[service.Value];

    private BitArray ReachedFrom(TerminalIndex origin)
    {
        var reached = new BitArray(Network.Terminals.Length) { [origin.Value] = true };
        var open = new Stack<TerminalIndex>([origin]);
        while (open.TryPop(out var terminal))
        {
            var (from, to) = BoardingsAt(terminal);
            foreach (ref readonly var boarding in Boardings.AsSpan(from..to))
            {
                foreach (ref readonly var ride in Rides.AsSpan(boarding.FirstRide, boarding.RideCount))
                {
                    if (!reached[ride.Terminal.Value])
                    {
                        reached[ride.Terminal.Value] = true;
                        open.Push(ride.Terminal);
                    }
                }
            }
        }

        return reached;
    }

    private static int NumberOf(ImmutableArray<StorageCharge> charges, List<ImmutableArray<StorageCharge>> lists)
    {
        var known = lists.FindIndex(list => list.SequenceEqual(charges));
        if (known < 0)
        {
            known = lists.Count;
            lists.Add(charges);
        }

        return known;
    }

    private Transfer[] FindTransfers(int boarding) =>
    [
        .. Enumerable.Range(0, Sides)
            .Where(side => HandlingTo(boarding, (Side)side) is not null)
            .Select(side => (Side: (Side)side, Handling: HandlingTo(boarding, (Side)side)!.Value))
            .Select(way => new Transfer(
                NodeOf(Boardings[boarding].Terminal, way.Side),
                way.Handling,
                Network[way.Handling].Time.Process.MedianSeconds,
                Network[way.Handling].Component)),
    ];

    private ThroughRide[] FindLegs(int ride)
    {
        var boarding = Boardings[Rides[ride].Boarding];
        return boarding.Offer is { } offer
            ? [.. offer.Rides]
            : [new(boarding.Service, boarding.Call, Rides[ride].AlightCall)];
    }

    private int LeastSecondsOf(int ride)
    {
        var seconds = 0L;
        var before = default(ThroughRide?);
        foreach (var leg in LegsOf(ride))
        {
            var service = Network[leg.Service];
            seconds += service.Calls[leg.BoardCall].CutOffSeconds + LeastWait(leg.Service);
            if (before is { } arriving)
            {
                seconds += Network[Change.Find(Network, arriving, leg)!.Value].Time.Process.MedianSeconds;
            }

            seconds += RunningSeconds(service, leg);
            before = leg;
        }

        return (int)Math.Min(seconds, int.MaxValue / 4);
    }

    private long RunningSeconds(Service service, ThroughRide leg)
    {
        var seconds = 0L;
        for (var i = leg.BoardCall + 1; i <= leg.AlightCall; i++)
        {
            var call = service.Calls[i];
            seconds += call.Run.MedianSeconds;
            seconds += call.Procedure is { } procedure ? Network[procedure].Time.Process.MedianSeconds : 0;
            if (i < leg.AlightCall)
            {
                seconds += call.DwellSeconds;
                seconds += call.Process is { } process ? Network[process].Time.Process.MedianSeconds : 0;
            }
        }

        return seconds;
    }

    private static int NodeAt(Call call) => NodeOf(call.Terminal!.Value, call.Section!.Way.ToSide());

    private void AddServices(List<Boarding> boardings, List<Ride> rides)
    {
        for (var s = 0; s < Network.Services.Length; s++)
        {
            var calls = Network.Services[s].Calls;
            for (var board = 0; board + 1 < calls.Length; board++)
            {
                if (!calls[board].CanBoard || Network.Services[s].Tariffs.IsEmpty)
                {
                    continue;
                }

                var first = rides.Count;
                for (var alight = board + 1; alight < calls.Length; alight++)
                {
                    if (calls[alight].CanAlight)
                    {
                        rides.Add(new(boardings.Count, alight, calls[alight].Terminal!.Value, NodeAt(calls[alight])));
                    }
                }

                if (rides.Count > first)
                {
                    boardings.Add(new(
                        new(s), board, calls[board].Terminal!.Value, calls[board + 1].Section!.Way.ToSide(),
                        null, first, rides.Count - first));
                }
            }
        }
    }

    private void AddOffers(List<Boarding> boardings, List<Ride> rides)
    {
        foreach (var offer in Network.ThroughRates)
        {
            if (offer.Rides.Zip(offer.Rides.Skip(1)).Any(pair => Change.Find(Network, pair.First, pair.Second) is null))
            {
                continue;
            }

            var (first, last) = (offer.Rides[0], offer.Rides[^1]);
            var side = Network[first.Service].Calls[first.BoardCall + 1].Section!.Way.ToSide();
            var end = Network[last.Service].Calls[last.AlightCall];
            rides.Add(new(boardings.Count, last.AlightCall, offer.To, NodeAt(end)));
            boardings.Add(new(first.Service, first.BoardCall, offer.From, side, offer, rides.Count - 1, 1));
        }
    }
}
