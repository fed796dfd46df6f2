using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Feed;

/// <summary>
/// Reads a feed: files to tables, tables to rows, rows to a network, with a notice for all that is wrong.
/// </summary>
/// <remarks>
/// Bad data never throws: whatever the bytes, the result holds notices. One run reports the faults of all files; a row
/// that only names a dropped one gives no notice of its own. Thread safety: stateless; one instance serves any number
/// of threads. The format is described in docs/feed.md.
/// </remarks>
/// <param name="zones">Where time zones are looked up; null: the database that comes with NodaTime.</param>
public sealed class FeedReader(IDateTimeZoneProvider? zones = null)
{
    private readonly IDateTimeZoneProvider _zones = zones ?? DateTimeZoneProviders.Tzdb;

    /// <summary>Reads the feed in a folder.</summary>
    /// <param name="directory">The folder with the CSV files.</param>
    /// <exception cref="ArgumentNullException"><paramref name="directory"/> is null.</exception>
    public FeedResult Read(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var notices = new NoticeList();
        var unreadable = new HashSet<string>(StringComparer.Ordinal);
        return FeedFolder.Read(directory, notices, unreadable) is { } files
            ? Read(files, [], notices, unreadable)
            : new(null, notices.ToSorted(), null);
    }

    /// <summary>Reads the feed in a folder, changed by overlays.</summary>
    /// <param name="directory">The folder with the CSV files.</param>
    /// <param name="overlays">Paths of YAML files; their order is of no matter.</param>
    /// <param name="waits">A file to read instead of the feed's waits.csv; null: that one.</param>
    /// <exception cref="ArgumentNullException">The folder or the overlays are null.</exception>
    public FeedResult Read(string directory, IReadOnlyList<string> overlays, string? waits = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(overlays);
        var notices = new NoticeList();
        var unreadable = new HashSet<string>(StringComparer.Ordinal);
        var texts = overlays.Select(path => OverlayFolder.Read(path, notices)).OfType<OverlayText>().ToList();
        if (FeedFolder.Read(directory, notices, unreadable) is not { } files)
        {
            return new(null, notices.ToSorted(), null);
        }

        if (waits is null)
        {
            return Read(files, texts, notices, unreadable);
        }

        if (FeedFolder.ReadFile(waits, WaitsFile.Schema.Name, notices) is not { } bytes)
        {
            return Named(new(null, notices.ToSorted(), null), waits);
        }

        var result = Read(files.With(WaitsFile.Schema.Name, bytes), texts, notices, unreadable);
        return result.Network is { Info: var info } network
            ? result with { Network = network with { Info = info with { ChangedBy = ChangedBy(info, waits) } } }
            : Named(result, waits);
    }

    // What is wrong with another file of waits is told by that file's name.
    private static FeedResult Named(FeedResult result, string waits) => result with
    {
        Notices =
        [
            .. result.Notices.Select(notice =>
                notice.File == WaitsFile.Schema.Name ? notice with { File = Path.GetFileName(waits) } : notice),
        ],
    };

    private static string ChangedBy(FeedInfo info, string waits) =>
        info.ChangedBy.Length > 0 ? $"{info.ChangedBy}, {Path.GetFileName(waits)}" : Path.GetFileName(waits);

    /// <summary>Reads a feed from memory.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="files"/> is null.</exception>
    public FeedResult Read(FeedFiles files) => Read(files, []);

    /// <summary>Reads a feed from memory, changed by overlays.</summary>
    /// <param name="files">The files.</param>
    /// <param name="overlays">The overlays; their order is of no matter.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FeedResult Read(FeedFiles files, IReadOnlyList<OverlayText> overlays)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(overlays);
        return Read(files, overlays, new(), []);
    }

    private FeedResult Read(
        FeedFiles files, IReadOnlyList<OverlayText> overlays, NoticeList notices, HashSet<string> unreadable)
    {
        var tables = Split(files, notices, unreadable);
        // Not called without overlays: the YAML reader need not be loaded for a plain feed.
        var changedBy = overlays.Count == 0 ? string.Empty : Overlays.Apply(overlays, ref tables, notices);
        var network = NetworkBuilder.Build(tables, notices, _zones);
        if (network is not null && changedBy.Length > 0)
        {
            network = network with { Info = network.Info with { ChangedBy = changedBy } };
        }

        return new(notices.HasErrors ? null : network, notices.ToSorted(), tables);
    }

    private static FeedTables Split(FeedFiles files, NoticeList notices, HashSet<string> unreadable)
    {
        foreach (var name in files.Names)
        {
            if (FeedSchema.FindFile(name) is null && name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            {
                notices.Add(FileNotices.FileUnknown, name, name, "a file of the format, such as links.csv");
            }
        }

        // Files know nothing of each other yet: each is split by itself, its notices in a list of its own.
        var schemas = FeedSchema.Files;
        var split = new (FeedTable? Table, NoticeList Notices)[schemas.Length];
        Parallel.For(0, schemas.Length, i =>
        {
            var own = new NoticeList();
            split[i] = files.Find(schemas[i].Name) is { } bytes
                ? (TableSplitter.Split(schemas[i], bytes.Span, own), own)
                : (null, own);
        });

        var tables = ImmutableArray.CreateBuilder<FeedTable>();
        for (var i = 0; i < schemas.Length; i++)
        {
            notices.AddAll(split[i].Notices);
            if (split[i].Table is { } table)
            {
                tables.Add(table);
            }
            else if (schemas[i].IsRequired
                && files.Find(schemas[i].Name) is null
                && !unreadable.Contains(schemas[i].Name))
            {
                notices.Add(FileNotices.FileMissing, schemas[i].Name, string.Empty, "the file to be there");
            }
        }

        return new(tables.ToImmutable());
    }
}
