using System.Globalization;
using Karvan.Feed;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Finds and reads the feed that a plan rests on.</summary>
internal static class FeedLoader
{
    private const int MaxShown = 20;

    /// <summary>Gives the folder asked for, else feeds/eurasia in KARVAN_HOME or above the program.</summary>
    public static string Locate(string? asked, CommandHost host)
    {
        if (asked is not null)
        {
            return OptionText.Folder("--feed", asked);
        }

        if (host.Environment("KARVAN_HOME") is { Length: > 0 } home)
        {
            return Path.Combine(home, "feeds", "eurasia");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var feed = Path.Combine(folder.FullName, "feeds", "eurasia");
            if (Directory.Exists(feed))
            {
                return feed;
            }
        }

        throw new BadInputException("no feed: there is no feeds/eurasia above the program; give one by --feed DIR");
    }

    /// <summary>Reads a feed that must be without errors.</summary>
    /// <exception cref="BadInputException">There is no such folder.</exception>
    /// <exception cref="FeedErrorsException">The feed has errors.</exception>
    public static Network Load(string folder) => GetNetwork(folder, Read(folder));

    /// <summary>Gives the network of a feed that must be without errors.</summary>
    /// <exception cref="FeedErrorsException">The feed has errors: the first twenty are named.</exception>
    public static Network GetNetwork(string folder, FeedResult result) =>
        result.Network ?? throw new FeedErrorsException(Describe(folder, result));

    /// <summary>Reads a feed, errors or not.</summary>
    /// <exception cref="BadInputException">There is no such folder.</exception>
    public static FeedResult Read(string folder) => Read(folder, []);

    /// <summary>Reads a feed, errors or not, changed by overlays, with other waits if a file of them is
    /// given.</summary>
    /// <exception cref="BadInputException">There is no such folder.</exception>
    public static FeedResult Read(string folder, IReadOnlyList<string> overlays, string? waits = null) =>
        Directory.Exists(folder)
            ? overlays.Count == 0 && waits is null
                ? new FeedReader().Read(folder)
                : new FeedReader().Read(folder, overlays, waits)
            : throw new BadInputException(
                $"there is no folder '{folder}'; allowed is the folder of a feed, with feed_info.csv and the "
                    + "other files");

    private static string[] Describe(string folder, FeedResult result)
    {
        var errors = result.Notices.Where(notice => notice.Severity == NoticeSeverity.Error).ToList();
        var more = errors.Count > MaxShown
            ? string.Create(CultureInfo.InvariantCulture, $"; the first {MaxShown} follow, all with karvan feed check")
            : string.Empty;
        return
        [
            $"the feed '{folder}' has {Words.Count(errors.Count, "error")}{more}",
            .. errors.Take(MaxShown).Select(error => $"  {error}"),
        ];
    }
}
