using System.Text.Json;

namespace Karvan.Cli.Tests;

public sealed class QuoteCommandTests
{
    private static readonly string[] Question = ["quote", "Aktau", "Tbilisi", "--depart", "2025-06-02", "--deadline", "2025-07-01"];

    [Theory]
    [InlineData("table", "quote.txt")]
    [InlineData("json", "quote.json")]
    [InlineData("csv", "quote.csv")]
    [InlineData("html", "quote.html")]
    public void Quote_EachFormat_PrintsTheSame(string format, string file)
    {
        var run = ExampleFeed.Run([.. Question, "--format", format]);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        ExampleFeed.Check(file, run.Output);
    }

    [Fact]
    public void Quote_Reference_FollowsFromTheInputsAlone()
    {
        var first = Reference(Question);

        Assert.Matches("^K-202506-[0-9A-F]{10}$", first);
        Assert.Equal(first, Reference(Question));
        Assert.NotEqual(first, Reference([.. Question, "--tonnes", "20"]));
        Assert.NotEqual(first, Reference([.. Question, "--by", "fastest"]));
        Assert.Equal(Reference([.. Question, "--avoid", "RU,IR"]), Reference([.. Question, "--avoid", "IR,RU"]));
    }

    [Fact]
    public void Quote_LowAndHigh_AreTheLinesAddedUp()
    {
        var run = CommandRun.Of("quote", "Xi'an", "Baku", "--feu", "4", "--feed", CommandRun.Feed, "--format", "json");
        var price = JsonDocument.Parse(run.Output).RootElement.GetProperty("price");
        var lines = price.GetProperty("lines").EnumerateArray().ToArray();

        foreach (var field in new[] { "usd", "lowUsd", "highUsd" })
        {
            Assert.Equal(price.GetProperty(field).GetDecimal(), lines.Sum(line => line.GetProperty(field).GetDecimal()));
        }

        foreach (var line in lines)
        {
            var band = line.GetProperty("confidence").GetString() switch { "high" => 0.05m, "medium" => 0.10m, "low" => 0.20m, _ => 0.30m };
            Assert.Equal(
                decimal.Round(line.GetProperty("usd").GetDecimal() * (1 + band), 2), line.GetProperty("highUsd").GetDecimal());
        }
    }

    [Fact]
    public void Quote_Corridor_TakesItThoughAnotherIsBetter()
    {
        var run = CommandRun.Of("quote", "Xi'an", "Baku", "--corridor", "northern", "--feed", CommandRun.Feed, "--format", "json");

        Assert.Equal(0, run.Code);
        Assert.Equal("northern", JsonDocument.Parse(run.Output).RootElement.GetProperty("itinerary").GetProperty("corridor").GetString());
    }

    [Fact]
    public void Quote_LatestDeparture_IsNoEarlierThanTheQuotedAndKeepsTheDeadline()
    {
        var root = JsonDocument.Parse(ExampleFeed.Run([.. Question, "--format", "json"]).Output).RootElement;
        var latest = root.GetProperty("latestDeparture");

        Assert.True(latest.GetProperty("departure").GetDateTimeOffset() > root.GetProperty("itinerary").GetProperty("departure").GetDateTimeOffset());
        Assert.True(latest.GetProperty("arrival").GetDateTimeOffset() <= root.GetProperty("query").GetProperty("deadline").GetDateTimeOffset());
    }

    [Fact]
    public void Quote_ShippersBox_LeavesHireOut()
    {
        var run = CommandRun.Of("quote", "Xi'an", "Baku", "--shipper-owned", "--corridor", "middle", "--feed", CommandRun.Feed);

        Assert.Contains("The shipper's own; its way back is not included.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("200.00", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "No quote. No service of the feed flies.\n", "")]
    [InlineData("csv", "section,item,text", "karvan: No service of the feed flies.\n")]
    [InlineData("json", "\"reason\": \"No service of the feed flies.\"", "")]
    public void Quote_NoWay_IsAnAnswerWithItsReason(string format, string expected, string error)
    {
        var run = ExampleFeed.Run([.. Question, "--corridor", "air", "--format", format]);

        Assert.Equal((1, error), (run.Code, run.Error));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--by 'luck' is not allowed; allowed: generalised-cost, fastest,", "--by", "luck")]
    [InlineData("--corridor 'other' is not allowed; allowed: middle, northern, southern, ocean, air", "--corridor", "other")]
    [InlineData("--format 'geojson' is not allowed; allowed: table, json, csv", "--format", "geojson")]
    [InlineData("--via: 'Mordor' is no place of the feed", "--via", "Mordor")]
    public void Quote_BadInput_FailsWithOneLine(string expected, params string[] options)
    {
        var run = ExampleFeed.Run([.. Question, .. options]);

        Assert.Equal((2, string.Empty, 1), (run.Code, run.Output, run.Error.Count(letter => letter == '\n')));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static string Reference(string[] args) =>
        JsonDocument.Parse(ExampleFeed.Run([.. args, "--format", "json"]).Output).RootElement.GetProperty("reference").GetString()!;
}
