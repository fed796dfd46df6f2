namespace Karvan.Cli.Tests;

/// <summary>What the command prints, to the letter, on the small feed at a pinned time.</summary>
public sealed class GoldenTests
{
    private static readonly string[] Question = ["Xi'an", "Baku", "--feu", "4", "--depart", "2025-06-02"];

    [Theory]
    [InlineData("table", "plan.txt")]
    [InlineData("json", "plan.json")]
    [InlineData("csv", "plan.csv")]
    [InlineData("geojson", "plan.geojson")]
    public void Plan_EachFormat_PrintsTheSame(string format, string file)
    {
        var run = CommandRun.Plan([.. Question, "--format", format]);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        GoldenFile.Check(file, run.Output);
    }

    [Theory]
    [InlineData("table", "range.txt")]
    [InlineData("json", "range.json")]
    [InlineData("csv", "range.csv")]
    public void Plan_Until_PrintsEveryDeparture(string format, string file)
    {
        var run = CommandRun.Plan([.. Question, "--until", "2025-06-04", "--relax", "1/4", "--format", format]);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        GoldenFile.Check(file, run.Output);
    }

    [Fact]
    public void Plan_AnotherItinerary_ShowsItStepByStep()
    {
        var run = CommandRun.Plan([.. Question, "--show", "2"]);

        Assert.Equal(0, run.Code);
        GoldenFile.Check("plan-show-2.txt", run.Output);
    }

    [Fact]
    public void Plan_ClosedGoods_SaysWhatIsClosedByWhichRule()
    {
        var run = CommandRun.Plan([.. Question, "--hs", "8542.31"]);

        Assert.Equal(0, run.Code);
        Assert.Contains(
            "Russia is closed to these goods: Goods of heading 8541 and 8542 may not transit Russia:",
            run.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "no-answer.txt")]
    [InlineData("json", "no-answer.json")]
    [InlineData("csv", "no-answer.csv")]
    [InlineData("geojson", "no-answer.geojson")]
    public void Plan_NoWay_IsAnAnswerWithItsReason(string format, string file)
    {
        var run = CommandRun.Plan([.. Question, "--avoid", "KZ", "--format", format]);

        Assert.Equal(1, run.Code);
        Assert.Equal(
            format == "csv" ? "karvan: Every way touches something that is to be avoided.\n" : string.Empty, run.Error);
        GoldenFile.Check(file, run.Output);
    }

    [Fact]
    public void FeedCheck_SoundFeed_ListsWarningsAndCounts()
    {
        var run = CommandRun.Of("feed", "check", CommandRun.Feed);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        GoldenFile.Check("feed-check.txt", run.Output);
    }

    [Fact]
    public void FeedStats_SoundFeed_CountsRowsByConfidence()
    {
        var run = CommandRun.Of("feed", "stats", CommandRun.Feed);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        GoldenFile.Check("feed-stats.txt", run.Output);
    }

    [Theory]
    [InlineData("help.txt")]
    [InlineData("help-plan.txt", "plan")]
    [InlineData("help-compare.txt", "compare")]
    [InlineData("help-quote.txt", "quote")]
    [InlineData("help-feed-explain.txt", "feed", "explain")]
    [InlineData("help-feed.txt", "feed")]
    [InlineData("help-feed-check.txt", "feed", "check")]
    public void Help_EachVerb_ExplainsItWithExamples(string file, params string[] verb)
    {
        var run = CommandRun.Of([.. verb, "--help"]);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.True(file == "help-feed.txt" || run.Output.Contains("Example", StringComparison.Ordinal));
        GoldenFile.Check(file, run.Output);
    }
}
