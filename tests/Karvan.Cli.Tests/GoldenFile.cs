using System.Runtime.CompilerServices;
using Karvan.Feed;

namespace Karvan.Cli.Tests;

/// <summary>
/// Expected output kept in a file. KARVAN_WRITE_GOLDEN=1 writes the files anew, for a person to read through.
/// </summary>
internal static class GoldenFile
{
    private static readonly string Hash = new FeedReader().Read(CommandRun.Feed).Network!.Info.Hash;

    public static void Check(string name, string output, [CallerFilePath] string caller = "")
    {
        // The hash is the feed room's affair: noughts stand for it.
        var actual = output
            .Replace(Hash, new string('0', Hash.Length), StringComparison.Ordinal)
            .Replace(Hash[..12], new string('0', 12), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("KARVAN_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name), actual);
        }
        else
        {
            Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name)), actual);
        }
    }
}
