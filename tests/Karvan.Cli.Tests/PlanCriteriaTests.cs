using System.Text.Json;

namespace Karvan.Cli.Tests;

public sealed class PlanCriteriaTests
{
    [Fact]
    public void Plan_Criteria_AreToldAndSearchedAlone()
    {
        var all = Json("--all");
        var cheapest = Json("--criteria", "cost");

        Assert.Equal(4, all.GetProperty("query").GetProperty("criteria").GetArrayLength());
        Assert.Equal(
            "cost", Assert.Single(cheapest.GetProperty("query").GetProperty("criteria").EnumerateArray()).GetString());
        var itinerary = Assert.Single(cheapest.GetProperty("itineraries").EnumerateArray());
        Assert.Equal(
            all.GetProperty("itineraries").EnumerateArray().Min(one => one.GetProperty("costUsd").GetDecimal()),
            itinerary.GetProperty("costUsd").GetDecimal());
        Assert.Equal("cheapest", Assert.Single(itinerary.GetProperty("labels").EnumerateArray()).GetString());
    }

    [Fact]
    public void Plan_CriteriaInATable_StandAboveIt() => Assert.Contains(
        "Weighed by arrival and cost alone",
        CommandRun.Plan("Xi'an", "Baku", "--criteria", "arrival, cost").Output,
        StringComparison.Ordinal);

    [Fact]
    public void PlanRange_Criteria_LeaveFewerDepartures()
    {
        string[] window = ["--depart", "2025-06-02", "--until", "2025-06-04"];

        Assert.InRange(
            Json([.. window, "--criteria", "arrival"]).GetProperty("setSize").GetInt32(),
            1,
            Json(window).GetProperty("setSize").GetInt32() - 1);
    }

    [Theory]
    [InlineData("--criteria needs arrival with --until", "--until", "2025-06-04", "--criteria", "cost")]
    [InlineData("'price' is not allowed; allowed: arrival, cost, emissions", "--criteria", "cost,price")]
    [InlineData("--criteria has an empty item", "--criteria", "")]
    public void Plan_BadCriteria_AreRefused(string expected, params string[] options)
    {
        var run = CommandRun.Plan(["Xi'an", "Baku", .. options]);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static JsonElement Json(params string[] options)
    {
        var run = CommandRun.Plan(["Xi'an", "Baku", .. options, "--format", "json"]);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
