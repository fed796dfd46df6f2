using System.Collections.Concurrent;
using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>
/// Every function of time that a search needs, for one span of time; worked out when first asked for.
/// </summary>
/// <remarks>Safe for any number of threads: two may work out the same function, and get the same.</remarks>
internal sealed class Almanac<TRules>
    where TRules : struct, ISearchRules
{
    private readonly Network _network;
    private readonly int _from;
    private readonly int _to;
    private readonly ConcurrentDictionary<string, ZoneClock> _zones = new();
    private readonly ConcurrentDictionary<ZoneClock, int[]> _monthStarts = new();
    private readonly ConcurrentDictionary<(OpeningHours Hours, string Zone), HoursClock<TRules>> _hours = new();
    private readonly ConcurrentDictionary<(HandlingIndex, TerminalIndex), ProcessClock<TRules>> _handlings = new();
    private readonly ConcurrentDictionary<(ProcedureIndex, LocationIndex), ProcessClock<TRules>> _procedures = new();
    private int[]? _longestStays;
    private readonly RideClock<TRules>?[] _rides;
    private readonly DatedClosures _closures;

    public Almanac(Network network, int from, int to)
    {
        (_network, _from, _to) = (network, from, to);
        _rides = new RideClock<TRules>?[network.Services.Length];
        _closures = new(network);
        LeastStays = new(this);
    }

    /// <summary>Gets how short stays can be.</summary>
    public LeastStays<TRules> LeastStays { get; }

    /// <summary>Gives whether all moments of a span can be asked for.</summary>
    public bool Covers(int from, int to) => _from <= from && to <= _to;

    /// <summary>Gives the clock of a location's time zone.</summary>
    public ZoneClock Zone(LocationIndex location) => _zones.GetOrAdd(
        _network[location].TimeZone.Id,
        _ => new ZoneClock(_network[location].TimeZone, _from, _to));

    /// <summary>Gives opening hours at a location.</summary>
    public HoursClock<TRules> Hours(OpeningHours hours, LocationIndex location) => _hours.GetOrAdd(
        (hours, _network[location].TimeZone.Id),
        key =>
        {
            var zone = Zone(location);
            return new HoursClock<TRules>(key.Hours, zone, zone.DayAt(_from), zone.DayAt(_to));
        });

    /// <summary>Gives when a handling in a terminal is finished.</summary>
    public ProcessClock<TRules> Handling(HandlingIndex handling, TerminalIndex terminal) =>
        _handlings.TryGetValue((handling, terminal), out var known) ? known : AddHandling(handling, terminal);

    private ProcessClock<TRules> AddHandling(HandlingIndex handling, TerminalIndex terminal) => _handlings.GetOrAdd(
        (handling, terminal),
        _ =>
        {
            var place = _network[terminal];
            return Process(_network[handling].Time, Hours(place.Hours, place.Location), place.Location);
        });

    /// <summary>Gives when a border procedure that begins at a handover station is finished.</summary>
    public ProcessClock<TRules> Procedure(ProcedureIndex procedure, LocationIndex at) => _procedures.GetOrAdd(
        (procedure, at),
        _ => Process(_network[procedure].Time, Hours(OpeningHours.Always, at), at));

    /// <summary>Gets when sections are closed by date.</summary>
    public DatedClosures Closures => _closures;

    /// <summary>Gives when a service is where.</summary>
    public RideClock<TRules> Ride(ServiceIndex service) =>
        _rides[service.Value] ??= new RideClock<TRules>(this, _network[service]);

    /// <summary>Gives no less than the longest stay before a boarding, from whichever side [s].</summary>
    public int LongestStay(RideGraph graph, int boarding)
    {
        ref var known = ref (_longestStays ??= UnknownStays(graph))[boarding];
        return known >= 0 ? known : known = FindLongestStay(graph, boarding);
    }

    /// <summary>Gives no less than the longest stay before a departure, after a handling [s].</summary>
    public int LongestStay(HandlingIndex handling, TerminalIndex terminal, ServiceIndex service, int call)
    {
        var handled = Clock.After(Handling(handling, terminal).MaxSpan(), Ride(service).MaxWait(call));
        return Clock.After(handled, _network[service].Calls[call].CutOffSeconds);
    }

    /// <summary>Gives the departures at the clock of one departure row.</summary>
    public int[] FirstDepartures(Departure departure, LocationIndex at)
    {
        var zone = Zone(at);
        var calendar = departure.Hours.Days is { } days
            ? new DayCalendar<TRules>(days, zone.DayAt(_from), zone.DayAt(_to))
            : null;
        var departures = new List<int>();
        for (var day = zone.DayAt(_from); day < zone.DayAt(_to); day++)
        {
            if (calendar?.Runs(day) ?? true)
            {
                departures.Add(zone.MomentOf(day, departure.AtSeconds));
            }
        }

        return [.. departures];
    }

    /// <summary>Gives the first moment after the last day that may be planned, at a location.</summary>
    public int EndOfFeed(LocationIndex at) => _network.Info.EndsOn is { } last
        ? Moment.FromInstant(_network[at].TimeZone.AtStartOfDay(last.PlusDays(1)).ToInstant()).Seconds
        : Clock.Never;

    private static int[] UnknownStays(RideGraph graph)
    {
        var unknown = new int[graph.Boardings.Length];
        unknown.AsSpan().Fill(-1);
        return unknown;
    }

    private int FindLongestStay(RideGraph graph, int boarding)
    {
        var at = graph.Boardings[boarding];
        var longest = 0;
        foreach (ref readonly var transfer in graph.TransfersTo(boarding))
        {
            longest = Math.Max(longest, LongestStay(transfer.Handling, at.Terminal, at.Service, at.Call));
        }

        return longest;
    }

    private ProcessClock<TRules> Process(ProcessTime time, HoursClock<TRules> hours, LocationIndex at)
    {
        var zone = Zone(at);
        return new(time, hours, zone, _monthStarts.GetOrAdd(zone, MonthStarts));
    }

    private int[] MonthStarts(ZoneClock zone)
    {
        var first = new LocalDate(2000, 1, 1).PlusDays(zone.DayAt(_from));
        var starts = new List<int>();
        for (var month = first.With(DateAdjusters.StartOfMonth); ; month = month.PlusMonths(1))
        {
            var start = zone.MomentOf(Period.DaysBetween(new LocalDate(2000, 1, 1), month), 0);
            if (start > _to)
            {
                return [.. starts];
            }

            if (start > _from)
            {
                starts.Add(start);
            }
        }
    }
}
