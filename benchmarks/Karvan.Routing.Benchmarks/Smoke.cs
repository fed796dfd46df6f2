using System.Text.Json;

namespace Karvan.Routing.Benchmarks;

/// <summary>A few queries on the synthetic corridor, against what is recorded: found, sizes, checksum.</summary>
internal static class Smoke
{
    private const int Queries = 100;
    private const int Ranges = 10;

    private static readonly JsonSerializerOptions Json =
        new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static int Compare(TextWriter output)
    {
        var baseline = JsonSerializer.Deserialize<Dictionary<string, Figures>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "baseline.json")), Json)!;
        bool isGood = true;
        foreach (var (name, found) in Measure())
        {
            bool isSame = baseline.GetValueOrDefault(name) == found;
            isGood &= isSame;
            output.WriteLine(isSame
                ? $"{name}: as recorded"
                : $"{name}: found {found}, recorded {baseline.GetValueOrDefault(name)}");
        }

        if (!isGood)
        {
            output.WriteLine("If that is meant: --record benchmarks/Karvan.Routing.Benchmarks/baseline.json");
        }

        return isGood ? 0 : 1;
    }

    public static int Record(string file)
    {
        File.WriteAllText(file, JsonSerializer.Serialize(Measure(), Json) + "\n");
        return 0;
    }

    private static Dictionary<string, Figures> Measure()
    {
        var network = Corridor.Make();
        return new()
        {
            ["exact"] = FiguresOf(Planning.Run(network, Queries, Tolerance.None)),
            ["relaxed"] = FiguresOf(Planning.Run(network, Queries, new(1, 64))),
            ["range"] = FiguresOf(Planning.RunRange(network, Ranges, new(1, 64), days: 7)),
        };
    }

    private static Figures FiguresOf(Outcome outcome) => new(outcome.Found, outcome.Itineraries, outcome.Checksum);

    private sealed record Figures(int Found, int Itineraries, long Checksum);
}
