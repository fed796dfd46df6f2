using System.CommandLine;
using Karvan.Feed;

namespace Karvan.Cli;

/// <summary><c>karvan feed explain ROW</c>: where a row comes from and what rests on it.</summary>
internal static class ExplainCommand
{
    private const string Examples = """
        karvan feed explain tariffs.csv:2
        karvan feed explain links.csv:aktau-alat:km --feed feeds/example
        karvan feed explain m-storage-port
        karvan feed explain kuryk-storms-2024 --period 2024
        """;

    /// <summary>Makes the verb.</summary>
    public static Command Make(CommandHost host)
    {
        var row = new Argument<string>("ROW")
        {
            Description = "FILE.csv:LINE, FILE.csv:ID or an ID; then :COLUMN for one figure.",
        };
        var feed = new PlanOptions().Feed;
        var overlays = new OverlayOptions();
        var verb = new Verb("explain", "Prints where a row or figure comes from and what rests on it.", Examples)
        {
            row,
            feed,
            overlays.Period,
            overlays.Scenario,
        };
        verb.SetAction(parsed => Run(
            OptionText.Name("ROW", parsed.GetRequiredValue(row)),
            FeedLoader.Locate(parsed.GetValue(feed), host),
            folder => overlays.Read(folder, parsed),
            host));
        return verb;
    }

    private static int Run(string text, string folder, Func<string, FeedResult> read, CommandHost host)
    {
        host.Cancellation.ThrowIfCancellationRequested();
        var result = read(folder);
        var network = FeedLoader.GetNetwork(folder, result);
        switch (new RowExplainer(result.Tables!, network).Explain(text))
        {
            case ExplainAnswer.Explained explained:
                ExplainPage.Write(explained, host);
                return ExitCode.Done;
            case ExplainAnswer.Unknown unknown:
                throw new BadInputException($"ROW: {unknown.Problem}");
            default:
                throw new InvalidOperationException("An answer is an explanation or a problem.");
        }
    }
}
