using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation;

/// <summary>Opening hours on the clock of a run: spans of ticks, found once in steps of a quarter of an hour.</summary>
internal sealed class OpenTimes
{
    public static readonly OpenTimes Always = new([], []);

    private const int Step = 900;

    private readonly long[] _from;

    private readonly long[] _to;

    private OpenTimes(long[] from, long[] to) => (_from, _to) = (from, to);

    public bool IsAlways => _from.Length == 0;

    /// <summary>Finds the spans of a run in which work may begin; past the last of them it is open.</summary>
    public static OpenTimes Of(OpeningHours hours, DateTimeZone zone, Moment start, long end)
    {
        if (hours.IsAlways)
        {
            return Always;
        }

        List<long> from = [];
        List<long> to = [];
        var wasOpen = false;
        var clock = zone.GetZoneInterval(start.ToInstant());
        var (date, runs) = (default(LocalDate), false);
        for (long tick = 0; tick <= end; tick += Step)
        {
            // Forty thousand steps a year: a day is asked for once, and a zone when its clock changes.
            var instant = start.ToInstant() + Duration.FromSeconds(tick);
            clock = clock.Contains(instant) ? clock : zone.GetZoneInterval(instant);
            var local = instant.WithOffset(clock.WallOffset);
            if (tick == 0 || local.Date != date)
            {
                (date, runs) = (local.Date, hours.IsOpenOn(local.Date));
            }

            var isOpen = runs && hours.IsOpenAt(local.TimeOfDay);
            if (isOpen != wasOpen)
            {
                (isOpen ? from : to).Add(tick);
                wasOpen = isOpen;
            }
        }

        if (wasOpen)
        {
            to.Add(long.MaxValue);
        }

        return new([.. from], [.. to]);
    }

    /// <summary>Gives the first tick, this one or later, at which work may begin; past the run, this one.</summary>
    public long Next(long tick)
    {
        if (IsAlways)
        {
            return tick;
        }

        int index = Array.BinarySearch(_to, tick + 1);
        index = index < 0 ? ~index : index;
        return index < _from.Length ? Math.Max(tick, _from[index]) : tick;
    }
}
