using System.Globalization;
using Karvan.Model;
using NodaTime;

namespace Karvan.Cli;

/// <summary>Writes moments on the clock of a place, the same in every culture.</summary>
internal static class LocalTimes
{
    private static readonly string[] Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Gives ISO 8601 with the offset of the place, such as <c>2025-06-02T00:00:00+08:00</c>.</summary>
    public static string Iso(Moment moment, DateTimeZone zone)
    {
        var time = moment.ToInstant().InZone(zone);
        var offset = time.Offset.Seconds;
        var (sign, size) = (offset < 0 ? '-' : '+', Math.Abs(offset));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{time.Year:0000}-{time.Month:00}-{time.Day:00}T{time.Hour:00}:{time.Minute:00}:{time.Second:00}"
            + $"{sign}{size / 3600:00}:{size / 60 % 60:00}");
    }

    /// <summary>Gives the date, such as <c>2025-06-02</c>.</summary>
    public static string Date(Moment moment, DateTimeZone zone)
    {
        var time = moment.ToInstant().InZone(zone);
        return string.Create(CultureInfo.InvariantCulture, $"{time.Year:0000}-{time.Month:00}-{time.Day:00}");
    }

    /// <summary>Gives date and time of day, such as <c>2025-06-02 00:00</c>.</summary>
    public static string DateAndTime(Moment moment, DateTimeZone zone)
    {
        var time = moment.ToInstant().InZone(zone);
        return string.Create(CultureInfo.InvariantCulture, $"{Date(moment, zone)} {time.Hour:00}:{time.Minute:00}");
    }

    /// <summary>Gives day, month and time of day, such as <c>02 Jun 00:00</c>.</summary>
    public static string DayAndTime(Moment moment, DateTimeZone zone)
    {
        var time = moment.ToInstant().InZone(zone);
        return string.Create(
            CultureInfo.InvariantCulture, $"{time.Day:00} {Months[time.Month - 1]} {time.Hour:00}:{time.Minute:00}");
    }
}
