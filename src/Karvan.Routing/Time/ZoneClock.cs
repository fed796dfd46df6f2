using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>The offsets of one time zone over a span of time, as flat arrays.</summary>
internal sealed class ZoneClock
{
    private readonly int[] _starts;
    private readonly int[] _offsets;
    private readonly DateTimeZone _zone;

    public ZoneClock(DateTimeZone zone, int fromSeconds, int toSeconds)
    {
        _zone = zone;
        var (from, to) = (new Moment(fromSeconds).ToInstant(), new Moment(toSeconds).ToInstant());
        var intervals = zone.GetZoneIntervals(from, to).ToList();
        _starts = [.. intervals.Select((interval, i) =>
            i == 0 ? int.MinValue : Moment.FromInstant(interval.Start).Seconds)];
        _offsets = [.. intervals.Select(interval => interval.WallOffset.Seconds)];
    }

    /// <summary>Gives the offset from UTC at a moment [s] and the moment at which it changes.</summary>
    public int OffsetAt(int moment, out int until)
    {
        var at = _starts.Length - 1;
        while (_starts[at] > moment)
        {
            at--;
        }

        until = at + 1 < _starts.Length ? _starts[at + 1] : Clock.Never;
        return _offsets[at];
    }

    /// <summary>Gives the local day since 2000-01-01 at a moment.</summary>
    public int DayAt(int moment) => Clock.DayOf((long)moment + OffsetAt(moment, out _));

    /// <summary>Gives the local month at a moment, 1 to 12.</summary>
    public int MonthAt(int moment) => DateOnly.FromDayNumber(Clock.EpochDay + DayAt(moment)).Month;

    /// <summary>
    /// Gives the moment of a local time; an ambiguous one is the earlier, a skipped one moves on by the gap.
    /// </summary>
    public int MomentOf(int day, int secondOfDay)
    {
        if (_offsets.Length == 1)
        {
            return (day * Clock.Day) + secondOfDay - _offsets[0];
        }

        var local = new LocalDateTime(2000, 1, 1, 0, 0).PlusDays(day).PlusSeconds(secondOfDay);
        return Moment.FromInstant(_zone.AtLeniently(local).ToInstant()).Seconds;
    }
}
