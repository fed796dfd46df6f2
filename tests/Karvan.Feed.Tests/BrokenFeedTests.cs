namespace Karvan.Feed.Tests;

/// <summary>
/// Each folder of feeds/broken is a small feed with one fault, and gives exactly the notices of its expected.txt.
/// </summary>
/// <remarks>
/// A folder with an overlay is read with it. A line <c>…</c> stands for any number of lines. Two folders need what a
/// repository cannot hold: in
/// <c>directory_missing</c> a folder that is not there is read, in <c>file_too_large</c> links.csv is stretched first.
/// </remarks>
public class BrokenFeedTests
{
    private static readonly string Root = Repository.PathOf("feeds/broken");

    public static TheoryData<string> Codes => [.. NoticeCodes.All.Select(code => code.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_FeedWithOneFault_GivesTheNotices(string code)
    {
        var folder = Path.Combine(Root, code);
        var expected = File.ReadAllLines(Path.Combine(folder, "expected.txt"));

        var result = code switch
        {
            "directory_missing" => new FeedReader().Read(Path.Combine(folder, "nowhere")),
            "file_too_large" => ReadStretched(folder),
            _ => new FeedReader().Read(folder, Directory.GetFiles(folder, "*.yaml")),
        };

        AssertLines(expected, [.. result.Notices.Select(Relative)]);
        Assert.Contains(result.Notices, notice => notice.Code == code);
        Assert.Equal(NoticeCodes.Find(code)!.Severity == NoticeSeverity.Warning, result.Network is not null);
    }

    [Fact]
    public void Folders_AreThoseOfTheCodes() => Assert.Equal(
        NoticeCodes.All.Select(code => code.Code).Order(StringComparer.Ordinal),
        Directory.GetDirectories(Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static void AssertLines(string[] expected, string[] actual)
    {
        var gap = Array.IndexOf(expected, "…");
        if (gap < 0)
        {
            Assert.Equal(expected, actual);
            return;
        }

        Assert.Equal(expected[..gap], actual[..gap]);
        Assert.Equal(expected[(gap + 1)..], actual[^(expected.Length - gap - 1)..]);
    }

    private static string Relative(FeedNotice notice) =>
        notice.ToString().Replace(Root + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);

    private static FeedResult ReadStretched(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("karvan-").FullName;
        try
        {
            foreach (var path in Directory.GetFiles(folder, "*.csv"))
            {
                File.Copy(path, Path.Combine(copy, Path.GetFileName(path)));
            }

            using (var links = new FileStream(Path.Combine(copy, "links.csv"), FileMode.Open))
            {
                links.SetLength((256L * 1024 * 1024) + 1);
            }

            return new FeedReader().Read(copy);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }
}
