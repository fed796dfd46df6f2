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
    public void Wrap_WordWiderThanTheLine_IsCut() => Assert.Equal(["abcd", "efgh", "i"], TextTable.Wrap("abcdefghi", 4));
}
