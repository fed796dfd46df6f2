using NodaTime;

namespace Karvan.Model;

/// <summary>A public holiday of one country: every year on the same days, or once.</summary>
public sealed record Holiday
{
    /// <summary>Gets the country.</summary>
    public required Country Country { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the first day if it recurs every year; null if it is dated.</summary>
    public AnnualDate? Annual { get; init; }

    /// <summary>Gets the first day if it happens once; null if it recurs.</summary>
    public LocalDate? Dated { get; init; }

    /// <summary>Gets how many days it lasts, 1 or more.</summary>
    public required int Days { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gives whether a date falls in the holiday.</summary>
    public bool Contains(LocalDate date)
    {
        for (var back = 0; back < Days; back++)
        {
            var first = date.PlusDays(-back);
            if (Dated == first || Annual == new AnnualDate(first.Month, first.Day))
            {
                return true;
            }
        }

        return false;
    }
}
