using System.Text.Json;

namespace Karvan.Cli.Tests;

public sealed class PlanCommandTests
{
    [Fact]
    public void Plan_WithoutTime_IsReadyAtTheNextMidnightOfTheOrigin()
    {
        var query = Json("Xi'an", "Baku").GetProperty("query");

        Assert.Equal("2025-06-02T00:00:00+08:00", query.GetProperty("depart").GetString());
        Assert.Equal(2, query.GetProperty("teu").GetInt32());
        Assert.Equal(28m, query.GetProperty("tonnes").GetDecimal());
        Assert.Equal("2025-06", query.GetProperty("priceMonth").GetString());
    }

    [Fact]
    public void Plan_BoxesOfBothSizes_CountTogether()
    {
        var query = Json("Xi'an", "Baku", "--teu", "3", "--feu", "4").GetProperty("query");

        Assert.Equal((11, 3, 4), (
            query.GetProperty("teu").GetInt32(), query.GetProperty("boxes20").GetInt32(), query.GetProperty("boxes40").GetInt32()));
        Assert.Equal(154m, query.GetProperty("tonnes").GetDecimal());
    }

    [Theory]
    [InlineData("RU", "middle")]
    [InlineData("Russia", "middle")]
    [InlineData("Taskala – Ozinki", "middle")]
    [InlineData("X-TAS-OZI", "middle")]
    [InlineData("Samur", "middle")]
    [InlineData("caspian", "northern")]
    [InlineData("KZAAU", "northern")]
    [InlineData("Актау", "northern")]
    public void Plan_Avoid_LeavesTheOtherCorridor(string avoid, string corridor)
    {
        var itineraries = Json("Xi'an", "Baku", "--avoid", avoid).GetProperty("itineraries").EnumerateArray().ToArray();

        Assert.NotEmpty(itineraries);
        Assert.All(itineraries, itinerary => Assert.Equal(corridor, itinerary.GetProperty("corridor").GetString()));
    }

