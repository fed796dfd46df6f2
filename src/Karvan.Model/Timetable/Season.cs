using NodaTime;

namespace Karvan.Model;

/// <summary>A part of every year, both ends included; it may wrap the end of the year.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public readonly record struct Season(AnnualDate From, AnnualDate To)
{
    /// <summary>Gives whether a date lies in the season of its year.</summary>
    public bool Contains(LocalDate date)
    {
        var day = new AnnualDate(date.Month, date.Day);
        return From <= To ? From <= day && day <= To : From <= day || day <= To;
    }
}
