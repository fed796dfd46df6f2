using CsCheck;

namespace Karvan.Feed.Tests;

/// <summary>Whatever the archive holds, importing ends with notices or a sound feed, and never throws.</summary>
/// <remarks>CsCheck prints the seed of a case that fails; CsCheck_Seed repeats it.</remarks>
public class GtfsFuzzTests
{
    private static readonly string[] Nasty =
    [
        "", " ", "\"", ",", "\n", "\r\n", "\0", "-1", "0", "1e9", "99999999999", "24:00:00", "9999:00:00", "8:00", "٣",
        "20250229", "99999999", "a", "S", "t1", "week", "1", "2", "4", "NaN", "90", "-180", "Europe/Baku", "\uFEFF",
    ];

    private static readonly string[] Files = [.. Full().Names];

    private static readonly Gen<int> File = Gen.Int[0, Files.Length - 1];

    [Fact]
    public void Import_ChangedCells_GivesNotices() =>
        Gen.Select(File, Gen.Int[0, 10_000], Gen.OneOf(Gen.OneOf(Nasty), Gen.String[0, 8])).Array[1, 5].Sample(
            changes =>
            {
                var gtfs = Full();
                foreach (var (file, cell, text) in changes)
                {
                    gtfs[Files[file]] = ChangeCell(gtfs[Files[file]]!, cell, text);
                }

                Check(gtfs);
            },
            iter: 2_000);

    [Fact]
    public void Import_CutFiles_GivesNotices() => Gen.Select(File, Gen.Double[0, 1]).Array[1, 3].Sample(
        cuts =>
        {
            var gtfs = Full();
            foreach (var (file, share) in cuts)
            {
                var text = gtfs[Files[file]] ?? string.Empty;
                gtfs[Files[file]] = share < 0.1 ? null : text[..(int)(share * text.Length)];
            }

            Check(gtfs);
        },
        iter: 1_000);

    [Fact]
    public void Import_BrokenArchives_GivesNotices() =>
        Gen.Select(Gen.Int[0, 4_000], Gen.Byte, Gen.Double[0, 1]).Sample(
            (at, value, share) =>
            {
                using var zip = Full().ToZip();
                var bytes = zip.ToArray();
                bytes[at % bytes.Length] = value;
                using var broken = new MemoryStream(bytes[..(int)((share > 0.5 ? 1 : share) * bytes.Length)]);

                var import = GtfsImporter.Read(broken, "broken.zip");

                Assert.Equal(import.Feed is null, import.Notices.Any(IsError));
            },
            iter: 1_000);

    private static Gtfs Full() => new Gtfs()
        .Add("frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times", "t1,06:00:00,07:00:00,600,1")
        .Add("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time", "S,S,2,180", "a,c,0,")
        .Add("feed_info.txt", "feed_publisher_name,feed_publisher_url,feed_lang", "City,https://example.org,az");

    private static void Check(Gtfs gtfs)
    {
        var import = gtfs.Import();

        Assert.Equal(import.Feed is null, import.Notices.Any(IsError));
        Assert.All(import.Notices, notice => Assert.False(
            notice.ToString().AsSpan().ContainsAnyInRange('\0', '\u001F')));
        if (import.Feed is { } feed)
        {
            Assert.Empty(feed.Notices.Where(IsError));
            Assert.NotEmpty(feed.Network!.Services);
        }
    }

    private static bool IsError(FeedNotice notice) => notice.Severity == NoticeSeverity.Error;

    private static string ChangeCell(string text, int cell, string changed)
    {
        var lines = text.Split('\n');
        var cells = lines[cell % lines.Length].Split(',');
        cells[cell / lines.Length % cells.Length] = changed;
        lines[cell % lines.Length] = string.Join(',', cells);
        return string.Join('\n', lines);
    }
}
