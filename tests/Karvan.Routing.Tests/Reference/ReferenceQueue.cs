using Karvan.Model;
using NodaTime;

namespace Karvan.Routing.Tests.Reference;

/// <summary>One process at one place: when goods that come at a moment are done, by the definition.</summary>
/// <param name="time">The work, and the queue by month.</param>
/// <param name="hours">When work may begin.</param>
/// <param name="zone">The time zone of the months and hours.</param>
/// <param name="last">The last second that matters: what is done later is never done.</param>
internal sealed class ReferenceQueue(ProcessTime time, OpeningHours hours, DateTimeZone zone, int last)
{
    private const int MonthsBack = 15;

    private readonly Dictionary<int, int?> _alone = [];
    private readonly Dictionary<int, int?> _done = [];

    /// <summary>Gives when goods are done that come at a second; null: after the last second.</summary>
    public int? Complete(int seconds)
    {
        if (!_done.TryGetValue(seconds, out var done))
        {
            done = CompleteBehindOthers(seconds);
            _done.Add(seconds, done);
        }

        return done;
    }

    // Nobody overtakes. Alone, time gains on those before only where the queue falls: at the end of a month.
    private int? CompleteBehindOthers(int seconds)
    {
        var latest = CompleteAlone(seconds);
        if (time.Waits.IsEmpty)
        {
            return latest;
        }

        var month = ToLocal(seconds).Date.ToYearMonth();
        for (var back = 0; back < MonthsBack && latest is not null; back++)
        {
            var first = month.PlusMonths(-back).OnDayOfMonth(1).AtStartOfDayInZone(zone).ToInstant();
            var other = CompleteAlone(Moment.FromInstant(first).Seconds - 1);
            latest = other is null || other > latest ? other : latest;
        }

        return latest;
    }

    private int? CompleteAlone(int seconds)
    {
        if (!_alone.TryGetValue(seconds, out var done))
        {
            var wait = time.FindWait(ToLocal(seconds).Month)?.Time.MedianSeconds ?? 0;
            var begun = ReferenceHours.FindOpen(hours, zone, seconds + wait, last);
            done = begun + time.Process.MedianSeconds;
            done = done > last ? null : done;
            _alone.Add(seconds, done);
        }

        return done;
    }

    private LocalDateTime ToLocal(int seconds) => new Moment(seconds).ToInstant().InZone(zone).LocalDateTime;
}
