using System.Text;
using CsCheck;

namespace Karvan.Feed.Tests;

/// <summary>Read, write, read gives the same rows and the same hash, however the feed was written.</summary>
public class RoundTripTests
{
    private static readonly string ExampleHash = new Example().ReadSound().Info.Hash;

    [Fact]
    public void Read_Example_HasNoNotices() => Assert.Empty(new Example().Read().Notices);

    [Fact]
    public void Write_Example_GivesItsOwnFiles()
    {
        var example = new Example();

        var written = FeedWriter.ToFiles(example.Read().Tables!);

        Assert.Equal(example.Names, written.Names);
        Assert.All(example.Names, name => Assert.Equal(
            example[name], Encoding.UTF8.GetString(written.Find(name)!.Value.Span)));
    }

    [Fact]
    public void Write_IntoFolder_ReadsAsTheSameFeed()
    {
        var folder = Directory.CreateTempSubdirectory("karvan-").FullName;
        try
        {
            var smaller = new Example().Remove("holidays.csv").Replace("operating_days.csv", ",,,GE,", ",,,,");
            FeedWriter.Write(new Example().Read().Tables!, Path.Combine(folder, "old"));
            FeedWriter.Write(smaller.Read().Tables!, Path.Combine(folder, "old"));
            FeedWriter.Write(new Example().Read().Tables!, Path.Combine(folder, "new"));

            Assert.Equal(smaller.ReadSound().Info, new FeedReader().Read(Path.Combine(folder, "old")).Network!.Info);
            Assert.Equal(ExampleHash, new FeedReader().Read(Path.Combine(folder, "new")).Network!.Info.Hash);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Hash_AnotherFigure_Differs() => Assert.NotEqual(
        ExampleHash, new Example().Replace("links.csv", "500", "501").ReadSound().Info.Hash);

    /// <summary>Quotes, line ends, a mark, blank lines and the order of columns change nothing.</summary>
    [Fact]
    public void Read_WrittenAnotherWay_SameRowsAndHash() => Gen.Int.Sample(
        seed =>
        {
            var example = new Example();
            foreach (var name in example.Names.ToList())
            {
                example[name] = Rewrite(example[name], new Mixer((uint)seed ^ (uint)name.Length));
            }

            var result = example.Read();

            Assert.Empty(result.Notices);
            Assert.Equal(ExampleHash, result.Network!.Info.Hash);
            var again = new FeedReader().Read(FeedWriter.ToFiles(result.Tables!));
            Assert.Equal(ExampleHash, again.Network!.Info.Hash);
            AssertSameRows(result.Tables!, again.Tables!);
        },
        iter: 200);

    /// <summary>Any text in a cell survives, with commas, quotes and line breaks.</summary>
    [Fact]
    public void Write_AnyText_ReadsBack() => Gen.String.Where(
        text => !text.Contains('\0', StringComparison.Ordinal) && IsWellFormed(text)).Sample(
        text =>
        {
            var quoted = "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            var example = new Example();
            example["sources.csv"] += $"S1,source,{quoted},,,,,,\n";

            var tables = example.Read().Tables!;
            var again = new FeedReader().Read(FeedWriter.ToFiles(tables)).Tables!;

            Assert.Equal(text, tables.FindFile("sources.csv")![1, 2]);
            AssertSameRows(tables, again);
        },
        iter: 500);

    private static bool IsWellFormed(string text) =>
        !Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Contains('\uFFFD', StringComparison.Ordinal);

    private static void AssertSameRows(FeedTables expected, FeedTables actual)
    {
        Assert.Equal(
            expected.Files.Where(table => table.RowCount > 0 || table.Schema.IsRequired).Select(table => table.FileName),
            actual.Files.Select(table => table.FileName));
        foreach (var table in actual.Files)
        {
            var other = expected.FindFile(table.FileName)!;
            Assert.Equal(other.RowCount, table.RowCount);
            Assert.All(Enumerable.Range(0, table.RowCount), row => Assert.Equal(other.GetRow(row), table.GetRow(row)));
        }
    }

    private static string Rewrite(string text, Mixer mixer)
    {
        var rows = text.TrimEnd('\n').Split('\n').Select(line => SplitLine(line)).ToList();
        var order = Enumerable.Range(0, rows[0].Count).OrderBy(_ => mixer.Next()).ToList();
        var end = mixer.Next() % 2 == 0 ? "\n" : "\r\n";
        var lines = rows.Select(row => string.Join(',', order.Select(column => Quote(row[column], mixer))));
        var mark = mixer.Next() % 2 == 0 ? "\uFEFF" : string.Empty;
        return mark + string.Join(end, lines) + (mixer.Next() % 2 == 0 ? end + end : string.Empty);
    }

    private static string Quote(string cell, Mixer mixer) =>
        cell.Contains(',', StringComparison.Ordinal) || mixer.Next() % 4 == 0 ? $"\"{cell}\"" : cell;

    private static List<string> SplitLine(string line)
    {
        var cells = new List<string> { string.Empty };
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                cells.Add(string.Empty);
            }
            else
            {
                cells[^1] += letter;
            }
        }

        return cells;
    }

    /// <summary>A small generator, so that a case depends on its seed alone (xorshift).</summary>
    private sealed class Mixer(uint seed)
    {
        private uint _state = seed | 1;

        public uint Next()
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return _state >> 3;
        }
    }
}
