namespace Karvan.Feed.Tests;

/// <summary>RFC 4180, and where each cell stands.</summary>
public class CsvSplitterTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b / 1|2")]
    [InlineData("a,b\r\n1,2\r\n", "a|b / 1|2")]
    [InlineData("a,b\n1,2", "a|b / 1|2")]
    [InlineData("a,b\r\n1,2\r", "a|b / 1|2")]
    [InlineData("a,b\n\n\r\n1,2\n\n", "a|b / 1|2")]
    [InlineData("a,b\n,\n", "a|b / |")]
    [InlineData("a,b\n\"x,y\",\"say \"\"no\"\"\"\n", "a|b / x,y|say \"no\"")]
    [InlineData("a,b\r\n\"two\nlines\",\"\"\r\n", "a|b / two\nlines|")]
    [InlineData("a,b\n1,2,3\n4\n", "a|b / 1|2|3 / 4")]
    public void Split_Text_GivesCells(string text, string expected)
    {
        var notices = new NoticeList();

        var csv = new CsvSplitter("x.csv", text, notices).Split();

        Assert.Equal(expected, Show(csv));
        Assert.False(notices.HasErrors);
    }

    [Theory]
    [InlineData("a\n\"open\n1\n", "x.csv(2,1): quote_malformed: found '\"open\\u000A1\\u000A', expected a quote that closes this one")]
    [InlineData("a,b\n1,x\"y\"\n", "x.csv(2,4): quote_malformed: found 'x\"', expected a quote only around a whole cell")]
    [InlineData("a,b\n\"x\" ,1\n", "x.csv(2,1): quote_malformed: found '\"x\" ', expected a comma or the end of the line after a closing quote")]
    public void Split_BadQuotes_GivesANotice(string text, string expected)
    {
        var notices = new NoticeList();

        new CsvSplitter("x.csv", text, notices).Split();

        Assert.StartsWith(expected, Assert.Single(notices.ToSorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Locate_CellBehindALineBreak_CountsBoth()
    {
        var csv = new CsvSplitter("x.csv", "a,b,c\n\"1\n2\",\"ä\",3\n4,5,6\n", new()).Split();

        Assert.Equal((2, 1), csv.Locate(1, 0));
        Assert.Equal((3, 4), csv.Locate(1, 1));
        Assert.Equal((3, 8), csv.Locate(1, 2));
        Assert.Equal((4, 5), csv.Locate(2, 2));
    }

    private static string Show(CsvText csv) => string.Join(
        " / ",
        Enumerable.Range(0, csv.RowCount).Select(row => string.Join(
            '|', Enumerable.Range(0, csv.CountCells(row)).Select(cell => csv.GetCell(row, cell).ToString()))));
}
