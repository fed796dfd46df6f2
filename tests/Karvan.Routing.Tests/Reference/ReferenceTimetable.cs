using Karvan.Model;
using NodaTime;

namespace Karvan.Routing.Tests.Reference;

/// <summary>When vehicles leave and arrive, every trip of a horizon written out.</summary>
internal sealed class ReferenceTimetable
{
    private const int MostDaysBack = 800;

    private readonly Network _network;
    private readonly int _first;
    private readonly int _last;
    private readonly Dictionary<(HandlingIndex Handling, TerminalIndex? Terminal), ReferenceQueue> _handlings = [];
    private readonly Dictionary<(ProcedureIndex Procedure, LocationIndex Location), ReferenceQueue> _procedures = [];
    private readonly Dictionary<(int Service, int Row), List<int?[]>> _trips = [];
    private readonly ReferenceClosures _closures;
    private readonly Dictionary<Departure, int> _usualWaits = new(ReferenceEqualityComparer.Instance);

    /// <param name="network">The network.</param>
    /// <param name="goods">The goods.</param>
    /// <param name="first">The first second at which goods can be ready.</param>
    /// <param name="last">The last second at which they may arrive.</param>
    public ReferenceTimetable(Network network, Consignment goods, int first, int last)
    {
        (_network, _first, _last) = (network, first, last);
        _closures = new ReferenceClosures(network, goods, last);
        foreach (var (index, service) in network.Services.Index())
        {
            foreach (var (row, departure) in service.Departures.Index())
            {
                _usualWaits.Add(departure, departure.UsualWaitSeconds);
                if (departure.Kind == DepartureKind.At)
                {
                    _trips.Add((index, row), GetTrips(service, departure));
                }
            }
        }
    }

    /// <summary>Gives when a handling is done; null: after the last second.</summary>
    public int? Handle(HandlingIndex handling, TerminalIndex terminal, int seconds)
    {
        if (!_handlings.TryGetValue((handling, terminal), out var queue))
        {
            var place = _network[terminal];
            queue = new ReferenceQueue(
                _network[handling].Time, place.Hours, _network[place.Location].TimeZone, _last);
            _handlings.Add((handling, terminal), queue);
        }

        return queue.Complete(seconds);
    }

    /// <summary>Gives all departures from a call that goods can take, ready at a second; each row's in order.</summary>
    public IEnumerable<int> GetDepartures(ServiceIndex index, int call, int ready)
    {
        var service = _network[index];
        var zone = _network[service.Calls[call].Location].TimeZone;
        foreach (var (row, departure) in service.Departures.Index())
        {
            var seconds = departure.Kind == DepartureKind.At
                ? _trips[(index.Value, row)].Select(trip => trip[call]).OfType<int>().Where(left => left >= ready)
                : ReferenceHours.FindOpen(departure.Hours, zone, ready + _usualWaits[departure], _last) is { } only
                    ? [only]
                    : Enumerable.Empty<int>();
            foreach (var second in seconds.Where(second => IsWithinFeed(second, zone)))
            {
                yield return second;
            }
        }
    }

    /// <summary>Gives when a vehicle that leaves one call arrives at another; null: after the last second.</summary>
    public int? Ride(ServiceIndex index, int from, int departure, int to)
    {
        var service = _network[index];
        int? left = departure;
        for (var call = from + 1; call <= to; call++)
        {
            var arrived = Arrive(service, call, left);
            if (call == to)
            {
                return arrived;
            }

            left = Leave(service, call, arrived);
        }

        return left;
    }

    private bool IsWithinFeed(int seconds, DateTimeZone zone) =>
        _network.Info.EndsOn is not { } end || new Moment(seconds).ToInstant().InZone(zone).Date <= end;

    private int? Arrive(Service service, int call, int? left)
    {
        var at = service.Calls[call];
        var before = service.Calls[call - 1].Location;
        var started = left is { } ready ? _closures.Start(service, call - 1, ready) : null;
        var cleared = at.Procedure is { } procedure && started is { } seconds
            ? Clear(procedure, before, seconds)
            : started;
        var arrived = cleared + at.Run.MedianSeconds;
        return arrived > _last ? null : arrived;
    }

    private int? Leave(Service service, int call, int? arrived)
    {
        var at = service.Calls[call];
        var done = at.Process is { } process && arrived is { } seconds ? Process(process, at, seconds) : arrived;
        var left = done + at.DwellSeconds;
        return left > _last ? null : left;
    }

    private int? Process(HandlingIndex handling, Call call, int seconds)
    {
        if (!_handlings.TryGetValue((handling, call.Terminal), out var queue))
        {
            var hours = call.Terminal is { } terminal ? _network[terminal].Hours : OpeningHours.Always;
            queue = new ReferenceQueue(_network[handling].Time, hours, _network[call.Location].TimeZone, _last);
            _handlings.Add((handling, call.Terminal), queue);
        }

        return queue.Complete(seconds);
    }

    private int? Clear(ProcedureIndex procedure, LocationIndex at, int seconds)
    {
        if (!_procedures.TryGetValue((procedure, at), out var queue))
        {
            queue = new ReferenceQueue(
                _network[procedure].Time, OpeningHours.Always, _network[at].TimeZone, _last);
            _procedures.Add((procedure, at), queue);
        }

        return queue.Complete(seconds);
    }

    // From the last day back until a trip is over before anything can be ready; each trip's departures by call.
    private List<int?[]> GetTrips(Service service, Departure departure)
    {
        var zone = _network[service.Calls[0].Location].TimeZone;
        var date = new Moment(_last).ToInstant().InZone(zone).Date;
        var earliest = new Moment(_first).ToInstant().InZone(zone).Date.PlusDays(-MostDaysBack);
        List<int?[]> trips = [];
        for (; date >= earliest; date = date.PlusDays(-1))
        {
            if (departure.Hours.Days is { } days && !days.Runs(date))
            {
                continue;
            }

            var local = date.AtMidnight().PlusSeconds(departure.AtSeconds);
            var trip = GetTrip(service, Moment.FromInstant(local.InZoneLeniently(zone).ToInstant()).Seconds);
            if (trip[^2] < _first)
            {
                break;
            }

            trips.Insert(0, trip);
        }

        return trips;
    }

    private int?[] GetTrip(Service service, int departure)
    {
        var left = new int?[service.Calls.Length];
        left[0] = departure > _last ? null : departure;
        for (var call = 1; call < left.Length; call++)
        {
            left[call] = Leave(service, call, Arrive(service, call, left[call - 1]));
        }

        return left;
    }
}
