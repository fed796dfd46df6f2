using System.Runtime.InteropServices;

namespace Karvan.Feed;

/// <summary>Finds the patterns among the trips.</summary>
internal sealed class GtfsPatterns(GtfsTrips trips, GtfsOperatingDays days)
{
    private const int SecondsPerDay = 86_400;

    private readonly Dictionary<string, GtfsPattern> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<(GtfsPattern, GtfsDeparture)> _seen = [];
    private readonly GtfsIds _ids = new();

    /// <summary>Gets the patterns in the order of their first trips.</summary>
    public List<GtfsPattern> Items { get; } = [];

    /// <summary>Gets the number of trips that are kept.</summary>
    public int TripCount { get; private set; }

    /// <summary>Gets the number of their calls, and how many of these had no time of their own.</summary>
    public (int All, int Interpolated) CallCount { get; private set; }

    /// <summary>Groups the trips that run; one that never does is named.</summary>
    public void Group()
    {
        var service = trips.Table.Find("service_id");
        foreach (var trip in trips.Items)
        {
            if (trip.Calls.Count == 0)
            {
                continue;
            }

            if (days.NeverRuns(trip.ServiceId))
            {
                trips.Table.Report(GtfsNotices.TripNeverRuns, trip.Row, service, "a service_id with a day");
            }
            else
            {
                Add(trip);
            }
        }
    }

    private void Add(GtfsTrip trip)
    {
        var departures = Departures(trip).ToList();
        if (departures.Count == 0)
        {
            return;
        }

        TripCount++;
        CallCount = (
            CallCount.All + trip.Calls.Count,
            CallCount.Interpolated + trip.Calls.Count(call => call.IsInterpolated));
        var key = ToKey(trip);
        if (!_byKey.TryGetValue(key, out var pattern))
        {
            _byKey.Add(key, pattern = new(_ids.Make(trips.Lines[trip.Line].Id + ".1"), trip));
            Items.Add(pattern);
        }

        foreach (var departure in departures)
        {
            if (_seen.Add((pattern, departure)))
            {
                pattern.Departures.Add(departure);
            }
        }
    }

    private IEnumerable<GtfsDeparture> Departures(GtfsTrip trip)
    {
        var span = trip.Calls[^1].Arrival - trip.Calls[0].Departure;
        if (trip.Frequencies.Count == 0)
        {
            return At(trip, trip.Calls[0].Departure, span);
        }

        return trip.Frequencies.SelectMany(frequency => frequency.IsExact
            ? Repeated(frequency).SelectMany(at => At(trip, at, span))
            : Every(trip, frequency, span));
    }

    private static IEnumerable<int> Repeated(GtfsFrequency frequency)
    {
        for (var at = frequency.From; at < frequency.To; at += frequency.Headway)
        {
            yield return at;
        }
    }

    private IEnumerable<GtfsDeparture> At(GtfsTrip trip, int at, int span)
    {
        if (days.Find(trip.ServiceId, at / SecondsPerDay, at + span) is { } id)
        {
            yield return new(at % SecondsPerDay, 0, 0, id);
        }
    }

    // The format's windows end at midnight or wrap around it on one and the same day: each day has its own part.
    private IEnumerable<GtfsDeparture> Every(GtfsTrip trip, GtfsFrequency frequency, int span)
    {
        for (var from = frequency.From; from < frequency.To;)
        {
            var midnight = ((from / SecondsPerDay) + 1) * SecondsPerDay;
            var to = Math.Min(frequency.To, midnight);
            if (days.Find(trip.ServiceId, from / SecondsPerDay, to + span) is { } id)
            {
                var shift = midnight - SecondsPerDay;
                yield return new(from - shift, to - shift, frequency.Headway, id);
            }

            from = to;
        }
    }

    private static string ToKey(GtfsTrip trip)
    {
        var start = trip.Calls[0].Departure;
        var key = new int[1 + (4 * trip.Calls.Count)];
        key[0] = trip.Line;
        for (var at = 0; at < trip.Calls.Count; at++)
        {
            var call = trip.Calls[at];
            key[(4 * at) + 1] = call.Stop;
            key[(4 * at) + 2] = (int)call.Kind;
            key[(4 * at) + 3] = at == 0 ? 0 : call.Arrival - start;
            key[(4 * at) + 4] = call.Departure - start;
        }

        return new(MemoryMarshal.Cast<int, char>(key));
    }
}
