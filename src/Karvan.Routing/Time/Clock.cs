namespace Karvan.Routing;

/// <summary>Arithmetic on seconds that has a word for "never".</summary>
internal static class Clock
{
    /// <summary>Seconds in a day.</summary>
    public const int Day = 86_400;

    /// <summary>Later than anything.</summary>
    public const int Never = int.MaxValue;

    /// <summary>The day number of 2000-01-01 in the calendar of <see cref="DateOnly"/>.</summary>
    public static readonly int EpochDay = new DateOnly(2000, 1, 1).DayNumber;

    /// <summary>Adds a time; never stays never.</summary>
    public static int After(int moment, int seconds) =>
        moment == Never || (long)moment + seconds >= Never ? Never : moment + seconds;

    /// <summary>Gives the day since 2000-01-01 of a local second.</summary>
    public static int DayOf(long localSeconds) => (int)Math.Floor(localSeconds / (double)Day);
}
