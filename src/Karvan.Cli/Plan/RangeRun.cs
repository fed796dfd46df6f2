using System.CommandLine;
using Karvan.Routing;
using NodaTime;

namespace Karvan.Cli;

/// <summary><c>karvan plan FROM TO --until TIME</c>: every departure of a window.</summary>
internal static class RangeRun
{
    /// <summary>Answers the question.</summary>
    public static int Run(PlanRequest request, ParseResult parsed, PlanOptions options, CommandHost host)
    {
        Option[] ofOne = [options.Show, options.All, options.Objective];
        if (Array.Find(ofOne, option => parsed.GetResult(option) is { Implicit: false }) is { } other)
        {
            throw new BadInputException(
                $"{other.Name} is not allowed with --until: every departure is shown, by time");
        }

        if (!request.Criteria.HasFlag(PlanCriteria.Arrival))
        {
            throw new BadInputException(
                "--criteria needs arrival with --until: a departure is weighed by when it arrives");
        }

        var write = OptionText.Word<Action<DepartureRange, CommandHost>>(
            "--format", parsed.GetValue(options.Format), RangeTable.Write,
            ("table", RangeTable.Write),
            ("json", (range, host) => RangeJson.Write(range, host.Output)),
            ("csv", (range, host) => RangeCsv.Write(range, host.Output, host.Error)));
        host.Cancellation.ThrowIfCancellationRequested();
        var network = options.Overlays.Load(FeedLoader.Locate(parsed.GetValue(options.Feed), host), parsed);
        var now = Instant.FromDateTimeOffset(host.Time.GetUtcNow());
        switch (new PlanService(network).PlanRange(request, now, host.Cancellation))
        {
            case PlanAnswer.Ranged { Range: var range }:
                write(range, host);
                return range.Plan.Itineraries.IsEmpty ? ExitCode.NoAnswer : ExitCode.Done;
            case PlanAnswer.Refused refused:
                throw new BadInputException($"{PlanCommand.NameOf(refused.Field)}: {refused.Problem}");
            default:
                throw new InvalidOperationException("An answer is a range or a refusal.");
        }
    }
}
