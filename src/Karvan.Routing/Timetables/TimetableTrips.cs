using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// The trips of some days. A line is a pattern's trips in order, none of which overtakes another; where some would,
/// the pattern has several lines.
/// </summary>
internal sealed class TimetableTrips
{
    private readonly TimetablePatterns _patterns;
    private readonly List<TimetableLine>[] _lines;

    public TimetableTrips(TimetablePatterns patterns, int from, int to)
    {
        (_patterns, From, To) = (patterns, from, to);
        _lines = new List<TimetableLine>[patterns.Count];
        var almanac = new Almanac<ExactRules>(patterns.Network, from, to);
        var trips = new List<Trip>[patterns.Count];
        var intervals = new List<TimetableLine>();
        for (var service = 0; service < patterns.PatternOf.Length; service++)
        {
            Add(new(service), almanac, trips[patterns.PatternOf[service]] ??= [], intervals);
        }

        for (var pattern = 0; pattern < _lines.Length; pattern++)
        {
            _lines[pattern] = [.. Split(pattern, trips[pattern] ?? [])];
        }

        foreach (var line in intervals)
        {
            _lines[line.Pattern].Add(line);
        }

        Lines = [.. _lines.SelectMany(lines => lines)];
        var numbers = Lines.Index().ToDictionary(row => row.Item, row => row.Index);
        Boardings = Fan.Of(patterns.TerminalCount, Enumerable.Range(0, patterns.TerminalCount).SelectMany(
            terminal => patterns.StopsAt.Of(terminal).ToArray()
                .Where(stop => CanBoard(stop.To, stop.Value))
                .SelectMany(stop => _lines[stop.To].Select(line => (terminal, numbers[line], stop.Value)))));
    }

    /// <summary>Gets the span that is known: trips that leave within it [s].</summary>
    public int From { get; }

    /// <summary>Gets its end [s].</summary>
    public int To { get; }

    public TimetableLine[] Lines { get; }

    /// <summary>Gets where lines can be boarded at each terminal, as line and place in it.</summary>
    public Fan Boardings { get; }

    private bool CanBoard(int pattern, int place)
    {
        var first = _patterns.FirstStop[pattern];
        return _patterns.CanBoard[first + place] && first + place + 1 < _patterns.FirstStop[pattern + 1];
    }

    private void Add(
        ServiceIndex index, Almanac<ExactRules> almanac, List<Trip> trips, List<TimetableLine> intervals)
    {
        var service = _patterns.Network[index];
        var pattern = _patterns.PatternOf[index.Value];
        var (arrivals, departures) = TimetablePatterns.Offsets(service);
        var end = almanac.EndOfFeed(service.Calls[0].Location);
        foreach (var row in service.Departures)
        {
            if (row.Kind == DepartureKind.At)
            {
                trips.AddRange(almanac.FirstDepartures(row, service.Calls[0].Location)
                    .Where(first => first < end)
                    .Select(first => new Trip(index, first, arrivals, departures)));
                continue;
            }

            var hours = _patterns.Calls
                .AsSpan(_patterns.FirstStop[pattern], arrivals.Length).ToArray()
                .Select(call => almanac.Hours(row.Hours, service.Calls[call].Location));
            intervals.Add(new(pattern, index, arrivals, departures, row.UsualWaitSeconds, [.. hours]));
        }
    }

    private static IEnumerable<TimetableLine> Split(int pattern, List<Trip> trips)
    {
        var groups = new List<List<Trip>>();
        foreach (var trip in trips.OrderBy(trip => trip.First).ThenBy(trip => trip.Arrivals[^1])
            .ThenBy(trip => trip.Service.Value))
        {
            var group = groups.Find(group => !Overtakes(trip, group[^1]));
            if (group is null)
            {
                groups.Add(group = []);
            }

            group.Add(trip);
        }

        return groups.Select(group => new TimetableLine(pattern, group));
    }

    private static bool Overtakes(Trip later, Trip earlier)
    {
        for (var at = 0; at < later.Arrivals.Length; at++)
        {
            if (later.First + later.Arrivals[at] < earlier.First + earlier.Arrivals[at]
                || later.First + later.Departures[at] < earlier.First + earlier.Departures[at])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A trip of a service.</summary>
    internal sealed record Trip(ServiceIndex Service, int First, int[] Arrivals, int[] Departures);
}
