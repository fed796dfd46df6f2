using System.Text;
using CsCheck;

namespace Karvan.Feed.Tests;

/// <summary>Whatever the bytes, reading ends with notices about files of the feed, and never throws.</summary>
public class FuzzTests
{
    private static readonly string[] Nasty =
    [
        "", " ", "\"", "\"\"", ",", "\n", "\r", "\r\n", "\0", "\t", "-", "-1", "0", "1e9", "999999999999999999", "9:61",
        "24:00", "99999:00", "99999999999:00", "٣", "½", "İ", "\uFEFF", "\uD83D\uDE00", "2025-02-29", "02-29", "AZ", "XX",
        "USD", "port", "KZ-AAU", "AZ-ALA-P",
        "aktau-alat", "m-example", "rail1520", "pass", "stop", "NaN", "Infinity", "+1", ".5", "5.", "0x10", "1,5",
    ];

    private static readonly string[] Files = [.. Fuzzed().Names];

    private static readonly Gen<int> File = Gen.Int[0, Files.Length - 1];

    [Fact]
    public void Read_RandomBytes_GivesNotices() => Gen.Select(File, Gen.Byte.Array[0, 400]).Sample(
        (file, bytes) => Check(With(Files[file], bytes)), iter: 2_000);

    [Fact]
    public void Read_RandomLetters_GivesNotices() =>
        Gen.Select(File, Gen.OneOf(",", "\"", "\n", "\r", "a", "0", ":", "\0").Array[0, 200]).Sample(
            (file, letters) => Check(With(Files[file], Encoding.UTF8.GetBytes(string.Concat(letters)))),
            iter: 2_000);

    /// <summary>One to six cells of the example become something else.</summary>
    [Fact]
    public void Read_ChangedCells_GivesNotices() =>
        Gen.Select(File, Gen.Int[0, 10_000], Gen.OneOf(Gen.OneOf(Nasty), Gen.String[0, 8])).Array[1, 6].Sample(
            changes =>
            {
                var example = Fuzzed();
                foreach (var (file, cell, text) in changes)
                {
                    var name = Files[file];
                    example[name] = ChangeCell(example[name], cell, text);
                }

                Check(example.ToFiles());
            },
            iter: 4_000);

    /// <summary>Files cut off anywhere, and rows taken out.</summary>
    [Fact]
    public void Read_CutFiles_GivesNotices() => Gen.Select(File, Gen.Double[0, 1]).Array[1, 3].Sample(
        cuts =>
        {
            var example = Fuzzed();
            foreach (var (file, share) in cuts)
            {
                var name = Files[file];
                example[name] = example[name][..(int)(share * example[name].Length)];
            }

            Check(example.ToFiles());
        },
        iter: 1_000);

    // The example has no footpaths: its terminals lie far apart.
    private static Example Fuzzed()
    {
        var example = new Example();
        example["footpaths.csv"] =
            "from,to,span,source,confidence\nKZ-AAU-P,KZ-KUR-P,1:30,m-example,assumed\n";
        return example;
    }

    private static FeedFiles With(string name, byte[] bytes)
    {
        var files = Fuzzed().ToFiles();
        return new(files.Names
            .Select(file => KeyValuePair.Create(file, file == name ? bytes : files.Find(file)!.Value)));
    }

    private static string ChangeCell(string text, int cell, string changed)
    {
        var lines = text.Split('\n');
        var line = cell % lines.Length;
        var cells = lines[line].Split(',');
        cells[cell / lines.Length % cells.Length] = changed;
        lines[line] = string.Join(',', cells);
        return string.Join('\n', lines);
    }

    private static void Check(FeedFiles files)
    {
        var result = new FeedReader().Read(files);

        Assert.Equal(result.Network is null, result.Notices.Any(notice => notice.Severity == NoticeSeverity.Error));
        Assert.True(result.Notices.Length <= 10_000);
        Assert.All(result.Notices, notice =>
        {
            Assert.NotNull(NoticeCodes.Find(notice.Code));
            Assert.True(notice.File.Length == 0 || FeedSchema.FindFile(notice.File) is not null);
            Assert.True(notice.Line >= 0 && notice.Column >= 0 && notice.Line > 0 == notice.Column > 0);
            Assert.False(notice.ToString().AsSpan().ContainsAnyInRange('\0', '\u001F'));
        });
        if (result.Network is { } network)
        {
            Assert.All(network.Services, service => Assert.NotEmpty(service.Calls));
            var again = new FeedReader().Read(FeedWriter.ToFiles(result.Tables!));
            Assert.Equal(network.Info.Hash, again.Network?.Info.Hash);
        }
    }
}
