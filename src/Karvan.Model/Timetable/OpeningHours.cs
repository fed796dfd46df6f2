using NodaTime;

namespace Karvan.Model;

/// <summary>When work may begin: on operating days, within a part of the local day.</summary>
/// <param name="Days">The operating days; null: every day.</param>
/// <param name="Window">The part of the day; null: round the clock.</param>
public sealed record OpeningHours(OperatingDays? Days, TimeWindow? Window)
{
    /// <summary>Round the clock, every day.</summary>
    public static readonly OpeningHours Always = new(null, null);

    /// <summary>Gets whether it never closes.</summary>
    public bool IsAlways => Days is null && Window is null;

    /// <summary>Gives whether work may begin at a local time.</summary>
    public bool IsOpen(LocalDateTime local) => IsOpenOn(local.Date) && IsOpenAt(local.TimeOfDay);

    /// <summary>Gives whether work may begin on a day at all.</summary>
    public bool IsOpenOn(LocalDate date) => Days is null || Days.Runs(date);

    /// <summary>Gives whether work may begin at a time of such a day.</summary>
    public bool IsOpenAt(LocalTime time) =>
        Window is not { } window || window.Contains((int)(time.TickOfDay / NodaConstants.TicksPerSecond));
}
