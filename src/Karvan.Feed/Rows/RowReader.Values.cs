using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Feed;

/// <content>The kinds of values.</content>
internal sealed partial class RowReader
{
    /// <summary>Reads text; empty: blank, or not sound.</summary>
    public string Text(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return string.Empty;
        }

        if (!CellText.IsPlain(text))
        {
            Fail(CellNotices.TextMalformed, column, column.Form);
        }

        return text.ToString();
    }

    /// <summary>Reads a word; null: blank, or not sound.</summary>
    public T? Word<T>(ColumnSchema column, Words<T> words)
        where T : struct
    {
        if (!TryGet(column, out var text))
        {
            return null;
        }

        if (words.TryFind(text, out var value))
        {
            return value;
        }

        Fail(CellNotices.WordUnknown, column, column.Form);
        return null;
    }

    /// <summary>Reads a cell that may hold a word or something else; null: something else.</summary>
    public T? FindWord<T>(ColumnSchema column, Words<T> words)
        where T : struct =>
        words.TryFind(table!.Cell(_row, column.Ordinal), out var value) ? value : null;

    /// <summary>Reads a list of words; empty: blank, or not sound.</summary>
    public ImmutableArray<T> Words<T>(ColumnSchema column, Words<T> words)
        where T : struct
    {
        if (!TryGetList(column, out var parts))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<T>(parts.Length);
        foreach (var part in parts)
        {
            if (!words.TryFind(part, out var value))
            {
                Fail(CellNotices.WordUnknown, column, column.Form);
                return [];
            }

            found.Add(value);
        }

        return found.MoveToImmutable();
    }

    /// <summary>Reads a number in the column's range; null: blank, or not sound.</summary>
    public decimal? Number(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return null;
        }

        if (!CellText.TryNumber(text, column.Decimals, out var value))
        {
            Fail(CellNotices.NumberMalformed, column, column.Form);
            return null;
        }

        if (value < column.Minimum || (column.IsMinimumExcluded && value == column.Minimum) || value > column.Maximum)
        {
            Fail(CellNotices.NumberOutOfRange, column, column.Form);
            return null;
        }

        return value;
    }

    /// <summary>Reads a whole number in the column's range; null: blank, or not sound.</summary>
    public int? Whole(ColumnSchema column)
    {
        // Most whole numbers are a few digits: no need to make a decimal of each.
        if (!_isWhole || !CellText.TryShortWhole(table!.Cell(_row, column.Ordinal), out var whole)
            || whole < column.Minimum || whole > column.Maximum)
        {
            return Number(column) is { } value ? (int)value : null;
        }

        return whole;
    }

    /// <summary>Reads a number in thousandths, rounded; null: blank, or not sound.</summary>
    public int? Thousandths(ColumnSchema column) => Number(
        column) is { } value ? (int)decimal.Round(value * 1_000m) : null;

    /// <summary>Reads a span of time [s]; null: blank, or not sound.</summary>
    public int? Seconds(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return null;
        }

        if (CellText.TryDuration(text, out var seconds) && !(seconds < column.Minimum))
        {
            return seconds;
        }

        Fail(CellNotices.TimeMalformed, column, column.Form);
        return null;
    }

    /// <summary>Reads a time of the day [s]; null: blank, or not sound.</summary>
    public int? Clock(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return null;
        }

        if (CellText.TryClock(text, out var seconds))
        {
            return seconds;
        }

        Fail(CellNotices.TimeMalformed, column, column.Form);
        return null;
    }

    /// <summary>Reads a part of the day; null: blank, or not sound.</summary>
    public TimeWindow? Window(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return null;
        }

        if (CellText.TryWindow(text, out var window))
        {
            return window;
        }

        Fail(CellNotices.WindowMalformed, column, column.Form);
        return null;
    }

    /// <summary>Reads three values of time; the default when one is not sound.</summary>
    public TimeSpread Spread(ColumnSchema free, ColumnSchema median, ColumnSchema p90)
    {
        if ((Seconds(free), Seconds(median), Seconds(p90)) is not ({ } low, { } middle, { } high))
        {
            return default;
        }

        if (low <= middle && middle <= high)
        {
            return new(low, middle, high);
        }

        var late = low > middle ? median : p90;
        Fail(CellNotices.TimesOutOfOrder, late, "free no more than median, median no more than p90");
        return default;
    }

    /// <summary>Reads a month of a year; null: blank, or not sound.</summary>
    public YearMonth? Month(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return null;
        }

        if (CellText.TryMonth(text, out var month))
        {
            return month;
        }

        Fail(CellNotices.DateMalformed, column, column.Form);
        return null;
    }

    /// <summary>Reads a date; null: blank, or not sound.</summary>
    public LocalDate? Date(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return null;
        }

        if (CellText.TryDate(text, out var date))
        {
            return date;
        }

        Fail(CellNotices.DateMalformed, column, column.Form);
        return null;
    }

    /// <summary>
    /// Reads a day of every year, or, where the column allows it, a date; both null: blank, or not sound.
    /// </summary>
    public (AnnualDate? Annual, LocalDate? Dated) Day(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return default;
        }

        if (CellText.TryMonthDay(text, out var annual))
        {
            return (annual, null);
        }

        if (column.Kind == ColumnKind.MonthDayOrDate && CellText.TryDate(text, out var dated))
        {
            return (null, dated);
        }

        Fail(CellNotices.DateMalformed, column, column.Form);
        return default;
    }

    /// <summary>Reads a country; none: blank, or not sound.</summary>
    public Country Country(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return default;
        }

        if (!CountryCodes.TryFind(text, out var country))
        {
            Fail(CellNotices.CountryUnknown, column, column.Form);
        }

        return country;
    }

    /// <summary>Reads a list of countries; empty: blank, or not sound.</summary>
    public ImmutableArray<Country> Countries(ColumnSchema column)
    {
        if (!TryGetList(column, out var parts))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<Country>(parts.Length);
        foreach (var part in parts)
        {
            if (!CountryCodes.TryFind(part, out var country))
            {
                Fail(CellNotices.CountryUnknown, column, column.Form);
                return [];
            }

            found.Add(country);
        }

        return found.MoveToImmutable();
    }

    /// <summary>Reads a currency; empty: blank, or not sound.</summary>
    public string Currency(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return string.Empty;
        }

        if (text.Length == 3 && text.IndexOfAnyExceptInRange('A', 'Z') < 0)
        {
            return text is "USD" ? "USD" : text.ToString();
        }

        Fail(CellNotices.CurrencyMalformed, column, column.Form);
        return string.Empty;
    }

    /// <summary>Reads a UN/LOCODE; empty: blank, or not sound.</summary>
    public string Locode(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return string.Empty;
        }

        if (text.Length == 5 && CountryCodes.TryFind(text[..2], out _) && text[2..].IndexOfAnyExcept(LocodeLetters) < 0)
        {
            return text.ToString();
        }

        Fail(CellNotices.LocodeMalformed, column, column.Form);
        return string.Empty;
    }

    /// <summary>Reads the weights of the twelve months; empty: blank, or not sound.</summary>
    public ImmutableArray<int> Weights(ColumnSchema column)
    {
        if (!TryGet(column, out var text))
        {
            return [];
        }

        var weights = ImmutableArray.CreateBuilder<int>(12);
        foreach (var part in text.ToString().Split(' '))
        {
            if (!CellText.TryNumber(part, 0, out var weight) || weight is < 0 or > 1_000)
            {
                weights.Clear();
                break;
            }

            weights.Add((int)weight);
        }

        if (weights.Count == 12 && weights.Any(weight => weight > 0))
        {
            return weights.MoveToImmutable();
        }

        Fail(CellNotices.WeightsMalformed, column, column.Form);
        return [];
    }

    /// <summary>Reads a time zone; UTC: blank, or not sound.</summary>
    public DateTimeZone TimeZone(ColumnSchema column, IDateTimeZoneProvider zones)
    {
        if (!TryGet(column, out var text))
        {
            return DateTimeZone.Utc;
        }

        if (zones.GetZoneOrNull(text.ToString()) is { } zone)
        {
            return zone;
        }

        Fail(CellNotices.TimeZoneUnknown, column, column.Form);
        return DateTimeZone.Utc;
    }

    /// <summary>Reads a list of Harmonized System prefixes; empty: blank, or not sound.</summary>
    public ImmutableArray<string> HsPrefixes(ColumnSchema column)
    {
        if (!TryGetList(column, out var parts))
        {
            return [];
        }

        foreach (var part in parts)
        {
            if (part.Length is < 2 or > 10 || !CellText.AreDigits(part))
            {
                Fail(CellNotices.HsMalformed, column, column.Form);
                return [];
            }
        }

        return [.. parts];
    }

    private static readonly System.Buffers.SearchValues<char> LocodeLetters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ23456789");
}
