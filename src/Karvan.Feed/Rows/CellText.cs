using System.Globalization;
using Karvan.Model;
using NodaTime;

namespace Karvan.Feed;

/// <summary>
/// Reads the text of single cells. No culture, no expressions, no allocation where the value is a number.
/// </summary>
internal static class CellText
{
    private const int MostHours = 20_000;
    private const int MostDigits = 18;

    /// <summary>Gives whether a text is an id: letters, digits, '-', '_', '.', at most 60 characters.</summary>
    public static bool IsId(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 60)
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives whether a text is one line without control characters or outer spaces.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) || letter is '\u2028' or '\u2029')
            {
                return false;
            }
        }

        return text.Length == text.Trim().Length;
    }

    /// <summary>Reads one to seven digits and nothing else; false says nothing about the text.</summary>
    public static bool TryShortWhole(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 7)
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return false;
            }

            value = (value * 10) + (letter - '0');
        }

        return true;
    }

    /// <summary>Reads digits with an optional sign and point; no exponent, no separators.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, int decimals, out decimal value)
    {
        value = 0;
        var digits = text.StartsWith('-') ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? default : digits[(point + 1)..];
        return AreDigits(whole)
            && (point < 0 || AreDigits(fraction))
            && whole.Length + fraction.Length <= MostDigits
            && fraction.Length <= decimals
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value);
    }

    /// <summary>Reads H:MM or H:MM:SS as seconds [s]; hours may pass 24.</summary>
    public static bool TryDuration(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        var colon = text.IndexOf(':');
        if (colon is < 1 or > 5 || !TryDigits(text[..colon], out var hours) || hours > MostHours)
        {
            return false;
        }

        var rest = text[(colon + 1)..];
        var rearSeconds = 0;
        if (rest.Length == 5 && rest[2] == ':')
        {
            if (!TrySixty(rest[3..], out rearSeconds))
            {
                return false;
            }

            rest = rest[..2];
        }

        if (rest.Length != 2 || !TrySixty(rest, out var minutes))
        {
            return false;
        }

        seconds = (hours * 3_600) + (minutes * 60) + rearSeconds;
        return true;
    }

    /// <summary>Reads HH:MM or HH:MM:SS as seconds of the day [s].</summary>
    public static bool TryClock(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        var rear = 0;
        if (text.Length == 8 && (text[5] != ':' || !TrySixty(text[6..], out rear)))
        {
            return false;
        }

        if (!TryClock(text.Length == 8 ? text[..5] : text, orEnd: false, out seconds))
        {
            return false;
        }

        seconds += rear;
        return true;
    }

    /// <summary>Reads HH:MM as seconds of the day [s]; 24:00 only if it may be the end of the day.</summary>
    public static bool TryClock(ReadOnlySpan<char> text, bool orEnd, out int seconds)
    {
        seconds = 0;
        if (text.Length != 5 || text[2] != ':' || !TryDigits(text[..2], out var hours)
            || !TrySixty(text[3..], out var minutes))
        {
            return false;
        }

        seconds = (hours * 3_600) + (minutes * 60);
        return hours < 24 || (orEnd && seconds == 86_400);
    }

    /// <summary>Reads HH:MM-HH:MM; an end of 00:00 is the end of the day.</summary>
    public static bool TryWindow(ReadOnlySpan<char> text, out TimeWindow window)
    {
        window = default;
        if (text.Length != 11 || text[5] != '-' || !TryClock(text[..5], orEnd: false, out var from)
            || !TryClock(text[6..], orEnd: true, out var to) || from == to)
        {
            return false;
        }

        window = new(from, to == 0 ? 86_400 : to);
        return true;
    }

    /// <summary>Reads YYYY-MM of the years 1900 to 2100.</summary>
    public static bool TryMonth(ReadOnlySpan<char> text, out YearMonth month)
    {
        month = default;
        if (text.Length != 7 || text[4] != '-' || !TryDigits(text[..4], out var year)
            || !TryDigits(text[5..], out var number) || year is < 1900 or > 2100 || number is < 1 or > 12)
        {
            return false;
        }

        month = new(year, number);
        return true;
    }

    /// <summary>Reads YYYY-MM-DD of the years 1900 to 2100.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out LocalDate date)
    {
        date = default;
        if (text.Length != 10 || text[7] != '-' || !TryMonth(text[..7], out var month)
            || !TryDigits(text[8..], out var day)
            || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month))
        {
            return false;
        }

        date = new(month.Year, month.Month, day);
        return true;
    }

    /// <summary>Reads MM-DD; 29 February is allowed.</summary>
    public static bool TryMonthDay(ReadOnlySpan<char> text, out AnnualDate date)
    {
        date = default;
        if (text.Length != 5 || text[2] != '-' || !TryDigits(text[..2], out var month)
            || !TryDigits(text[3..], out var day)
            || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(2024, month))
        {
            return false;
        }

        date = new(month, day);
        return true;
    }

    /// <summary>Gives whether a text is some digits and nothing else.</summary>
    public static bool AreDigits(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool TrySixty(ReadOnlySpan<char> text, out int value) => TryDigits(text, out value) && value < 60;

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return false;
            }

            value = (value * 10) + (letter - '0');
        }

        return true;
    }
}
