namespace Karvan.Feed;

/// <summary>Reads overlay files; what cannot be read becomes a notice.</summary>
internal static class OverlayFolder
{
    /// <summary>Most bytes of one overlay.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>Reads one file; null, with a notice: it cannot be read.</summary>
    public static OverlayText? Read(string path, NoticeList notices)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (!File.Exists(path))
            {
                notices.Add(FileNotices.FileUnreadable, name, path, "an overlay that is there");
                return null;
            }

            if (new FileInfo(path).Length > LargestFile)
            {
                notices.Add(FileNotices.FileTooLarge, name, path, "at most 4194304 bytes");
                return null;
            }

            return new(name, FileText.Decode(name, File.ReadAllBytes(path), notices));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            notices.Add(FileNotices.FileUnreadable, name, path, "a file that can be read");
            return null;
        }
    }
}
