using Karvan.Model;
using NodaTime;

namespace Karvan.Feed;

/// <summary>The days of one service_id.</summary>
internal sealed class GtfsDays
{
    public Weekdays Weekdays { get; set; }

    public LocalDate? From { get; set; }

    public LocalDate? To { get; set; }

    /// <summary>Gets single dates: whether each runs.</summary>
    public SortedDictionary<LocalDate, bool> Dates { get; } = [];

    /// <summary>Gives whether a date is among the days.</summary>
    public bool Runs(LocalDate date) => Dates.TryGetValue(date, out var runs)
        ? runs
        : Weekdays.HasFlag((Weekdays)(1 << ((int)date.DayOfWeek - 1))) && date >= From && date <= To;

    /// <summary>Gives the first and the last date that may run; null: there is none.</summary>
    public (LocalDate First, LocalDate Last)? Range()
    {
        var first = Dates.Where(date => date.Value).Select(date => (LocalDate?)date.Key).FirstOrDefault();
        var last = Dates.Where(date => date.Value).Select(date => (LocalDate?)date.Key).LastOrDefault();
        if (Weekdays != Weekdays.None && From is { } from && To is { } to)
        {
            (first, last) = (first < from ? first : from, last > to ? last : to);
        }

        return first is { } one && last is { } other ? (one, other) : null;
    }

    /// <summary>Gives whether no date runs at all.</summary>
    public bool IsEmpty => Range() is not { } range
        || !Enumerable.Range(0, Period.DaysBetween(range.First, range.Last) + 1)
            .Any(day => Runs(range.First.PlusDays(day)));
}
