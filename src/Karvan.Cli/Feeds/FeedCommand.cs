using System.CommandLine;
using System.Globalization;
using Karvan.Feed;

namespace Karvan.Cli;

/// <summary><c>karvan feed</c>: looks at a feed rather than through it.</summary>
internal static class FeedCommand
{
    /// <summary>Makes the verbs.</summary>
    public static Command Make(CommandHost host) => new Verb("feed", "Checks and measures a feed.", string.Empty)
    {
        Make("check", "Prints every finding: where it stands, what was found, what is allowed.", host, Check),
        Make("stats", "Prints how many rows each file has, by confidence.", host, FeedStatsTable.Write),
        ExplainCommand.Make(host),
        MapCommand.Make(host),
        GtfsCommand.Make(host),
    };

    private static Verb Make(string name, string description, CommandHost host, Func<string, CommandHost, int> run)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of the feed." };
        var verb = new Verb(name, description, $"karvan feed {name} feeds/eurasia") { folder };
        verb.SetAction(parsed => run(OptionText.Folder("DIR", parsed.GetRequiredValue(folder)), host));
        return verb;
    }

    private static int Check(string folder, CommandHost host)
    {
        host.Cancellation.ThrowIfCancellationRequested();
        var result = FeedLoader.Read(folder);
        var errors = 0;
        foreach (var notice in result.Notices)
        {
            var severity = notice.Severity == NoticeSeverity.Error ? "error" : "warning";
            errors += notice.Severity == NoticeSeverity.Error ? 1 : 0;
            host.Output.WriteLine($"{severity} {notice}");
        }

        var warnings = result.Notices.Length - errors;
        host.Output.WriteLine($"{Words.Count(errors, "error")}, {Words.Count(warnings, "warning")}{Describe(result)}");
        return result.Network is null ? ExitCode.BadInput : ExitCode.Done;
    }

    private static string Describe(FeedResult result) => result.Network is { } network
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"; feed {network.Info.Id} ({Words.ShortHash(network.Info.Hash)}): {network.Locations.Length} locations, "
            + $"{network.Links.Length} links, {network.Services.Length} services")
        : string.Empty;
}
