using System.CommandLine;
using NodaTime;

namespace Karvan.Cli;

/// <summary><c>karvan compare FROM TO</c>: the best ways of each corridor side by side.</summary>
internal static class CompareCommand
{
    private const string Examples = """
        karvan compare "Xi'an" Budapest
        karvan compare Tashkent Istanbul --feu 2 --depart 2025-06-02 --avoid RU
        karvan compare Budapest "Xi'an" --arrive-by 2025-09-20 --format json
        """;

    /// <summary>Makes the verb.</summary>
    public static Command Make(CommandHost host)
    {
        var options = new PlanOptions();
        options.Show.Description = "The itinerary to show step by step. Default: none.";
        var command = new Verb(
            "compare",
            "Compares the corridors: the fastest, cheapest and cleanest way of each.",
            Examples)
        {
            options.From,
            options.To,
        };
        Option[] ofPlanAlone =
            [options.Until, options.All, options.Objective, options.Criteria, options.Batch, options.Out];
        foreach (var option in options.InOrder().Except(ofPlanAlone))
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Run(parsed, options, host));
        return command;
    }

    private static int Run(ParseResult parsed, PlanOptions options, CommandHost host)
    {
        var request = PlanCommand.ReadRequest(parsed, options);
        var write = ReadFormat(parsed, options);
        var show = OptionText.Number("--show", parsed.GetValue(options.Show), 1, int.MaxValue);
        host.Cancellation.ThrowIfCancellationRequested();

        var network = options.Overlays.Load(FeedLoader.Locate(parsed.GetValue(options.Feed), host), parsed);
        var now = Instant.FromDateTimeOffset(host.Time.GetUtcNow());
        switch (new ComparisonService(network).Compare(request, now, host.Cancellation))
        {
            case ComparisonAnswer.Compared { Comparison: var comparison }:
                var count = comparison.Plan.Itineraries.Length;
                if (count > 0 && show > count)
                {
                    throw new BadInputException($"--show {show} is not allowed; 1 to {count} are");
                }

                write(comparison, show, host);
                return count == 0 ? ExitCode.NoAnswer : ExitCode.Done;
            case ComparisonAnswer.Refused refused:
                throw new BadInputException($"{PlanCommand.NameOf(refused.Field)}: {refused.Problem}");
            default:
                throw new InvalidOperationException("An answer is a comparison or a refusal.");
        }
    }

    private static Action<Comparison, int?, CommandHost> ReadFormat(ParseResult parsed, PlanOptions options) =>
        OptionText.Word<Action<Comparison, int?, CommandHost>>(
            "--format", parsed.GetValue(options.Format), CompareTable.Write,
            ("table", CompareTable.Write),
            ("json", (comparison, _, host) => CompareJson.Write(comparison, host.Output)),
            ("csv", (comparison, _, host) => CompareCsv.Write(comparison, host.Output, host.Error)),
            ("geojson", (comparison, _, host) => PlanGeoJson.Write(comparison.Plan, host.Output)));
}
