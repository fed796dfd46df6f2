using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Trips of one pattern in order; or one service that leaves at an interval.</summary>
internal sealed class TimetableLine
{
    private readonly ServiceIndex[] _services;
    private readonly int[] _departures;
    private readonly int[] _arrivals;
    private readonly int _wait;
    private readonly HoursClock<ExactRules>[] _hours;

    public TimetableLine(int pattern, List<TimetableTrips.Trip> trips)
    {
        (Pattern, TripCount, StopCount, _wait, _hours) = (pattern, trips.Count, trips[0].Arrivals.Length, 0, []);
        _services = [.. trips.Select(trip => trip.Service)];
        _departures = new int[TripCount * StopCount];
        _arrivals = new int[TripCount * StopCount];
        for (var trip = 0; trip < TripCount; trip++)
        {
            for (var stop = 0; stop < StopCount; stop++)
            {
                _departures[(stop * TripCount) + trip] = trips[trip].First + trips[trip].Departures[stop];
                _arrivals[(trip * StopCount) + stop] = trips[trip].First + trips[trip].Arrivals[stop];
            }
        }
    }

    public TimetableLine(
        int pattern,
        ServiceIndex service,
        int[] arrivals,
        int[] departures,
        int wait,
        HoursClock<ExactRules>[] hours)
    {
        (Pattern, StopCount, _wait, _hours) = (pattern, arrivals.Length, wait, hours);
        (_services, _arrivals, _departures) = ([service], arrivals, departures);
    }

    public int Pattern { get; }

    /// <summary>Gets the number of trips; 0: it leaves at an interval.</summary>
    public int TripCount { get; }

    public int StopCount { get; }

    /// <summary>Gets the departures stop by stop, so that the trips of a stop lie side by side [s].</summary>
    public ReadOnlySpan<int> Departures => _departures;

    /// <summary>Gets the arrivals trip by trip, so that the stops of a trip lie side by side [s].</summary>
    public ReadOnlySpan<int> Arrivals => _arrivals;

    /// <summary>Gives the service of a trip; of a line at an interval its only one.</summary>
    public ServiceIndex ServiceOf(int trip) => _services[TripCount == 0 ? 0 : trip];

    /// <summary>
    /// Gives, for a line at an interval, when its vehicle would have left the first stop if it is boarded here [s].
    /// </summary>
    public int StartFrom(int stop, int moment)
    {
        var departure = _hours[stop].FirstOpen(Clock.After(moment, _wait));
        return departure == Clock.Never ? Clock.Never : departure - _departures[stop];
    }

    /// <summary>Gives when a trip leaves a stop; of a line at an interval the trip is its start [s].</summary>
    public int DepartureOf(int trip, int stop) =>
        TripCount == 0 ? trip + _departures[stop] : _departures[(stop * TripCount) + trip];

    /// <summary>Gives when a trip arrives at a stop [s].</summary>
    public int ArrivalOf(int trip, int stop) =>
        TripCount == 0 ? trip + _arrivals[stop] : _arrivals[(trip * StopCount) + stop];
}
