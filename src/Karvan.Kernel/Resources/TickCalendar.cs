namespace Karvan.Kernel;

/// <summary>Open hours as intervals of ticks that repeat without end.</summary>
/// <remarks>Immutable; one instance serves any number of threads.</remarks>
public sealed class TickCalendar
{
    private readonly OpenInterval[] _intervals;

    /// <summary>Makes a calendar.</summary>
    /// <param name="period">After how many ticks it repeats.</param>
    /// <param name="intervals">The open spans within one period, in order, apart, one or
    /// more; not all of the period.</param>
    /// <exception cref="ArgumentException">The intervals are none, empty, touching, out
    /// of order or beyond the period.</exception>
    public TickCalendar(long period, params ReadOnlySpan<OpenInterval> intervals)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period, Simulation.LastTick / 2);
        long previous = -1;
        foreach (var interval in intervals)
        {
            if (interval.Start <= previous || interval.End <= interval.Start || interval.End > period)
            {
                throw new ArgumentException(
                    "Open intervals are in order, apart and within the period.", nameof(intervals));
            }

            previous = interval.End;
            OpenTicksInPeriod += interval.End - interval.Start;
        }

        if (OpenTicksInPeriod == 0 || OpenTicksInPeriod == period)
        {
            throw new ArgumentException("A calendar opens and closes.", nameof(intervals));
        }

        (Period, _intervals) = (period, intervals.ToArray());
    }

    /// <summary>Gets after how many ticks it repeats.</summary>
    public long Period { get; }

    /// <summary>Gets the open ticks of one period.</summary>
    public long OpenTicksInPeriod { get; }

    /// <summary>Tells whether a tick, zero or more, is open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tick is negative.</exception>
    public bool IsOpen(long tick)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tick);
        long place = tick % Period;
        int index = FirstEndingAfter(place);
        return index < _intervals.Length && _intervals[index].Start <= place;
    }

    /// <summary>Gives the first open tick, this one or later.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tick is negative.</exception>
    public long NextOpening(long tick)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tick);
        long place = tick % Period;
        int index = FirstEndingAfter(place);
        return index < _intervals.Length
            ? tick - place + Math.Max(place, _intervals[index].Start)
            : tick - place + Period + _intervals[0].Start;
    }

    /// <summary>Gives the first closed tick, this one or later.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tick is negative.</exception>
    public long NextClosing(long tick)
    {
        while (IsOpen(tick))
        {
            long place = tick % Period;
            tick += _intervals[FirstEndingAfter(place)].End - place;
        }

        return tick;
    }

    /// <summary>Gives the tick at which work is done that begins as soon as it can
    /// and rests while it is closed.</summary>
    /// <param name="start">When the work could begin [tick].</param>
    /// <param name="work">Its length [open ticks], zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The start or the work is negative.</exception>
    /// <exception cref="OverflowException">The end has no tick.</exception>
    public long EndOfWork(long start, long work)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(work);
        long wholePeriods = Math.Max(0, (work / OpenTicksInPeriod) - 1);
        long tick = NextOpening(checked(start + (wholePeriods * Period)));
        long left = work - (wholePeriods * OpenTicksInPeriod);
        for (long end = NextClosing(tick); end - tick < left; end = NextClosing(tick))
        {
            left -= end - tick;
            tick = NextOpening(end);
        }

        return checked(tick + left);
    }

    private int FirstEndingAfter(long place)
    {
        int low = 0;
        int high = _intervals.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_intervals[middle].End > place)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
