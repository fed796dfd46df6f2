using System.Globalization;

namespace Karvan.Gtfs.Benchmarks;

/// <summary>Where a peer's sets are other than the scan's, by what is different.</summary>
internal static class Differences
{
    private const int MostShown = 3;

    public static void Write(
        TextWriter output,
        string peer,
        List<string> names,
        List<(int Arrival, int Rides)>[] sets,
        List<(int Arrival, int Rides)>[] expected,
        Func<int, int> secondOfDay)
    {
        var kinds = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var same = 0;
        for (var pair = 0; pair < names.Count; pair++)
        {
            List<(int Arrival, int Rides)> wanted =
                [.. expected[pair].Select(one => (secondOfDay(one.Arrival), one.Rides))];
            if (sets[pair].SequenceEqual(wanted))
            {
                same++;
                continue;
            }

            var kind = Classify(sets[pair], wanted);
            (kinds.TryGetValue(kind, out var examples) ? examples : kinds[kind] = []).Add(
                $"{names[pair]}: {Show(sets[pair])} instead of {Show(wanted)}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{peer}: {same} of {names.Count} sets equal"));
        foreach (var (kind, examples) in kinds)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {examples.Count} {kind}, such as (second of the day/rides)"));
            examples.Take(MostShown).ToList().ForEach(example => output.WriteLine($"    {example}"));
        }
    }

    private static string Classify(List<(int Arrival, int Rides)> found, List<(int Arrival, int Rides)> wanted)
    {
        if (found.Count == 0)
        {
            return "without a journey";
        }

        var isBeaten = wanted.Exists(one => !found.Exists(other => IsAsGood(other, one)));
        var beats = found.Exists(one => !wanted.Exists(other => IsAsGood(other, one)));
        return (isBeaten, beats) switch
        {
            (true, false) => "with a journey missing or later than possible",
            (false, true) =>
                "with a journey that the question does not allow (a chain of footpaths, or no time to change)",
            (true, true) => "with both",
            _ => "with journeys that another beats",
        };
    }

    private static bool IsAsGood((int Arrival, int Rides) one, (int Arrival, int Rides) other) =>
        one.Arrival <= other.Arrival && one.Rides <= other.Rides;

    private static string Show(List<(int Arrival, int Rides)> set) =>
        string.Join(' ', set.Select(one => $"{one.Arrival}/{one.Rides}"));
}
