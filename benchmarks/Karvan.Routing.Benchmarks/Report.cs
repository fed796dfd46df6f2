using System.Diagnostics;
using System.Globalization;
using Karvan.Feed;
using Karvan.Model;

namespace Karvan.Routing.Benchmarks;

/// <summary>The planner's bars, measured: all four criteria, in processor time, a row a measure.</summary>
/// <param name="output">Where the table goes.</param>
internal sealed class Report(TextWriter output)
{
    private const int Queries = 1_000;
    private const int Ranges = 100;
    private const int RangeDays = 30;
    private const int Shown = 12;

    private static readonly Tolerance Relaxed = new(1, 64);

    public int Run(Choice choice)
    {
        output.WriteLine(
            "Processor time of one question [ms], the most memory of the process so far; "
            + "behind / the bar, ! if missed.");
        output.WriteLine(
            "network         measure      asked  found   set     p50         p99        mean     peak MB"
            + "       checksum");
        var networks = choice.Networks.Select(name => (Name: name, Network: Read(name))).ToList();
        if (networks.Find(row => row.Network is null).Name is { } bad)
        {
            output.WriteLine($"{bad} is not a feed without errors");
            return 1;
        }

        // Reliability comes last: the bar on memory is without it.
        foreach (var measure in choice.Measures.Order())
        {
            foreach (var (name, network) in networks)
            {
                Print(name, network!, measure);
            }
        }

        return 0;
    }

    private static Network? Read(string name) =>
        name == Choice.Corridor ? Corridor.Make() : new FeedReader().Read(name).Network;

    private void Print(string name, Network network, Measure measure)
    {
        var (asked, outcome, limits) = Take(network, measure);
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(name),-15} {measure.ToString().ToLowerInvariant(),-12}{asked,6} {outcome.Found,6} "
            + $"{outcome.MeanSize,5:F1} {Figure(outcome.At(0.5), limits.Median)} "
            + $"{Figure(outcome.At(0.99), limits.P99)} {Figure(outcome.Milliseconds.Average(), limits.Mean)} "
            + $"{Figure(process.PeakWorkingSet64 / 1e6, limits.Megabytes)} {outcome.Checksum,20}"));
        output.Flush();
    }

    // Of the batch the bar is 100,000 questions in 90 s on two cores, without reliability.
    private static (int Asked, Outcome Outcome, Limits Limits) Take(Network network, Measure measure) => measure switch
    {
        Measure.Exact => (Queries, Planning.Run(network, Queries, Tolerance.None), new(Median: 1, P99: 50)),
        Measure.Relaxed => (Queries, Planning.Run(network, Queries, Relaxed), new(P99: 10)),
        Measure.Trade => By(network, PlanCriteria.Arrival | PlanCriteria.Cost),
        Measure.Swift => By(network, PlanCriteria.Arrival | PlanCriteria.Transshipments),
        Measure.Cheap => By(network, PlanCriteria.Cost),
        Measure.Range => (Ranges, Planning.RunRange(network, Ranges, Relaxed, RangeDays), new(Median: 30)),
        Measure.Batch => (
            Queries,
            Planning.Run(network, Queries, Relaxed, isDistinct: true),
            new(Mean: 1.8, Megabytes: 300)),
        Measure.Reliability => (Queries, Planning.RunReliability(network, Queries, Shown), new(Median: 5)),
        Measure.Again => (Queries, Planning.RunReliability(network, Queries, Shown, isKnown: true), new(Median: 5)),
        _ => throw new UnreachableException(),
    };

    private static (int Asked, Outcome Outcome, Limits Limits) By(Network network, PlanCriteria criteria) =>
        (Queries, Planning.Run(network, Queries, Tolerance.None, criteria: criteria), default);

    private static string Figure(double figure, double? limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{figure,7:F2}{(limit is { } most ? $"/{most}{(figure < most ? string.Empty : "!")}" : string.Empty),-4}");
}
