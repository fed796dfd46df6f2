using System.Text.Json;

namespace Karvan.Cli.Tests;

public sealed class CompareCommandTests
{
    private static readonly string[] Question = ["compare", "Xi'an", "Baku", "--feu", "4", "--depart", "2025-06-02"];

    [Theory]
    [InlineData("table", "compare.txt")]
    [InlineData("json", "compare.json")]
    [InlineData("csv", "compare.csv")]
    public void Compare_EachFormat_PrintsTheSame(string format, string file)
    {
        var run = CommandRun.Of([.. Question, "--feed", CommandRun.Feed, "--format", format]);

        Assert.Equal(0, run.Code);
        Assert.Equal(format == "csv" ? 3 : 0, run.Error.Count(letter => letter == '\n'));
        ExampleFeed.Check(file, run.Output);
    }

    [Fact]
    public void Compare_ExampleFeed_FitsOneScreen()
    {
        var run = ExampleFeed.Run("compare", "Aktau", "Tbilisi", "--depart", "2025-06-02");

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.True(run.Output.Count(letter => letter == '\n') <= 25, run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
        ExampleFeed.Check("compare-example.txt", run.Output);
    }

    [Fact]
    public void Compare_Json_HasFiveCorridorsEachWithWaysOrAReason()
    {
        var corridors = Json(Question).GetProperty("corridors").EnumerateArray().ToArray();

        Assert.Equal(
            ["middle", "northern", "southern", "ocean", "air"],
            corridors.Select(corridor => corridor.GetProperty("corridor").GetString()));
        foreach (var corridor in corridors)
        {
            var hasReason = corridor.GetProperty("reason").ValueKind == JsonValueKind.String;
            foreach (var best in new[] { "fastest", "cheapest", "lowestEmission" })
            {
                var itinerary = corridor.GetProperty(best);
                Assert.Equal(hasReason, itinerary.ValueKind == JsonValueKind.Null);
                Assert.True(hasReason || itinerary.GetProperty("corridor").GetString() == corridor.GetProperty("corridor").GetString());
            }
        }
    }

    [Fact]
    public void Compare_SmallFeed_HasWaysByTheMiddleAndTheNorth()
    {
        var ways = Json("compare", "Xi'an", "Baku").GetProperty("corridors").EnumerateArray()
            .Where(corridor => corridor.GetProperty("reason").ValueKind == JsonValueKind.Null)
            .Select(corridor => corridor.GetProperty("corridor").GetString());

        Assert.Equal(["middle", "northern"], ways);
    }

    [Theory]
    [InlineData("northern", "The question avoids Russia.", "--avoid", "RU")]
    [InlineData("middle", "The question avoids the Caspian.", "--avoid", "caspian")]
    [InlineData("ocean", "The question avoids the sea.", "--avoid-mode", "sea")]
    [InlineData("air", "The question avoids the air.", "--avoid-mode", "air")]
    [InlineData("middle", "Every way of this corridor touches something that is to be avoided.", "--avoid", "Aktau")]
    [InlineData("middle", "No way of this corridor passes the places asked for, in that order.", "--via", "Samur")]
    [InlineData("northern", "No way of this corridor arrives by the deadline.", "--depart", "2025-06-02", "--deadline", "2025-06-14T12:00")]
    [InlineData("air", "No service of the feed flies.")]
    [InlineData("southern", "No chain of services joins the two by this corridor.")]
    public void Compare_CorridorWithoutWay_SaysWhy(string corridor, string reason, params string[] limits)
    {
        var found = Json(["compare", "Xi'an", "Baku", .. limits]).GetProperty("corridors").EnumerateArray()
            .Single(row => row.GetProperty("corridor").GetString() == corridor);

        Assert.Equal(reason, found.GetProperty("reason").GetString());
    }

    [Fact]
    public void Compare_NoCorridor_ExitsWith1()
    {
        var run = CommandRun.Of([.. Question, "--feed", CommandRun.Feed, "--avoid", "KZ"]);

        Assert.Equal((1, string.Empty), (run.Code, run.Error));
        Assert.Contains("No corridor has a way.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_Show_WritesOneItineraryStepByStep()
    {
        var run = CommandRun.Of([.. Question, "--feed", CommandRun.Feed, "--show", "1"]);

        Assert.Equal(0, run.Code);
        Assert.Contains("Itinerary 1 step by step", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FROM: 'Mordor' is no place of the feed", "compare", "Mordor", "Baku")]
    [InlineData("--format 'xml' is not allowed; allowed: table, json, csv, geojson", "compare", "Xi'an", "Baku", "--format", "xml")]
    [InlineData("--show 99 is not allowed; 1 to ", "compare", "Xi'an", "Baku", "--show", "99")]
    [InlineData("unknown option '--all'", "compare", "Xi'an", "Baku", "--all")]
    public void Compare_BadInput_FailsWithOneLine(string expected, params string[] args)
    {
        var run = CommandRun.Of([.. args, "--feed", CommandRun.Feed]);

        Assert.Equal((2, string.Empty, 1), (run.Code, run.Output, run.Error.Count(letter => letter == '\n')));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static JsonElement Json(params string[] args) =>
        JsonDocument.Parse(CommandRun.Of([.. args, "--feed", CommandRun.Feed, "--format", "json"]).Output).RootElement;
}
