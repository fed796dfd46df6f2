using System.Globalization;
using Karvan.Model;
using Karvan.Routing;
using NodaTime;

namespace Karvan.Cli;

/// <summary>Reads the values of options; <see cref="BadInputException"/> says what is allowed instead.</summary>
internal static class OptionText
{
    /// <summary>Reads a whole number.</summary>
    public static int? Number(string option, string? text, int least, int most)
    {
        if (text is null)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw Bad(option, text, $"a whole number from {least} to {most}");
    }

    /// <summary>Reads a mass [t]: digits with at most three places.</summary>
    public static decimal? Tonnes(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var tonnes)
            && decimal.Round(tonnes, 3) == tonnes
            && tonnes > 0
            ? tonnes
            : throw Bad(option, text, "a number above zero with at most three places, such as 28.5");
    }

    /// <summary>Reads a time.</summary>
    public static AskedTime? Time(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return AskedTime.TryParse(text, out var time) ? time : throw Bad(option, text, AskedTime.Form);
    }

    /// <summary>Reads a day of the years 2000 to 2060.</summary>
    public static LocalDate? Date(string option, string? text) => text switch
    {
        null => null,
        { Length: 10 } when AskedTime.TryParse(text, out var day) => day.Date,
        _ => throw Bad(option, text, "YYYY-MM-DD in the years 2000 to 2060, such as 2019-05-15"),
    };

    /// <summary>Reads a month of the years 2000 to 2060.</summary>
    public static YearMonth? Month(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return AskedTime.TryParse(text + "-01", out var first) && text.Length == 7
            ? new YearMonth(first.Date.Year, first.Date.Month)
            : throw Bad(option, text, "YYYY-MM in the years 2000 to 2060, such as 2025-06");
    }

    /// <summary>Reads a Harmonized System code; dots and spaces between digits do not count.</summary>
    public static string Hs(string option, string? text)
    {
        if (text is null)
        {
            return string.Empty;
        }

        var digits = string.Concat(text.Where(letter => letter is not ('.' or ' ')));
        return digits.Length is >= 2 and <= 10 && digits.All(char.IsAsciiDigit)
            ? digits
            : throw Bad(option, text, "2 to 10 digits, such as 8542");
    }

    /// <summary>Reads one word of a few.</summary>
    public static T Word<T>(string option, string? text, T fallback, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (text is null)
        {
            return fallback;
        }

        foreach (var (word, value) in words)
        {
            if (string.Equals(word, text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        var allowed = new List<string>();
        foreach (var (word, _) in words)
        {
            allowed.Add(word);
        }

        throw Bad(option, text, string.Join(", ", allowed));
    }

    /// <summary>Reads a share: two whole numbers, such as 1/64, or 0.</summary>
    public static Tolerance Share(string option, string? text)
    {
        if (text is null || text.Trim() == "0")
        {
            return Tolerance.None;
        }

        return text.Trim().Split('/') is [var above, var below]
            && int.TryParse(above, NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && int.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            && denominator is >= 1 and <= Tolerance.MaxDenominator && numerator <= denominator
            ? new(numerator, denominator)
            : throw Bad(
                option, text, $"0, or a share such as 1/64, at most 1/1, parts at most {Tolerance.MaxDenominator}");
    }

    /// <summary>Reads a mode of transport.</summary>
    public static Mode Mode(string option, string text) => Word(
        option, text, default,
        ("rail", Model.Mode.Rail), ("road", Model.Mode.Road), ("sea", Model.Mode.Sea), ("air", Model.Mode.Air));

    /// <summary>Reads what itineraries are weighed by; all four if it was not given.</summary>
    public static PlanCriteria Criteria(string option, string? text) => text is null
        ? PlanCriteria.All
        : List(option, [text]).Aggregate(PlanCriteria.None, (criteria, word) => criteria | Word(
            option, word, default,
            ("arrival", PlanCriteria.Arrival), ("cost", PlanCriteria.Cost),
            ("emissions", PlanCriteria.Emissions), ("transshipments", PlanCriteria.Transshipments)));

    /// <summary>Splits a list at its commas.</summary>
    public static string[] List(string option, string[]? texts)
    {
        var items = (texts ?? []).SelectMany(text => text.Split(',')).Select(item => item.Trim()).ToArray();
        return items.Contains(string.Empty)
            ? throw new BadInputException($"{option} has an empty item; allowed is a list such as {option} A,B")
            : items;
    }

    /// <summary>Reads the name of a place.</summary>
    public static string Name(string option, string text) => text.Trim().Length switch
    {
        0 => throw new BadInputException($"{option} is empty; a UN/LOCODE, id or name is allowed"),
        > 100 => throw new BadInputException($"{option} is too long; at most 100 characters are allowed"),
        _ => text.Trim(),
    };

    /// <summary>Reads the path of a folder.</summary>
    public static string Folder(string option, string text) => text.Trim().Length > 0
        ? text
        : throw new BadInputException($"{option} is empty; the folder of a feed is allowed");

    private static BadInputException Bad(string option, string text, string allowed) =>
        new($"{option} '{(text.Length > 60 ? text[..60] + "…" : text)}' is not allowed; allowed: {allowed}");
}
