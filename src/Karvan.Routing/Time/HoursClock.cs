using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Opening hours in one time zone: the first open moment from a moment on.</summary>
internal sealed class HoursClock<TRules>
    where TRules : struct, ISearchRules
{
    private readonly DayCalendar<TRules>? _days;
    private readonly TimeWindow? _window;
    private readonly ZoneClock _zone;
    private readonly int _firstDay;
    private readonly int _lastDay;
    private int _maxGap = -1;

    public HoursClock(OpeningHours hours, ZoneClock zone, int firstDay, int lastDay)
    {
        _days = hours.Days is null ? null : new(hours.Days, firstDay, lastDay);
        _window = hours.Window;
        _zone = zone;
        _firstDay = firstDay;
        _lastDay = lastDay;
    }

    /// <summary>Gets whether it never closes.</summary>
    public bool IsAlways => _days is null && _window is null;

    /// <summary>Gives the first moment at or after another that is open; never if none is known.</summary>
    public int FirstOpen(int moment)
    {
        if (IsAlways || moment == Clock.Never)
        {
            return moment;
        }

        while (true)
        {
            var offset = _zone.OffsetAt(moment, out var until);
            var local = FirstOpenLocal((long)moment + offset);
            if (local is { } found && found - offset < until)
            {
                return (int)(found - offset);
            }

            if (until == Clock.Never)
            {
                return Clock.Never;
            }

            moment = until;
        }
    }

    /// <summary>Gives how much later it still is open without a break [s]; nothing where it is closed.</summary>
    public int OpenFor(int moment)
    {
        if (IsAlways)
        {
            return Clock.Never;
        }

        if (moment == Clock.Never || FirstOpen(moment) != moment)
        {
            return 0;
        }

        var closing = NextClosing(moment);
        return closing == Clock.Never ? Clock.Never : closing - 1 - moment;
    }

    /// <summary>Gives the first moment after an open one that is closed; never if none is known.</summary>
    public int NextClosing(int moment)
    {
        while (!IsAlways && moment != Clock.Never)
        {
            var offset = _zone.OffsetAt(moment, out var until);
            if (EndLocal((long)moment + offset) is { } end && end - offset < until)
            {
                return (int)(end - offset);
            }

            if (until != Clock.Never && FirstOpen(until) != until)
            {
                return until;
            }

            moment = until;
        }

        return Clock.Never;
    }

    /// <summary>Gives no less than the longest time that it stays closed [s].</summary>
    public int MaxGap()
    {
        if (_maxGap >= 0)
        {
            return _maxGap;
        }

        if (IsAlways)
        {
            return _maxGap = 0;
        }

        var closedDays = 0;
        var longest = 0;
        for (var day = _firstDay; day <= _lastDay; day++)
        {
            closedDays = _days?.Runs(day) ?? true ? 0 : closedDays + 1;
            longest = Math.Max(longest, closedDays);
        }

        // Between two open days lie at most the closed ones and the closed parts of the two; clocks change by hours.
        return _maxGap = Math.Min((longest + 2) * Clock.Day, _lastDay * Clock.Day);
    }

    private long? FirstOpenLocal(long local)
    {
        var day = Clock.DayOf(local);
        var second = (int)(local - ((long)day * Clock.Day));
        for (; day <= _lastDay; day++, second = 0)
        {
            if (_days?.Runs(day) ?? true)
            {
                var inside = TRules.FirstInside(second, FirstInside(second));
                if (inside < Clock.Day)
                {
                    return ((long)day * Clock.Day) + inside;
                }
            }
        }

        return null;
    }

    // Where an open stretch ends, midnights passed; null: not before the last day that is known.
    private long? EndLocal(long local)
    {
        var day = Clock.DayOf(local);
        var end = EndInside((int)(local - ((long)day * Clock.Day)));
        while (end == Clock.Day && day < _lastDay && (_days?.Runs(day + 1) ?? true) && FirstInside(0) == 0)
        {
            day++;
            end = EndInside(0);
        }

        return day >= _lastDay ? null : ((long)day * Clock.Day) + end;
    }

    private int EndInside(int second) => _window is not { } window
        ? Clock.Day
        : window.FromSeconds < window.ToSeconds || second < window.ToSeconds ? window.ToSeconds : Clock.Day;

    private int FirstInside(int second)
    {
        if (_window is not { } window)
        {
            return second;
        }

        var (from, to) = (window.FromSeconds, window.ToSeconds);
        return from < to
            ? second < from ? from : second < to ? second : Clock.Day
            : second < to || second >= from ? second : from;
    }
}
