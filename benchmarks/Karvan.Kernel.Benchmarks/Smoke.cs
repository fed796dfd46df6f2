using System.Globalization;
using System.Text.Json;

namespace Karvan.Kernel.Benchmarks;

/// <summary>Every benchmark small and warm, against what is recorded: work, checksum, bytes and one ratio.</summary>
/// <remarks>A wrong figure fails; a ratio a quarter worse three times in three
/// is only told, for machines differ.</remarks>
internal static class Smoke
{
    private const int Tries = 3;

    private const double Worse = 0.75;

    private static readonly JsonSerializerOptions Json =
        new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly Dictionary<string, Func<Outcome>> Benchmarks = new()
    {
        ["hold-100"] = () => HoldModel.Run(100, 300_000),
        ["hold-10000"] = () => HoldModel.Run(10_000, 300_000),
        ["mm3-engine"] = () => QueueModel.RunKernel(100_000),
        ["mm3-by-hand"] = () => QueueModel.RunByHand(100_000),
    };

    public static int Compare(TextWriter output)
    {
        var baseline = JsonSerializer.Deserialize<Baseline>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "baseline.json")), Json)!;
        bool isGood = true;
        foreach (var (name, found) in Measure())
        {
            bool isSame = baseline.Benchmarks.GetValueOrDefault(name) == found;
            isGood &= isSame;
            output.WriteLine(isSame
                ? $"{name}: as recorded"
                : $"{name}: found {found}, recorded {baseline.Benchmarks.GetValueOrDefault(name)}");
        }

        double ratio = BestEngineToLoop();
        string verdict = ratio < Worse * baseline.EngineToLoop ? " (warning: a quarter worse)" : "";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"engine to loop: {ratio:F2}, recorded {baseline.EngineToLoop:F2}{verdict}"));
        if (!isGood)
        {
            output.WriteLine("If that is meant: --record benchmarks/Karvan.Kernel.Benchmarks/baseline.json");
        }

        return isGood ? 0 : 1;
    }

    public static int Record(string file)
    {
        var baseline = new Baseline(Measure(), Math.Round(BestEngineToLoop(), 2));
        File.WriteAllText(file, JsonSerializer.Serialize(baseline, Json) + "\n");
        return 0;
    }

    /// <summary>Runs each until it is warm: code that is not yet optimized allocates
    /// where the final code does not.</summary>
    private static Dictionary<string, Figures> Measure() => Benchmarks.ToDictionary(
        entry => entry.Key,
        entry =>
        {
            var outcomes = Enumerable.Range(0, 8).Select(_ => entry.Value()).ToList();
            return new Figures(outcomes[0].Work, outcomes[0].Checksum, outcomes.Min(outcome => outcome.Bytes));
        });

    private static double BestEngineToLoop() => Enumerable.Range(0, Tries).Max(_ => EngineToLoop());

    private static double EngineToLoop()
    {
        const int Customers = 300_000;
        return QueueModel.RunKernel(Customers).PerSecond / QueueModel.RunByHand(Customers).PerSecond;
    }

    private sealed record Baseline(Dictionary<string, Figures> Benchmarks, double EngineToLoop);

    private sealed record Figures(long Work, long Checksum, long Bytes);
}
