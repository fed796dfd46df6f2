using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>How long random closures hold up the departure of one leg, by the day of the year.</summary>
/// <remarks>
/// Worked out for the days that are asked for. Days on which the same closures may be in force have the same table.
/// Safe for any number of threads: two may work out the same day, and get the same.
/// </remarks>
internal sealed class ClosedDays(
    BindingClosure[] closures, Func<IReadOnlyList<BindingClosure>, QuantileTable> waitFor)
{
    private const int DaysOfAMonth = 31;

    private readonly Day?[] _days = new Day?[12 * DaysOfAMonth];

    /// <summary>Gets the closures that may hold the leg up, whatever the day.</summary>
    public IReadOnlyList<BindingClosure> Closures => closures;

    /// <summary>Gives the wait of a departure on a local day; null: nothing is ever closed then.</summary>
    public QuantileTable? At(DateOnly day) =>
        (_days[((day.Month - 1) * DaysOfAMonth) + day.Day - 1] ??= Find(day)).Times;

    // The season of a leap year: it has every day.
    private Day Find(DateOnly day)
    {
        var date = new LocalDate(2000, day.Month, day.Day);
        var binding = Array.FindAll(closures, one => one.Closure.Season?.Contains(date) ?? true);
        return new(binding is [] ? null : waitFor(binding));
    }

    private sealed record Day(QuantileTable? Times);
}
