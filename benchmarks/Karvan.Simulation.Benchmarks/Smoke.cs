using System.Globalization;
using System.Text.Json;

namespace Karvan.Simulation.Benchmarks;

/// <summary>A small corridor played twice, against what is recorded: events, their hash, and the books.</summary>
internal static class Smoke
{
    private static readonly JsonSerializerOptions Json =
        new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static int Compare(TextWriter output)
    {
        var recorded = JsonSerializer.Deserialize<Figures>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "baseline.json")), Json);
        var found = Measure();
        output.WriteLine(found == recorded ? "example: as recorded" : $"example: found {found}, recorded {recorded}");
        return found == recorded ? 0 : 1;
    }

    public static int Record(string file)
    {
        File.WriteAllText(file, JsonSerializer.Serialize(Measure(), Json) + "\n");
        return 0;
    }

    private static Figures Measure()
    {
        var result = Year.Of(Year.Read(Path.Combine("feeds", "example")), horizonDays: 90, warmUpDays: 30)
            .Play(2, threads: 2, hashes: true);
        return new(
            result.EventCount,
            result.Replications[0].EventHash.ToString("x16", CultureInfo.InvariantCulture),
            result.Balance.Sum(row => row.Entered),
            result.Balance.Sum(row => row.Delivered));
    }

    private sealed record Figures(long Events, string Hash, long Entered, long Delivered);
}
