using System.Collections.Immutable;
using NodaTime;

namespace Karvan.Model;

/// <summary>On which days something runs or is open: days of the week, a season, holidays left out.</summary>
public sealed record OperatingDays
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the days of the week.</summary>
    public required Weekdays Weekdays { get; init; }

    /// <summary>Gets the season; null: all year.</summary>
    public Season? Season { get; init; }

    /// <summary>Gets the country whose holidays are left out; none: holidays do not matter.</summary>
    public Country HolidaysOf { get; init; }

    /// <summary>Gets the holidays of <see cref="HolidaysOf"/>.</summary>
    public ImmutableArray<Holiday> Holidays { get; init; } = [];

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gives whether a local date is an operating day.</summary>
    public bool Runs(LocalDate date) =>
        Weekdays.HasFlag((Weekdays)(1 << ((int)date.DayOfWeek - 1)))
        && (Season is not { } season || season.Contains(date))
        && !Holidays.Any(holiday => holiday.Contains(date));
}
