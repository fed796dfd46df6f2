using System.Globalization;
using System.IO.Compression;

namespace Karvan.Feed;

/// <summary>The files of a GTFS feed in a ZIP archive; what cannot be read becomes a notice.</summary>
internal sealed class GtfsArchive
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly NoticeList _notices;

    private GtfsArchive(NoticeList notices) => _notices = notices;

    /// <summary>Reads the .txt files of an archive, at its root or in a folder; null: unreadable.</summary>
    public static GtfsArchive? Read(Stream stream, string name, NoticeList notices)
    {
        var archive = new GtfsArchive(notices);
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in zip.Entries.OrderBy(entry => entry.FullName.Length))
            {
                if (entry.Name.EndsWith(".txt", StringComparison.Ordinal) && !archive._files.ContainsKey(entry.Name))
                {
                    archive.Add(entry);
                }
            }

            return archive;
        }
        catch (Exception problem) when (problem
            is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            notices.Add(GtfsNotices.ZipUnreadable, string.Empty, name, "a ZIP archive with stops.txt and the others");
            return null;
        }
    }

    /// <summary>Opens a file; one that must be there and is not gets a notice.</summary>
    public GtfsTable Open(string file, bool isRequired)
    {
        if (!_files.TryGetValue(file, out var bytes))
        {
            if (isRequired)
            {
                _notices.Add(FileNotices.FileMissing, file, string.Empty, "the file to be there");
            }

            return new(file, null, _notices);
        }

        var csv = new CsvSplitter(file, FileText.Decode(file, bytes, _notices), _notices).Split();
        if (csv.RowCount == 0)
        {
            _notices.Add(FileNotices.FileEmpty, file, string.Empty, "a header row");
            return new(file, null, _notices);
        }

        return new(file, csv, _notices);
    }

    // The length that an archive states may be a lie: what is read counts.
    private void Add(ZipArchiveEntry entry)
    {
        using var unpacked = entry.Open();
        using var memory = new MemoryStream();
        var block = new byte[81_920];
        while (unpacked.Read(block) is > 0 and var count)
        {
            memory.Write(block, 0, count);
            if (memory.Length > FeedFolder.LargestFile)
            {
                var found = string.Create(CultureInfo.InvariantCulture, $"more than {FeedFolder.LargestFile} bytes");
                _notices.Add(FileNotices.FileTooLarge, entry.Name, found, "at most 268435456 bytes");
                return;
            }
        }

        _files[entry.Name] = memory.ToArray();
    }
}
