using System.CommandLine;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary><c>karvan verify</c>: the feed beside the figures that were published of the world.</summary>
internal static class VerifyCommand
{
    private const int Replications = 10;

    private delegate void Writer(Verification verification, SimulatedVerification? simulated, CommandHost host);

    private const string Examples = """
        karvan verify
        karvan verify --feed feeds/eurasia --format json
        karvan verify --simulate
        karvan verify --scenario dostyk-closed
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
        var scenarios = new OverlayOptions().Scenario;
        var command = new Verb(
            "verify", "Holds a feed against published times and prices, one by one.", Examples)
        {
            simulate, scenarios, feed, format,
        };
        command.SetAction(parsed =>
        {
            var write = ReadFormat(parsed.GetValue(format));
            host.Cancellation.ThrowIfCancellationRequested();
            var folder = FeedLoader.Locate(parsed.GetValue(feed), host);
            var changes = FeedOverlays.Find(folder, scenarios.Name, parsed.GetValue(scenarios));
            return Run(folder, changes, parsed.GetValue(simulate), write, host);
        });
        return command;
    }

    private static Writer ReadFormat(string? format) => OptionText.Word<Writer>(
        "--format", format, VerifyTable.Write,
        ("table", VerifyTable.Write),
        ("json", (verification, simulated, host) => VerifyJson.Write(verification, simulated, host.Output)));

    private static int Run(
        string folder, IReadOnlyList<string> changes, bool simulates, Writer write, CommandHost host)
    {
        var network = FeedLoader.GetNetwork(folder, FeedLoader.Read(folder, changes));
        var others = FeedOverlays.PeriodsOf(folder)
            .Select(period => FeedLoader.GetNetwork(period, FeedLoader.Read(folder, [period, .. changes])))
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
