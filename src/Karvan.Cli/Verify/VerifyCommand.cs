using System.CommandLine;

namespace Karvan.Cli;

/// <summary><c>karvan verify</c>: the feed beside the figures that were published of the world.</summary>
internal static class VerifyCommand
{
    private const string Examples = """
        karvan verify
        karvan verify --feed feeds/eurasia --format json
        """;

    /// <summary>Makes the verb.</summary>
    public static Command Make(CommandHost host)
    {
        var feed = new Option<string>("--feed") { Description = "Folder of the feed. Default: feeds/eurasia." };
        var format = new Option<string>("--format") { Description = "table or json. Default: table." };
        var command = new Verb(
            "verify", "Holds a feed against published times and prices, one by one.", Examples) { feed, format };
        command.SetAction(parsed => Run(parsed.GetValue(feed), parsed.GetValue(format), host));
        return command;
    }

    private static int Run(string? feed, string? format, CommandHost host)
    {
        var write = OptionText.Word<Action<Verification, CommandHost>>(
            "--format", format, VerifyTable.Write,
            ("table", VerifyTable.Write),
            ("json", (verification, _) => VerifyJson.Write(verification, host.Output)));
        host.Cancellation.ThrowIfCancellationRequested();

        var folder = FeedLoader.Locate(feed, host);
        var network = FeedLoader.Load(folder);
        var others = OverlayOptions.PeriodsOf(folder)
            .Select(period => FeedLoader.GetNetwork(period, FeedLoader.Read(folder, [period])));
        var progress = new VerifyProgress(network.Observations.Length, host.Error);
        var verification = new VerificationService(network, others).Verify(progress.Report, host.Cancellation);
        write(verification, host);
        return ExitCode.Done;
    }
}
