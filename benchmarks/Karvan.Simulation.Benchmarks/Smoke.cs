using System.Globalization;
using System.Text.Json;

namespace Karvan.Simulation.Benchmarks;

/// <summary>A small corridor played on one thread and on two: the same events, and books that balance.</summary>
/// <remarks>
/// Every mechanism that the corridor learns changes the figures: who means the change records them anew with it, so
/// that no other goes unseen.
/// </remarks>
internal static class Smoke
{
    private static readonly JsonSerializerOptions Json =
        new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static int Compare(TextWriter output)
    {
        var recorded = JsonSerializer.Deserialize<Figures>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "baseline.json")), Json);
        var (found, again) = (Measure(threads: 1), Measure(threads: 2));
        if (found != again)
        {
            output.WriteLine($"example: one thread found {found}, two {again}");
            return 1;
        }

        if (found != recorded)
        {
            output.WriteLine($"example: found {found}, recorded {recorded}");
            output.WriteLine("If that is meant: --record benchmarks/Karvan.Simulation.Benchmarks/baseline.json");
            return 1;
        }

        output.WriteLine("example: as recorded, on one thread and on two");
        return 0;
    }

    public static int Record(string file)
    {
        File.WriteAllText(file, JsonSerializer.Serialize(Measure(threads: 1), Json) + "\n");
        return 0;
    }

    private static Figures Measure(int threads)
    {
        var result = Year.Of(Year.Read(Path.Combine("feeds", "example")), horizonDays: 90, warmUpDays: 30)
            .Play(2, threads, hashes: true);
        if (!result.Balance.All(row => row.IsBalanced))
        {
            throw new InvalidOperationException("The books of the example do not balance.");
        }

        return new(
            result.EventCount,
            result.Replications[0].EventHash.ToString("x16", CultureInfo.InvariantCulture),
            result.Balance.Sum(row => row.Entered),
            result.Balance.Sum(row => row.Delivered));
    }

    private sealed record Figures(long Events, string Hash, long Entered, long Delivered);
}
