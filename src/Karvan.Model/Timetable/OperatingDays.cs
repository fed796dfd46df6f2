using System.Collections.Immutable;
using NodaTime;

namespace Karvan.Model;

/// <summary>
/// On which days something runs or is open: days of the week, a season, holidays left out, single dates as they are.
/// </summary>
public sealed record OperatingDays
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the days of the week.</summary>
    public required Weekdays Weekdays { get; init; }

    /// <summary>Gets the season; null: all year.</summary>
    public Season? Season { get; init; }

    /// <summary>Gets the first date; null: it always was.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>Gets the last date, included; null: it still is.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>Gets the country whose holidays are left out; none: holidays do not matter.</summary>
    public Country HolidaysOf { get; init; }

    /// <summary>Gets the holidays of <see cref="HolidaysOf"/>.</summary>
    public ImmutableArray<Holiday> Holidays { get; init; } = [];

    /// <summary>Gets the dates that are other than all of the above says, each once.</summary>
    public ImmutableArray<OperatingDate> Exceptions { get; init; } = [];

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gives whether a local date is an operating day; an exception of that date has the last word.</summary>
    public bool Runs(LocalDate date)
    {
        foreach (var exception in Exceptions)
        {
            if (exception.Date == date)
            {
                return exception.Runs;
            }
        }

        return Weekdays.HasFlag((Weekdays)(1 << ((int)date.DayOfWeek - 1)))
            && !(date < ValidFrom)
            && !(date > ValidTo)
            && (Season is not { } season || season.Contains(date))
            && !IsHoliday(date);
    }

    private bool IsHoliday(LocalDate date)
    {
        foreach (var holiday in Holidays)
        {
            if (holiday.Contains(date))
            {
                return true;
            }
        }

        return false;
    }
}
