using System.Text.Json;

namespace Karvan.Cli.Tests;

public sealed class VerifyCommandTests
{
    [Theory]
    [InlineData("table", "verify.txt")]
    [InlineData("json", "verify.json")]
    public void Verify_EachFormat_PrintsTheSame(string format, string file)
    {
        var run = ExampleFeed.Run("verify", "--format", format);

        Assert.Equal(0, run.Code);
        Assert.Equal(4, run.Error.Count(letter => letter == '\n'));
        ExampleFeed.Check(file, run.Output);
    }

    [Fact]
    public void Verify_Json_CountsWhatIsAskedAndNoInput()
    {
        var observations = JsonDocument.Parse(ExampleFeed.Run("verify", "--format", "json").Output)
            .RootElement.GetProperty("observations").EnumerateArray()
            .Select(one => (one.GetProperty("id").GetString(), one.GetProperty("counted").GetBoolean()));

        Assert.Equal(
            [
                ("alat-tbilisi-announced", true),
                ("aktau-tbilisi-range", true),
                ("border-ge-mean", false),
                ("corridor-trains", false),
            ],
            observations);
    }

    /// <summary>One figure of the example is read out of a year, as its row says, and its waits are compared.</summary>
    [Fact]
    public void Verify_Simulate_ComparesTheFeedsWaits()
    {
        var table = ExampleFeed.Run("verify", "--simulate");
        var json = JsonDocument.Parse(ExampleFeed.Run("verify", "--simulate", "--format", "json").Output).RootElement;

        Assert.Equal(0, table.Code);
        Assert.Contains("Of the simulated years:", table.Output, StringComparison.Ordinal);
        Assert.Contains("Simulated: 0 of 1 agree", table.Output, StringComparison.Ordinal);
        var simulated = Assert.Single(json.GetProperty("simulated").EnumerateArray());
        Assert.Equal("corridor-trains", simulated.GetProperty("id").GetString());
        Assert.InRange(simulated.GetProperty("model").GetProperty("mean").GetDouble(), 100, 365);
        Assert.Contains(
            json.GetProperty("waits").EnumerateArray(),
            wait => wait.GetProperty("process").GetString() == "port-yard-sea"
                && wait.GetProperty("basis").GetString() == "judged");
        var scores = json.GetProperty("waitScores");
        Assert.Equal(0, scores.GetProperty("published").GetProperty("counted").GetInt32());
        Assert.Equal(
            json.GetProperty("waits").GetArrayLength(),
            scores.GetProperty("judged").GetProperty("counted").GetInt32());
    }

    [Fact]
    public void Verify_UnknownFormat_IsRefusedInOneLine()
    {
        var run = ExampleFeed.Run("verify", "--format", "csv");

        Assert.Equal(2, run.Code);
        Assert.Equal(1, run.Error.Count(letter => letter == '\n'));
    }

    [Fact]
    public void Docs_FieldsOfVerify_AreTheSerializers()
    {
        var docs = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cli.md"));
        var block = docs.Split("<!-- verify fields -->")[1].Split("<!-- /verify fields -->")[0];

        Assert.All(
            PlanJsonFieldsTests.Fields(PlanJson.Context.VerifyDocument, string.Empty, [])
                .Where(field => !field.StartsWith("simulated[].", StringComparison.Ordinal)),
            field => Assert.Contains($"| `{field}` |", block, StringComparison.Ordinal));
    }
}
