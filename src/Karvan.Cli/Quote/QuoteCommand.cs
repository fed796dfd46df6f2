using System.CommandLine;
using Karvan.Model;
using NodaTime;

namespace Karvan.Cli;

/// <summary><c>karvan quote FROM TO</c>: a sheet for one itinerary that a forwarder can send.</summary>
internal static class QuoteCommand
{
    private const string Examples = """
        karvan quote "Xi'an" Budapest
        karvan quote "Xi'an" Poti --corridor middle --by cheapest --deadline 2025-07-20
        karvan quote Budapest "Xi'an" --teu 2 --tonnes 50 --format csv
        karvan quote "Xi'an" Poti --deadline 2025-07-20 --format html
        """;

    /// <summary>Makes the verb.</summary>
    public static Command Make(CommandHost host)
    {
        var options = new QuoteOptions();
        var command = new Verb(
            "quote", "Quotes one itinerary: its price, what that includes, and its terms.", Examples)
        {
            options.Plan.From,
            options.Plan.To,
        };
        foreach (var option in options.InOrder())
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Run(parsed, options, host));
        return command;
    }

    private static int Run(ParseResult parsed, QuoteOptions options, CommandHost host)
    {
        var request = new QuoteRequest(
            PlanCommand.ReadRequest(parsed, options.Plan), ReadChoice(parsed, options), ReadCorridor(parsed, options));
        var format = ReadFormat(parsed, options);
        host.Cancellation.ThrowIfCancellationRequested();

        var network = options.Plan.Overlays.Load(FeedLoader.Locate(parsed.GetValue(options.Plan.Feed), host), parsed);
        var now = Instant.FromDateTimeOffset(host.Time.GetUtcNow());
        switch (new QuoteService(network).Quote(request, now, host.Cancellation))
        {
            case QuoteAnswer.Quoted { Quote: var quote }:
                format.Write(quote, host);
                return ExitCode.Done;
            case QuoteAnswer.Unreachable { Plan: var plan }:
                format.WriteNone(plan, host);
                return ExitCode.NoAnswer;
            case QuoteAnswer.Refused refused:
                throw new BadInputException($"{PlanCommand.NameOf(refused.Field)}: {refused.Problem}");
            default:
                throw new InvalidOperationException("An answer is a quote, a reason or a refusal.");
        }
    }

    private static QuoteChoice ReadChoice(ParseResult parsed, QuoteOptions options) => OptionText.Word(
        "--by", parsed.GetValue(options.By), QuoteChoice.GeneralisedCost,
        ("generalised-cost", QuoteChoice.GeneralisedCost),
        ("fastest", QuoteChoice.Fastest),
        ("cheapest", QuoteChoice.Cheapest),
        ("lowest-emission", QuoteChoice.LowestEmission),
        ("fewest-changes", QuoteChoice.FewestChanges));

    private static Corridor? ReadCorridor(ParseResult parsed, QuoteOptions options) => OptionText.Word<Corridor?>(
        "--corridor", parsed.GetValue(options.Corridor), null,
        ("middle", Corridor.Middle),
        ("northern", Corridor.Northern),
        ("southern", Corridor.Southern),
        ("ocean", Corridor.Ocean),
        ("air", Corridor.Air));

    private static Form ReadFormat(ParseResult parsed, QuoteOptions options)
    {
        var sheet = new Form(QuoteSheet.Write, QuoteSheet.WriteNone);
        return OptionText.Word(
            "--format", parsed.GetValue(options.Plan.Format), sheet,
            ("table", sheet),
            ("json", new(QuoteJson.Write, QuoteJson.WriteNone)),
            ("csv", new(QuoteCsv.Write, QuoteCsv.WriteNone)),
            ("html", new(QuotePage.Write, QuotePage.WriteNone)));
    }

    private sealed record Form(Action<Quote, CommandHost> Write, Action<Plan, CommandHost> WriteNone);
}
