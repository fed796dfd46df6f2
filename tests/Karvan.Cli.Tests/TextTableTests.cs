using System.Globalization;

namespace Karvan.Cli.Tests;

public sealed class TextTableTests
{
    [Fact]
    public void Write_WideCells_WrapsThemAtBlanks()
    {
        var table = new TextTable(20, new("Name", Least: 8), new("USD", IsNumber: true));
        table.Add("Container train to the sea", "1,234");
        table.AddLine("A line across all columns");

        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        table.Write(writer, bold: false);

        Assert.Equal(
            """
            Name             USD
            Container      1,234
            train to the
            sea
            A line across all
            columns

            """,
            writer.ToString());
    }

    [Fact]
    public void Wrap_WordWiderThanTheLine_IsCut() =>
        Assert.Equal(["abcd", "efgh", "i"], TextTable.Wrap("abcdefghi", 4));

    [Fact]
    public void Wrap_WordWiderThanTheLine_IsCutAfterAHyphen() =>
        Assert.Equal(["m-run-", "cn-con"], TextTable.Wrap("m-run-cn-con", 8));

    [Theory]
    [InlineData("some 2.7 % of", 8, "some", "2.7 % of")]
    [InlineData("some 2.7 % of", 5, "some", "2.7 %", "of")]
    [InlineData("2.7 %", 4, "2.7", "%")]
    public void Wrap_PercentSign_StaysWithItsNumber(string text, int width, params string[] lines) =>
        Assert.Equal(lines, TextTable.Wrap(text, width));

    /// <summary>Columns give way, then the gaps, then the last column stands below.</summary>
    [Theory]
    [InlineData(28, "Name        USD  Way", "to the sea  123  CN KZ AZ GE")]
    [InlineData(22, "Name      USD  Way", "to the    123  CN KZ", "sea            AZ GE")]
    [InlineData(18, "Name     USD Way", "to the   123 CN KZ", "sea          AZ GE")]
    [InlineData(17, "Name        USD", "    Way", "to the sea  123", "    CN KZ AZ GE")]
    [InlineData(12, "Name     USD", "    Way", "to the   123", "sea", "    CN KZ AZ", "    GE")]
    public void Write_NarrowScreen_KeepsWithinIt(int width, params string[] lines)
    {
        var table = new TextTable(width, new("Name", Least: 8), new("USD", IsNumber: true), new("Way", Least: 5));
        table.Add("to the sea", "123", "CN KZ AZ GE");

        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        table.Write(writer, bold: false);

        Assert.Equal(string.Join('\n', lines) + "\n", writer.ToString());
    }
}
