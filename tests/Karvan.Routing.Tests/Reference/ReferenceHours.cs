using Karvan.Model;
using NodaTime;

namespace Karvan.Routing.Tests.Reference;

/// <summary>Opening hours by trying every moment at which something can open.</summary>
internal static class ReferenceHours
{
    /// <summary>Gives the first open second from one on; null: none up to the last.</summary>
    public static int? FindOpen(OpeningHours hours, DateTimeZone zone, int seconds, int last)
    {
        if (seconds > last)
        {
            return null;
        }

        if (hours.IsAlways || IsOpen(hours, zone, seconds))
        {
            return seconds;
        }

        var date = new Moment(seconds).ToInstant().InZone(zone).Date.PlusDays(-1);
        for (; date.AtStartOfDayInZone(zone).ToInstant() <= new Moment(last).ToInstant(); date = date.PlusDays(1))
        {
            var openings = GetPossibleOpenings(hours, zone, date)
                .Where(opening => opening > seconds && opening <= last && IsOpen(hours, zone, opening))
                .ToList();
            if (openings.Count > 0)
            {
                return openings.Min();
            }
        }

        return null;
    }

    private static bool IsOpen(OpeningHours hours, DateTimeZone zone, int seconds) =>
        hours.IsOpen(new Moment(seconds).ToInstant().InZone(zone).LocalDateTime);

    // The day begins, the window opens (twice, where the clock is set back), or the clock is changed.
    private static IEnumerable<int> GetPossibleOpenings(OpeningHours hours, DateTimeZone zone, LocalDate date)
    {
        var start = date.AtStartOfDayInZone(zone).ToInstant();
        var interval = zone.GetZoneInterval(start);
        List<Instant> openings = [start];
        if (interval.HasEnd && interval.End < date.PlusDays(1).AtStartOfDayInZone(zone).ToInstant())
        {
            openings.Add(interval.End);
        }

        if (hours.Window is { } window)
        {
            var map = zone.MapLocal(date + LocalTime.FromSecondsSinceMidnight(window.FromSeconds));
            openings.AddRange(map.Count == 0 ? [] : [map.First().ToInstant(), map.Last().ToInstant()]);
        }

        return openings.Select(opening => Moment.FromInstant(opening).Seconds);
    }
}
