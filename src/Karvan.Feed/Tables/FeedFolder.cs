using System.Globalization;

namespace Karvan.Feed;

/// <summary>Reads the files of a feed folder; what cannot be read becomes a notice.</summary>
internal static class FeedFolder
{
    /// <summary>Most bytes of one file.</summary>
    public const int LargestFile = 256 * 1024 * 1024;

    /// <summary>Reads all CSV files; null, with a notice, if there is no such folder or it is closed to us.</summary>
    public static FeedFiles? Read(string directory, NoticeList notices, HashSet<string> unreadable)
    {
        string[] paths;
        try
        {
            if (!Directory.Exists(directory))
            {
                notices.Add(FileNotices.DirectoryMissing, string.Empty, directory, "a folder with CSV files");
                return null;
            }

            paths = Directory.GetFileSystemEntries(directory, "*.csv");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            notices.Add(FileNotices.FileUnreadable, string.Empty, directory, "a folder that can be read");
            return null;
        }

        var files = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>();
        foreach (var path in paths)
        {
            var name = Path.GetFileName(path);
            if (FeedSchema.FindFile(name) is null)
            {
                files.Add(new(name, default));
            }
            else if (ReadFile(path, name, notices) is { } bytes)
            {
                files.Add(new(name, bytes));
            }
            else
            {
                unreadable.Add(name);
            }
        }

        return new(files);
    }

    public static ReadOnlyMemory<byte>? ReadFile(string path, string name, NoticeList notices)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (!stream.CanSeek)
            {
                notices.Add(FileNotices.FileUnreadable, name, name, "a plain file");
                return null;
            }

            if (stream.Length > LargestFile)
            {
                var found = string.Create(CultureInfo.InvariantCulture, $"{stream.Length} bytes");
                notices.Add(FileNotices.FileTooLarge, name, found, "at most 268435456 bytes");
                return null;
            }

            // Not ReadAllBytes: a file whose length reads as 0 (a device behind a link) could go on for ever.
            var bytes = new byte[stream.Length];
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return bytes.AsMemory(0, count);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            notices.Add(FileNotices.FileUnreadable, name, name, "a file that can be read");
            return null;
        }
    }
}
