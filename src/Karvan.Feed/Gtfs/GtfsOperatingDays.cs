using NodaTime;

namespace Karvan.Feed;

/// <summary>
/// The operating days that departures need, each with an id; those past midnight belong to the next day.
/// </summary>
/// <param name="calendar">The days of the GTFS feed.</param>
/// <param name="only">The one day to keep; null: all.</param>
internal sealed class GtfsOperatingDays(GtfsCalendar calendar, LocalDate? only)
{
    private const int SecondsPerDay = 86_400;

    private readonly Dictionary<string, (GtfsDays Days, int Shift, string Id)> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _empty = new(StringComparer.Ordinal);
    private readonly GtfsIds _ids = new();

    /// <summary>Gets what was asked for, in that order: days, by how many days later they begin, and the id.</summary>
    public IEnumerable<(GtfsDays Days, int Shift, string Id)> Made => _made.Values;

    /// <summary>Gets how many days after its service day the last trip asked for is over; 1 at least.</summary>
    public int DaysToEnd { get; private set; } = 1;

    /// <summary>Gives whether a service_id has no day at all.</summary>
    public bool NeverRuns(string serviceId)
    {
        if (!_empty.TryGetValue(serviceId, out var isEmpty))
        {
            _empty.Add(serviceId, isEmpty = calendar.ById[serviceId].IsEmpty);
        }

        return isEmpty;
    }

    /// <summary>Gives the id of the days on which a departure leaves; null: it is not of the day to keep.</summary>
    /// <param name="serviceId">The service_id.</param>
    /// <param name="shift">By how many days later than its service day it leaves.</param>
    /// <param name="end">When it is over [s of the service day].</param>
    public string? Find(string serviceId, int shift, int end)
    {
        var days = calendar.ById[serviceId];
        if (only is not { } day)
        {
            DaysToEnd = Math.Max(DaysToEnd, end / SecondsPerDay);
            var key = $"{serviceId}\0{shift}";
            return Make(key, days, shift, shift == 0 ? serviceId : $"{serviceId}.{shift}");
        }

        // What left the evening before and is still under way belongs to the day too.
        var kept = new GtfsDays();
        if (days.Runs(day))
        {
            kept.Dates[day] = true;
        }

        if (end > SecondsPerDay && days.Runs(day.PlusDays(-1)))
        {
            kept.Dates[day.PlusDays(-1)] = true;
        }

        DaysToEnd = Math.Max(DaysToEnd, kept.Dates.Count == 0 ? 0 : end / SecondsPerDay);
        var name = string.Join('.', kept.Dates.Keys.Select(date => date.PlusDays(shift).ToString("uuuu-MM-dd", null)));
        return kept.Dates.Count == 0 ? null : Make(name, kept, shift, name);
    }

    private string Make(string key, GtfsDays days, int shift, string name)
    {
        if (!_made.TryGetValue(key, out var made))
        {
            _made.Add(key, made = (days, shift, _ids.Make(name)));
        }

        return made.Id;
    }
}