    [Fact]
    public void Plan_Relax_IsToldAndStandsForAll()
    {
        var exact = Json("Xi'an", "Baku", "--all");
        var relaxed = Json("Xi'an", "Baku", "--all", "--relax", "1/4");

        Assert.Equal(JsonValueKind.Null, exact.GetProperty("query").GetProperty("relax").ValueKind);
        Assert.Equal("1/4", relaxed.GetProperty("query").GetProperty("relax").GetString());
        Assert.True(relaxed.GetProperty("setSize").GetInt32() < exact.GetProperty("setSize").GetInt32());
        var given = relaxed.GetProperty("itineraries").EnumerateArray().ToArray();
        Assert.All(exact.GetProperty("itineraries").EnumerateArray(), wanted => Assert.Contains(given, other =>
            Array.TrueForAll(["durationHours", "costUsd", "emissionsKgCo2e"], criterion =>
                other.GetProperty(criterion).GetDouble() <= wanted.GetProperty(criterion).GetDouble()
                    * Math.Pow(1.25, wanted.GetProperty("legs").GetArrayLength()) + 0.01)));
        Assert.Contains("Leaving out what another equals within 1/4 a leg", CommandRun.Plan("Xi'an", "Baku", "--relax", "1/4").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_Via_PassesThePlace()
    {
        var itineraries = Json("Xi'an", "Baku", "--via", "Samur").GetProperty("itineraries").EnumerateArray();

        Assert.All(itineraries, itinerary => Assert.Equal("northern", itinerary.GetProperty("corridor").GetString()));
    }

    [Fact]
    public void Plan_ArriveBy_LeavesAsLateAsPossible()
    {
        var root = Json("Xi'an", "Baku", "--arrive-by", "2025-08-01");

        Assert.Equal(JsonValueKind.Null, root.GetProperty("query").GetProperty("depart").ValueKind);
        Assert.Equal("2025-08-02T00:00:00+04:00", root.GetProperty("query").GetProperty("arriveBy").GetString());
        foreach (var itinerary in root.GetProperty("itineraries").EnumerateArray())
        {
            Assert.True(itinerary.GetProperty("arrival").GetDateTimeOffset() <= new DateTimeOffset(2025, 8, 2, 0, 0, 0, TimeSpan.FromHours(4)));
        }
    }

    [Fact]
    public void Plan_Deadline_LeavesOutWhatComesLater()
    {
        Assert.Equal(0, CommandRun.Plan("Xi'an", "Baku", "--depart", "2025-06-02", "--deadline", "2025-06-30").Code);

        var run = CommandRun.Plan("Xi'an", "Baku", "--depart", "2025-06-02", "--deadline", "2025-06-05");
        Assert.Equal(1, run.Code);
        Assert.Matches(@"by the deadline; the earliest arrives 2025-06-\d\d \d\d:\d\d\s+local time\.", run.Output);
    }

    [Fact]
    public void Plan_Reliability_RisesAndContainsTheChance()
    {
        foreach (var itinerary in Json("Xi'an", "Baku", "--depart", "2025-06-02", "--deadline", "2025-06-30")
            .GetProperty("itineraries").EnumerateArray())
        {
            var odds = itinerary.GetProperty("reliability");
            var (p10, p50, p90) = (Hours("p10Hours"), Hours("p50Hours"), Hours("p90Hours"));
            Assert.True(itinerary.GetProperty("freeRunningHours").GetDecimal() <= p10 && p10 <= p50 && p50 <= p90);
            Assert.InRange(odds.GetProperty("onTime").GetDouble(), 0.01, 1);
            Assert.InRange(odds.GetProperty("mainCause").GetProperty("share").GetDouble(), 0.01, 1);

            decimal Hours(string name) => odds.GetProperty(name).GetDecimal();
        }
    }

    [Fact]
    public void Plan_ObjectiveOnTime_RanksByChance()
    {
        var itineraries = Json(
            "Xi'an", "Baku", "--depart", "2025-06-02", "--deadline", "2025-06-30", "--objective", "on-time", "--all")
            .GetProperty("itineraries").EnumerateArray()
            .Select(itinerary => itinerary.GetProperty("reliability").GetProperty("onTime").GetDouble()).ToList();

        Assert.True(itineraries.Count > 1);
        Assert.Equal(itineraries.OrderDescending(), itineraries);
        Assert.Equal(2, CommandRun.Plan("Xi'an", "Baku", "--objective", "luck").Code);
    }

    [Fact]
    public void Plan_Table_SaysWhatAMissedDepartureDoes()
    {
        var output = CommandRun.Plan("Xi'an", "Baku", "--depart", "2025-06-02", "--deadline", "2025-06-30").Output
            .ReplaceLineEndings(" ");

        Assert.Contains("In time", output, StringComparison.Ordinal);
        Assert.Contains("Most of the spread comes from", output, StringComparison.Ordinal);
        Assert.Contains("is missed and the next one taken", output, StringComparison.Ordinal);
        Assert.Contains("planned anew from there", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_SumsOfSteps_AreTheItinerarys()
    {
        foreach (var itinerary in Json("Xi'an", "Baku", "--feu", "3").GetProperty("itineraries").EnumerateArray())
        {
            var (steps, lines) = (itinerary.GetProperty("steps").EnumerateArray(), itinerary.GetProperty("costLines").EnumerateArray());
            Assert.Equal(itinerary.GetProperty("costUsd").GetDecimal(), lines.Sum(line => line.GetProperty("amountUsd").GetDecimal()));
            Assert.Equal(itinerary.GetProperty("costUsd").GetDecimal(), steps.Sum(step => step.GetProperty("costUsd").GetDecimal()));
            Assert.Equal(itinerary.GetProperty("emissionsKgCo2e").GetDecimal(), steps.Sum(step => step.GetProperty("emissionsKgCo2e").GetDecimal()));
            Assert.Equal(itinerary.GetProperty("departure").GetString(), steps.First().GetProperty("start").GetString());
            Assert.Equal(itinerary.GetProperty("arrival").GetString(), steps.Last().GetProperty("end").GetString());
        }
    }

    [Fact]
    public void Plan_GuessedName_IsStatedInTheAnswer() =>
        Assert.Equal("KZ-AAU", Json("Xi'an", "Baku", "--via", "Aktaw").GetProperty("query").GetProperty("via")[0].GetString());

    [Fact]
    public void Plan_Cancelled_ExitsWith130()
    {
        var run = CommandRun.Of(new CancellationToken(canceled: true), "plan", "Xi'an", "Baku", "--feed", CommandRun.Feed);

        Assert.Equal((130, string.Empty, "karvan: cancelled\n"), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void Plan_WithoutFeed_TakesTheOneOfKarvanHome()
    {
        var run = CommandRun.Of(
            TimeProvider.System, name => name == "KARVAN_HOME" ? "/no/such/home" : null, CancellationToken.None, "plan", "a", "b");

        Assert.Equal(2, run.Code);
        Assert.Contains("there is no folder '/no/such/home/feeds/eurasia'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_FaultOfTheProgram_IsOneLineWithALog()
    {
        var run = CommandRun.Of(
            new BrokenTime(), _ => null, CancellationToken.None, "plan", "Xi'an", "Baku", "--feed", CommandRun.Feed);

        Assert.Equal((3, string.Empty), (run.Code, run.Output));
        var log = Assert.Single(run.Error.TrimEnd('\n').Split('\n')).Split(' ')[^1];
        Assert.Contains("The clock stands still.", File.ReadAllText(log), StringComparison.Ordinal);
        File.Delete(log);
    }

    [Fact]
    public void Plan_Page_FitsAHundredColumns()
    {
        foreach (var run in new[] { CommandRun.Plan("Xi'an", "Baku"), CommandRun.Plan("Xi'an", "Baku", "--avoid", "KZ,suez") })
        {
            Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
            Assert.DoesNotContain('\e', run.Output);
        }
    }

    [Fact]
    public void Version_Option_PrintsNameAndVersion() =>
        Assert.Matches(@"^karvan \d+\.\d+\.\d+\n$", CommandRun.Of("--version").Output);

    private sealed class BrokenTime : TimeProvider
    {
        private int _asked;

        public override DateTimeOffset GetUtcNow() => _asked++ == 0
            ? throw new InvalidOperationException("The clock stands still.")
            : DateTimeOffset.UnixEpoch;
    }

    private static JsonElement Json(params string[] args)
    {
        var run = CommandRun.Plan([.. args, "--format", "json"]);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
