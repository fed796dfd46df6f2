namespace Karvan.Cli.Tests;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("links.csv:2", "explain-line.txt")]
    [InlineData("links.csv:aktau-alat:km", "explain-figure.txt")]
    [InlineData("aktau-alat", "explain-id.txt")]
    [InlineData("tariffs.csv:rail-ge", "explain-shared-id.txt")]
    [InlineData("m-example", "explain-method.txt")]
    public void Explain_Row_PrintsTheSame(string row, string file)
    {
        var run = ExampleFeed.Run("feed", "explain", row);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
        ExampleFeed.Check(file, run.Output);
    }

    [Theory]
    [InlineData("crossings.csv:2", "1 row of services.csv running over it: services.csv:3 alat-tbilisi")]
    [InlineData("port-yard-sea", "3 rows of terminals.csv of the kind that it is for: terminals.csv:2 KZ-AAU-P")]
    [InlineData("CHF", "2 rows of tariffs.csv priced in the currency: tariffs.csv:4 rail-az")]
    [InlineData("emission_factors.csv:5", "1 row of services.csv using the vehicle: services.csv:3 alat-tbilisi")]
    [InlineData("AZ-ALA", "1 row of terminals.csv naming it in location_id: terminals.csv:4 AZ-ALA-P")]
    public void Explain_Influence_ReachesBeyondNames(string row, string expected) => Assert.Contains(
        expected, ExampleFeed.Run("feed", "explain", row).Output.Replace("\n             ", " ", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("aktau-alt", "ROW: 'aktau-alt' is no row of the feed; the nearest are aktau-alat, aktau-tbilisi,")]
    [InlineData("links.csv:nowhere", "ROW: 'nowhere' is no row of links.csv; the nearest are ")]
    [InlineData("links.csv:99", "ROW: links.csv has no row at line 99; its rows stand at 2 to 4")]
    [InlineData("links.csv:1", "ROW: links.csv has no row at line 1; its rows stand at 2 to 4")]
    [InlineData("links.csv", "ROW: 'links.csv' is a whole file; a line or id is missing, such as links.csv:2")]
    [InlineData("linx.csv:2", "ROW: 'linx.csv' is no file of this feed; its files are feed_info.csv, ")]
    [InlineData("links.csv:2:miles", "ROW: 'miles' is no column of links.csv; its columns are link_id, ")]
    [InlineData("a:b:c:d", "ROW: 'a:b:c:d' is not allowed; allowed: FILE.csv:LINE, ")]
    [InlineData(":", "ROW: ':' is not allowed")]
    [InlineData(" ", "ROW is empty")]
    public void Explain_UnknownRow_NamesWhatIsNear(string row, string expected)
    {
        var run = ExampleFeed.Run("feed", "explain", row);

        Assert.Equal((2, string.Empty, 1), (run.Code, run.Output, run.Error.Count(letter => letter == '\n')));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }
}
