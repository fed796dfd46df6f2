using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Karvan.Feed;

/// <summary>
/// Turns the bytes of a file into text; what is no UTF-8 becomes a notice and a replacement character.
/// </summary>
internal static class FileText
{
    /// <summary>Decodes a file, with or without a byte order mark.</summary>
    public static string Decode(string file, ReadOnlySpan<byte> bytes, NoticeList notices)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        if (!Utf8.IsValid(bytes))
        {
            ReportInvalid(file, bytes, notices);
        }

        if (bytes.Contains((byte)0))
        {
            ReportNul(file, bytes, notices);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private static void ReportInvalid(string file, ReadOnlySpan<byte> bytes, NoticeList notices)
    {
        var (line, lineStart, at) = (1, 0, 0);
        while (at < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var used);
            if (status != OperationStatus.Done)
            {
                var column = Encoding.UTF8.GetCharCount(bytes[lineStart..at]) + 1;
                notices.Add(
                    FileNotices.Utf8Invalid, file, line, column, Convert.ToHexString(bytes.Slice(at, used)), "UTF-8");
                at += bytes[at..].IndexOf((byte)'\n') is >= 0 and var rest ? rest : bytes.Length - at;
                continue;
            }

            at += used;
            if (rune.Value == '\n')
            {
                (line, lineStart) = (line + 1, at);
            }
        }
    }

    private static void ReportNul(string file, ReadOnlySpan<byte> bytes, NoticeList notices)
    {
        var line = 0;
        while (!bytes.IsEmpty)
        {
            line++;
            var end = bytes.IndexOf((byte)'\n') is >= 0 and var found ? found + 1 : bytes.Length;
            var nul = bytes[..end].IndexOf((byte)0);
            if (nul >= 0)
            {
                var column = Encoding.UTF8.GetCharCount(bytes[..nul]) + 1;
                notices.Add(FileNotices.NulCharacter, file, line, column, "\0", "text without NUL characters");
            }

            bytes = bytes[end..];
        }
    }
}
