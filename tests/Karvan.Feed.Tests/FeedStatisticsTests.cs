namespace Karvan.Feed.Tests;

public class FeedStatisticsTests
{
    [Fact]
    public void Count_Example_AllAssumed()
    {
        var statistics = FeedStatistics.Count(new Example().Read().Tables!);

        Assert.Equal(new("links.csv", 3, 0, 0, 0, 3, 3, 0), statistics.Files.Single(file => file.File == "links.csv"));
        Assert.Equal(0, statistics.PublishedShare);
    }

    [Fact]
    public void Count_PublishedLink_IsPartOfTheShare()
    {
        var example = new Example(
            ).Replace("links.csv", "500,,,caspian,m-example,assumed", "500,,,caspian,m-example,high");

        var statistics = FeedStatistics.Count(example.Read().Tables!);

        Assert.Equal(new("links.csv", 3, 1, 0, 0, 2, 3, 1), statistics.Files.Single(file => file.File == "links.csv"));
        Assert.Equal(1d / statistics.RowsWithFigure, statistics.PublishedShare);
    }
}
