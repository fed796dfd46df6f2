using System.Globalization;
using Karvan.Model;
using NodaTime;

namespace Karvan;

/// <summary>A time as a person gives it: a local date, or a date and time of day, with or without an offset.</summary>
/// <param name="Date">The local date.</param>
/// <param name="TimeOfDay">The local time of day; null: a date alone.</param>
/// <param name="Offset">The offset from UTC; null: the time zone of the place.</param>
public readonly record struct AskedTime(LocalDate Date, LocalTime? TimeOfDay, Offset? Offset)
{
    /// <summary>The first year that can be asked for.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last year that can be asked for.</summary>
    public const int LastYear = 2060;

    /// <summary>The form that <see cref="TryParse"/> reads, for people.</summary>
    public const string Form =
        "YYYY-MM-DD or YYYY-MM-DDTHH:MM, with Z or an offset such as +05:00 if wanted, in the years 2000 to 2060";

    /// <summary>Reads <c>2025-06-02</c>, <c>2025-06-02T08:00</c>, with <c>Z</c> or <c>+05:00</c> too.</summary>
    /// <returns>Whether the text has that form, is a real date and lies in the years 2000 to 2060.</returns>
    public static bool TryParse(string text, out AskedTime asked)
    {
        asked = default;
        var parts = text.AsSpan().Trim();
        if (parts.Length < 10 || !TryDate(parts[..10], out var date))
        {
            return false;
        }

        if (parts.Length == 10)
        {
            asked = new(date, null, null);
            return true;
        }

        if (parts.Length < 16 || parts[10] is not ('T' or 't' or ' ') || !TryTime(parts[11..16], out var time))
        {
            return false;
        }

        if (!TryOffset(parts[16..], out var offset))
        {
            return false;
        }

        asked = new(date, time, offset);
        return true;
    }

    /// <summary>Gives the moment that begins the asked date or is the asked time.</summary>
    public Moment ToMoment(DateTimeZone zone) => ToMoment(Date, zone);

    /// <summary>Gives the moment that ends the asked date (the next midnight), or is the asked time.</summary>
    public Moment ToEndMoment(DateTimeZone zone) => ToMoment(TimeOfDay is null ? Date.PlusDays(1) : Date, zone);

    private Moment ToMoment(LocalDate date, DateTimeZone zone)
    {
        if (TimeOfDay is not { } time)
        {
            return Moment.FromInstant(date.AtStartOfDayInZone(zone).ToInstant());
        }

        var local = date + time;
        return Moment.FromInstant(Offset is { } offset
            ? local.WithOffset(offset).ToInstant()
            : local.InZoneLeniently(zone).ToInstant());
    }

    private static bool TryDate(ReadOnlySpan<char> text, out LocalDate date)
    {
        date = default;
        if (text[4] != '-' || text[7] != '-'
            || !TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month)
            || !TryNumber(text[8..], out var day)
            || year is < FirstYear or > LastYear || month is < 1 or > 12
            || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    private static bool TryTime(ReadOnlySpan<char> text, out LocalTime time)
    {
        time = default;
        if (text[2] != ':' || !TryNumber(text[..2], out var hour) || !TryNumber(text[3..], out var minute)
            || hour > 23 || minute > 59)
        {
            return false;
        }

        time = new(hour, minute);
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out Offset? offset)
    {
        offset = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is "Z" or "z")
        {
            offset = NodaTime.Offset.Zero;
            return true;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || !TryTime(text[1..], out var span) || span.Hour > 14)
        {
            return false;
        }

        var seconds = (span.Hour * 3_600) + (span.Minute * 60);
        offset = NodaTime.Offset.FromSeconds(text[0] == '-' ? -seconds : seconds);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
