using System.Globalization;

namespace Karvan.TestWorlds;

/// <summary>Words, times and prices by chance.</summary>
public sealed partial class RandomWorld
{
    private static readonly string[] AllWindows =
        ["08:00-18:00", "00:00-05:00", "22:00-06:30", "06:30-24:00", "12:00-13:00", "02:30-03:30"];

    private string Process(int least, int most)
    {
        var (month, before) = (_month.Month, _month.AddMonths(-1).Month);
        var text = $"time={Time(least, Math.Max(least + 1, most / 2))}";
        return Chance(45) ? $"{text} wait{before}={Time(0, most * 3)} wait{month}={Time(0, most * 2)}" : text;
    }

    private string Price(int percent, params string[] units) =>
        Maybe(percent, () =>
            $" price={_random.Next(5, 150)}.{_random.Next(10, 99)}{Pick(["", "", "CHF"])}/{Pick(units)}");

    private string Hours(int percent, string country) =>
        Maybe(percent, () => Maybe(60, Window) + Maybe(60, () => $" days=work{country}"));

    private string Window() => " window=" + Pick(AllWindows);

    private string Electric() => Chance(50) ? "e" : "";

    private string Clock() => $"{_random.Next(24):00}:{(Chance(50) ? "00" : "30")}";

    private string Time(int leastHours, int mostHours) => Half(_random.Next(leastHours * 2, (mostHours * 2) + 1));

    private string Half(int halfHours) => _isArriveBy || Chance(80)
        ? $"{halfHours / 2}:{(halfHours % 2 == 0 ? "00" : "30")}"
        : $"{halfHours / 2}:{_random.Next(60):00}:{_random.Next(60):00}";

    private static string Day(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Maybe(int percent, Func<string> text) => Chance(percent) ? text() : "";

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    private void Add(string line) => _text.Append(line).Append('\n');

    private void Add(string line, int percent)
    {
        if (Chance(percent))
        {
            Add(line);
        }
    }
}
