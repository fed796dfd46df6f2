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

    private static Verb Make(
        string name, string description, CommandHost host, Func<string, FeedResult, CommandHost, int> run)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of the feed." };
        var overlays = new OverlayOptions();
        var verb = new Verb(name, description, $"karvan feed {name} feeds/eurasia")
        {
            folder,
            overlays.Period,
            overlays.Scenario,
        };
        verb.SetAction(parsed =>
        {
            host.Cancellation.ThrowIfCancellationRequested();
            var path = OptionText.Folder("DIR", parsed.GetRequiredValue(folder));
            return run(path, overlays.Read(path, parsed), host);
        });
        return verb;
    }

    // The feed as asked for; without a change asked for, its periods too.
    private static int Check(string folder, FeedResult result, CommandHost host)
    {
        var isSound = Print(result, [], host);
        if (result.Network is not { Info.ChangedBy: "" })
        {
            return isSound ? ExitCode.Done : ExitCode.BadInput;
        }

        foreach (var path in FeedOverlays.PeriodsOf(folder))
        {
            host.Cancellation.ThrowIfCancellationRequested();
            host.Output.WriteLine();
            host.Output.WriteLine($"Period {FeedOverlays.NameOf(path)}:");
            isSound &= Print(FeedLoader.Read(folder, [path]), [.. result.Notices], host);
        }

        return isSound ? ExitCode.Done : ExitCode.BadInput;
    }

    private static bool Print(FeedResult result, HashSet<FeedNotice> known, CommandHost host)
    {
        foreach (var notice in result.Notices.Where(notice => !known.Contains(notice)))
        {
            var severity = notice.Severity == NoticeSeverity.Error ? "error" : "warning";
            host.Output.WriteLine($"{severity} {notice}");
        }

        var errors = result.Notices.Count(notice => notice.Severity == NoticeSeverity.Error);
        var warnings = result.Notices.Length - errors;
        host.Output.WriteLine($"{Words.Count(errors, "error")}, {Words.Count(warnings, "warning")}{Describe(result)}");
        return result.Network is not null;
    }

    private static string Describe(FeedResult result) => result.Network is { } network
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"; feed {network.Info.Id} ({Words.ShortHash(network.Info.Hash)}): {network.Locations.Length} locations, "
            + $"{network.Links.Length} links, {network.Services.Length} services")
        : string.Empty;
}
