using System.CommandLine;
using System.Globalization;
using Karvan.Feed;
using NodaTime;

namespace Karvan.Cli;

/// <summary><c>karvan feed import-gtfs ZIP DIR</c>: makes a feed of a timetable in GTFS.</summary>
internal static class GtfsCommand
{
    private const string Examples = """
        karvan feed import-gtfs city.zip artifacts/city
        karvan feed import-gtfs city.zip artifacts/city --date 2019-05-15
        """;

    private const string Mark = "\ngtfs,source,";
    private const int MaxShown = 20;

    /// <summary>Makes the verb.</summary>
    public static Command Make(CommandHost host)
    {
        var zip = new Argument<string>("ZIP") { Description = "Archive with stops.txt, trips.txt and the others." };
        var folder = new Argument<string>("DIR") { Description = "Folder for the feed; it is made." };
        var date = new Option<string>("--date")
        {
            Description = "Keep one day only, with what left the evening before. Default: every day.",
            HelpName = "DATE",
            Arity = ArgumentArity.ExactlyOne,
        };
        var verb = new Verb("import-gtfs", "Makes a feed of a public timetable in GTFS.", Examples)
        {
            zip,
            folder,
            date,
        };
        verb.SetAction(parsed => Run(
            OptionText.Folder("ZIP", parsed.GetRequiredValue(zip)),
            OptionText.Folder("DIR", parsed.GetRequiredValue(folder)),
            OptionText.Date("--date", parsed.GetValue(date)),
            host));
        return verb;
    }

    private static int Run(string zip, string folder, LocalDate? date, CommandHost host)
    {
        host.Cancellation.ThrowIfCancellationRequested();
        CheckTarget(folder);
        var import = Import(zip, date);
        if (import.Feed is null)
        {
            throw new FeedErrorsException(Describe(zip, import.Notices));
        }

        FeedLoader.GetNetwork(folder, import.Feed);
        Write(import.Feed.Tables!, folder);
        foreach (var notice in import.Notices)
        {
            host.Output.WriteLine($"warning {notice}");
        }

        host.Output.WriteLine(Summary(import, folder));
        return ExitCode.Done;
    }

    // What the format knows is replaced in the folder, so it must be new, or an earlier import.
    private static void CheckTarget(string folder)
    {
        var sources = Path.Combine(folder, "sources.csv");
        if (File.Exists(folder)
            || (Directory.Exists(folder)
                && Directory.EnumerateFileSystemEntries(folder).Any()
                && !(File.Exists(sources) && File.ReadAllText(sources).Contains(Mark, StringComparison.Ordinal))))
        {
            throw new BadInputException(
                $"DIR '{folder}' holds something else; "
                    + "allowed: a new folder, an empty one, or that of an earlier import");
        }
    }

    private static GtfsImport Import(string zip, LocalDate? date)
    {
        try
        {
            using var stream = File.OpenRead(zip);
            return GtfsImporter.Read(stream, Path.GetFileName(zip), date);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new BadInputException($"ZIP '{zip}' cannot be read; allowed: a ZIP archive with a GTFS timetable");
        }
    }

    private static void Write(FeedTables tables, string folder)
    {
        try
        {
            FeedWriter.Write(tables, folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new BadInputException($"DIR '{folder}' cannot be written: {problem.Message}");
        }
    }

    // Where no row is wrong, what was left out is why nothing is left.
    private static string[] Describe(string zip, IReadOnlyList<FeedNotice> notices)
    {
        var errors = notices.Where(notice => notice.Severity == NoticeSeverity.Error).ToList();
        var warnings = errors.TrueForAll(error => error.File.Length == 0) ? notices.Except(errors).ToList() : [];
        var and = warnings.Count > 0 ? $" and {Words.Count(warnings.Count, "warning")}" : string.Empty;
        var more = errors.Count + warnings.Count > MaxShown
            ? string.Create(CultureInfo.InvariantCulture, $"; the first {MaxShown} follow")
            : string.Empty;
        return
        [
            $"the timetable '{zip}' has {Words.Count(errors.Count, "error")}{and}{more}",
            .. errors.Select(error => $"  {error}")
                .Concat(warnings.Select(warning => $"  warning {warning}"))
                .Take(MaxShown),
        ];
    }

    private static string Summary(GtfsImport import, string folder)
    {
        var counts = import.Counts!;
        var share = counts.StopTimes == 0 ? 0 : 100m * counts.Interpolated / counts.StopTimes;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Words.Count(import.Notices.Length, "warning")}; {folder}: {Words.Count(counts.Stops, "stop")}, "
            + $"{Words.Count(counts.Trips, "trip")}, "
            + $"{Words.Count(counts.StopTimes, "stop time")} ({share:0} % interpolated), "
            + $"{Words.Count(counts.Services, "service")}, {Words.Count(counts.Footpaths, "footpath")}");
    }
}
