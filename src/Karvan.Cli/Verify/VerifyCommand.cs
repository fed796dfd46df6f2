using System.CommandLine;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary><c>karvan verify</c>: the feed beside the figures that were published of the world.</summary>
internal static class VerifyCommand
{
    private const int Replications = 10;

    private const string Examples = """
        karvan verify
        karvan verify --feed feeds/eurasia --format json
        karvan verify --simulate
        """;

    /// <summary>Makes the verb.</summary>
    public static Command Make(CommandHost host)
    {
        var feed = new Option<string>("--feed") { Description = "Folder of the feed. Default: feeds/eurasia." };
        var format = new Option<string>("--format") { Description = "table or json. Default: table." };
        var simulate = new Option<bool>("--simulate")
        {
            Description = "Also plays the years and holds them against volumes, queues and waits.",
        };
        var command = new Verb(
            "verify", "Holds a feed against published times and prices, one by one.", Examples)
        {
            simulate, feed, format,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(feed), parsed.GetValue(format), parsed.GetValue(simulate), host));
        return command;
    }

    private static int Run(string? feed, string? format, bool simulates, CommandHost host)
    {
        var write = OptionText.Word<Action<Verification, SimulatedVerification?, CommandHost>>(
            "--format", format, VerifyTable.Write,
            ("table", VerifyTable.Write),
            ("json", (verification, simulated, _) => VerifyJson.Write(verification, simulated, host.Output)));
        host.Cancellation.ThrowIfCancellationRequested();

        var folder = FeedLoader.Locate(feed, host);
        var network = FeedLoader.Load(folder);
        var others = OverlayOptions.PeriodsOf(folder)
            .Select(period => FeedLoader.GetNetwork(period, FeedLoader.Read(folder, [period])))
            .ToList();
        var progress = new VerifyProgress(network.Observations.Length, host.Error);
        var verification = new VerificationService(network, others).Verify(progress.Report, host.Cancellation);
        var simulated = simulates ? Simulate(network, others, host) : null;
        write(verification, simulated, host);
        return ExitCode.Done;
    }

    private static SimulatedVerification Simulate(Network network, IReadOnlyList<Network> others, CommandHost host) =>
        SimulationVerifier.Verify(
            network,
            others,
            Replications,
            span => host.Error.WriteLine($"karvan: {span} is played {Replications} times"),
            host.Cancellation);
}
