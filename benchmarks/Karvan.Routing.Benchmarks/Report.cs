using System.Globalization;
using Karvan.Feed;
using Karvan.Model;

namespace Karvan.Routing.Benchmarks;

/// <summary>The planner's bars, measured: all four criteria, exact and relaxed by 1/64, in processor time.</summary>
internal static class Report
{
    private const int Queries = 1_000;
    private const int Ranges = 200;
    private const int RangeDays = 30;

    public static int Run(TextWriter output)
    {
        var code = Run(output, Path.Combine("feeds", "eurasia"));
        if (code == 0)
        {
            Measure(output, "synthetic corridor", Corridor.Make());
        }

        return code;
    }

    public static int Run(TextWriter output, string folder)
    {
        if (new FeedReader().Read(folder).Network is not { } network)
        {
            output.WriteLine($"{folder} is not a feed without errors");
            return 1;
        }

        Measure(output, folder, network);
        return 0;
    }

    private static void Measure(TextWriter output, string name, Network network)
    {
        output.WriteLine($"{name}: {network.Terminals.Length} terminals, {network.Services.Length} services");
        var exact = Planning.Run(network, Queries, Tolerance.None);
        Print(output, "exact", exact, "bars: p50 1, p99 50");
        Print(output, "relaxed 1/64", Planning.Run(network, Queries, new(1, 64)), "bar: p99 10");
        var range = Planning.RunRange(network, Ranges, new(1, 64), RangeDays);
        Print(output, $"relaxed, every departure of {RangeDays} days", range, "bar: p50 30");
        var batch = Planning.Run(network, Queries, new(1, 64), isDistinct: true);
        Print(output, "relaxed, each with other goods", batch, "bar: mean 1.8, for 100,000 in 90 s on two cores");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  memory: {Environment.WorkingSet / 1e6:F0} MB, bar 300"));
    }

    private static void Print(TextWriter output, string what, Outcome outcome, string bars) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what}: p50 {outcome.At(0.5):F2} ms, p99 {outcome.At(0.99):F2} ms, "
            + $"mean {outcome.Milliseconds.Average():F2} ms ({bars}); {outcome.Found} found, "
            + $"{outcome.MeanSize:F1} itineraries each, checksum {outcome.Checksum}"));
}
