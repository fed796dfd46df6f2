using Karvan.Model;

namespace Karvan.Routing;

/// <summary>When a process is finished, as a non-decreasing function of arrival.</summary>
/// <remarks>
/// Raw: queue of the month, then the first open moment, then the work. Where a month's queue is shorter than
/// the one before, a later arrival would be finished earlier; nobody overtakes a queue, so completion is the running
/// maximum. Raw falls only where a month begins: the maximum over the ends of all earlier months is kept.
/// </remarks>
internal sealed class ProcessClock<TRules>
    where TRules : struct, ISearchRules
{
    private readonly HoursClock<TRules> _hours;
    private readonly ZoneClock _zone;
    private readonly int[] _waits = new int[12];
    private readonly bool _seasonal;
    private readonly int[] _monthStarts;
    private readonly int[] _latestBefore;

    public ProcessClock(ProcessTime time, HoursClock<TRules> hours, ZoneClock zone, int[] monthStarts)
    {
        (_hours, _zone, WorkSeconds) = (hours, zone, time.Process.MedianSeconds);
        for (var month = 1; month <= 12; month++)
        {
            _waits[month - 1] = time.FindWait(month)?.Time.MedianSeconds ?? 0;
        }

        _seasonal = _waits.Max() != _waits.Min() && TRules.NobodyOvertakes;
        _monthStarts = monthStarts;
        _latestBefore = _seasonal ? LatestBefore() : [];
    }

    /// <summary>Gets the work itself [s].</summary>
    public int WorkSeconds { get; }

    /// <summary>Gives when a unit that arrives at a moment is done.</summary>
    public int Complete(int moment)
    {
        var raw = Raw(moment);
        if (!_seasonal || moment == Clock.Never)
        {
            return raw;
        }

        var at = Array.BinarySearch(_monthStarts, moment);
        at = at >= 0 ? at : ~at - 1;
        return at < 0 ? raw : Math.Max(raw, _latestBefore[at]);
    }

    /// <summary>
    /// Gives how much later a unit may come and is done just as much later [s]; nothing where it waits for something.
    /// </summary>
    public int ShiftsFor(int moment)
    {
        if (moment == Clock.Never || Complete(moment) != Raw(moment))
        {
            return 0;
        }

        var open = _hours.OpenFor(Clock.After(moment, _waits[_zone.MonthAt(moment) - 1]));
        var next = Array.BinarySearch(_monthStarts, moment + 1);
        next = next >= 0 ? next : ~next;
        return next < _monthStarts.Length ? Math.Min(open, _monthStarts[next] - 1 - moment) : open;
    }

    /// <summary>Gives no less than the longest time from arrival to completion [s].</summary>
    public int MaxSpan() => Clock.After(Clock.After(_waits.Max(), _hours.MaxGap()), WorkSeconds);

    private int Raw(int moment) => moment == Clock.Never
        ? Clock.Never
        : Clock.After(_hours.FirstOpen(Clock.After(moment, _waits[_zone.MonthAt(moment) - 1])), WorkSeconds);

    private int[] LatestBefore()
    {
        var latest = new int[_monthStarts.Length];
        var sofar = int.MinValue;
        for (var i = 0; i < latest.Length; i++)
        {
            sofar = Math.Max(sofar, Raw(_monthStarts[i] - 1));
            latest[i] = sofar;
        }

        return latest;
    }
}
