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
    public bool IsOpen(LocalDateTime local) =>
        (Days is null || Days.Runs(local.Date))
        && (Window is not { } window || window.Contains((int)(local.TickOfDay / NodaConstants.TicksPerSecond)));
}
