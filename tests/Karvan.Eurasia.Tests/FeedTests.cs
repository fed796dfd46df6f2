using System.Text.RegularExpressions;
using Karvan.Feed;

namespace Karvan.Eurasia.Tests;

/// <summary>The feed as a whole: sound, as large as promised, every row with its source.</summary>
public partial class FeedTests(ITestOutputHelper output)
{
    /// <summary>Sources that titles of methods name in passing and that have no row of their own yet.</summary>
    private static readonly string[] NamedWithoutRow =
        [];

    [Fact]
    public void Read_Eurasia_HasNeitherErrorsNorWarnings() =>
        Offenders.None(EurasiaFeed.Result.Notices.Select(notice => notice.ToString()));

    [Theory]
    [InlineData("locations.csv", 70)]
    [InlineData("links.csv", 110)]
    [InlineData("services.csv", 45)]
    public void Count_RowsOfFile_ReachThePromisedNumber(string file, int promised)
    {
        int rows = EurasiaFeed.Rows(file).Count();
        output.WriteLine($"{file}: {rows} rows, promised {promised}");

        Assert.True(rows >= promised, $"{file}: found {rows} rows, expected {promised} or more");
    }

    [Fact]
    public void Rows_Provenance_NamesAKnownSourceAndAConfidence() => Offenders.None(
        from row in EurasiaFeed.SourcedRows()
        where row.IsBlank("confidence") || !EurasiaFeed.Sources.ContainsKey(row["source"])
        select $"{row}: found source '{row["source"]}' and confidence '{row["confidence"]}', "
            + "expected a row of sources.csv and a grade");

    [Fact]
    public void Rows_Assumed_CiteAMethodAndOnlyThey() => Offenders.None(
        from row in EurasiaFeed.SourcedRows()
        let kind = EurasiaFeed.Sources[row["source"]]["kind"]
        let expected = row.IsAssumed ? "method" : "source"
        where kind != expected
        select $"{row}: {row["confidence"]} row cites {row["source"]}, found a {kind}, expected a {expected}");

    [Fact]
    public void Sources_NamedInMethods_HaveRowsOrAreListed() => Assert.Equal(
        NamedWithoutRow,
        EurasiaFeed.Sources.Values
            .Where(row => row["kind"] == "method")
            .SelectMany(row => SourceId().Matches(row["title"]).Select(match => match.Value))
            .Where(id => !EurasiaFeed.Sources.ContainsKey(id))
            .Distinct()
            .Order(StringComparer.Ordinal));

    /// <summary>No bar to pass, only told: how much of the feed nobody published.</summary>
    [Fact]
    public void Count_AssumedRows_IsPrinted()
    {
        var statistics = FeedStatistics.Count(EurasiaFeed.Tables);
        foreach (var file in statistics.Files.Where(file => file.Assumed > 0))
        {
            output.WriteLine($"{file.File}: {file.Assumed} of {file.Rows} rows assumed");
        }

        double share = 1 - statistics.PublishedShare;
        output.WriteLine($"{share:P1} of {statistics.RowsWithFigure} rows with a figure assumed");
        Assert.True(statistics.Rows > 0);
    }

    [GeneratedRegex(@"\b[SJU]\d+[a-z]?\b")]
    private static partial Regex SourceId();
}
