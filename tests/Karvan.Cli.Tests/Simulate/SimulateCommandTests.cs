using System.Text.Json;
using System.Text.RegularExpressions;
using Karvan.Simulation;

namespace Karvan.Cli.Tests;

public sealed class SimulateCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("karvan simulate ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Simulate_Table_ShowsCorridorsTransitQueuesAndBooks()
    {
        var run = Simulate("--relief", "2", "--replications", "2");

        Assert.Equal(0, run.Code);
        Assert.Contains("Caspian Sea  west", run.Output, StringComparison.Ordinal);
        Assert.Contains("Transit of", run.Output, StringComparison.Ordinal);
        Assert.Contains("Most waited for", run.Output, StringComparison.Ordinal);
        Assert.Contains("Bottlenecks: a tenth more of", run.Output, StringComparison.Ordinal);
        Assert.Contains("the books balance", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Simulate_Json_BalancesAndIsTheSameForTheSameSeed()
    {
        var one = Simulate("--format", "json");
        var two = Simulate("--format", "json", "--threads", "2");

        Assert.Equal(one.Output, two.Output);
        using var document = JsonDocument.Parse(one.Output);
        var balance = document.RootElement.GetProperty("balance");
        Assert.Equal(
            balance.GetProperty("entered").GetInt64(),
            balance.GetProperty("delivered").GetInt64() + balance.GetProperty("inside").GetInt64()
                + balance.GetProperty("withdrawn").GetInt64());
        Assert.NotEqual(one.Output, Simulate("--format", "json", "--seed", "2").Output);
    }

    [Fact]
    public void Simulate_Products_AreInTheWordsOfTheFeed()
    {
        using var document = JsonDocument.Parse(Simulate("--format", "json").Output);

        var products = document.RootElement.GetProperty("transit").EnumerateArray()
            .ToDictionary(row => row.GetProperty("demand").GetString()!, row => row.GetProperty("product").GetString());
        Assert.All(products.Values, product => Assert.Matches("^[a-z]+(_[a-z]+)*$", product ?? "any"));
        Assert.Null(products["oil"]);
        Assert.Contains(products.Values, product => product is not null);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public void Simulate_Out_WritesTables(string format)
    {
        Assert.Equal(0, Simulate("--out", _folder, "--out-format", format).Code);

        Assert.Equal(
            ["balance", "bottlenecks", "days", "resources", "terminals", "throughput", "timeline", "transit"],
            Directory.GetFiles(_folder, "*." + format).Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(_folder), file => Assert.NotEqual(0, new FileInfo(file).Length));
    }

    [Fact]
    public void Simulate_Out_DrawsQueuesTransitAndRelief()
    {
        Assert.Equal(0, Simulate("--out", _folder, "--relief", "2", "--replications", "2").Code);

        string Chart(string name) => File.ReadAllText(Path.Combine(_folder, name + ".svg"));
        IEnumerable<string> Ids(string table) =>
            File.ReadLines(Path.Combine(_folder, table + ".csv")).Skip(1).Select(row => row.Split(',')[0]);
        Assert.All(Ids("transit"), id => Assert.Contains($">{id}<", Chart("transit"), StringComparison.Ordinal));
        Assert.All(
            Ids("bottlenecks"),
            id => Assert.Contains(id.Replace(">", "&gt;", StringComparison.Ordinal), Chart("relief"), StringComparison.Ordinal));
        Assert.Contains("2 replications, seed 1.", Chart("queues"), StringComparison.Ordinal);

        Assert.Equal(0, Simulate("--out", _folder).Code);
        Assert.False(File.Exists(Path.Combine(_folder, "relief.svg")), "a chart of another study is left");
    }

    [Fact]
    public void Simulate_OutCsv_HasTheFieldsOfTheJsonAndTheEventsOfVehicles()
    {
        Assert.Equal(0, Simulate("--out", _folder).Code);

        string[] Lines(string name) => File.ReadAllLines(Path.Combine(_folder, name + ".csv"));
        Assert.Equal("at,resource,queue,in_use", Lines("days")[0]);
        Assert.All(Lines("balance")[1..], line => Assert.Matches("^[a-z_]+,(true|false),", line));
        Assert.All(Lines("days"), line => Assert.Equal(4, line.Split(',').Length));
        Assert.StartsWith("demand,from,to,product,count,p10_days", Lines("transit")[0], StringComparison.Ordinal);
        Assert.Contains(",stage_days_running,", Lines("transit")[0], StringComparison.Ordinal);
        Assert.Equal(
            "resource,utilization,teu_per_year,p50_days,p90_days,"
                + "interval_teu_per_year,interval_p50_days,interval_p90_days",
            Assert.Single(Lines("bottlenecks")));
        var events = Lines("timeline").Skip(1).Select(line => line.Split(',')).ToList();
        Assert.All(events, cells => Assert.Equal("vehicle", cells[1]));
        string[] known = ["load", "depart", "pass", "customs", "arrive", "unload", "end"];
        Assert.All(events, cells => Assert.Contains(cells[4], known));
        Assert.Equal(events.Select(cells => cells[0]).Order(StringComparer.Ordinal), events.Select(cells => cells[0]));
    }

    /// <summary>A feed has a terminals.csv, as a run has: it is not the folder of a run.</summary>
    [Fact]
    public void Simulate_OutOfSomethingElse_IsNotTouched()
    {
        var terminals = Path.Combine(_folder, "terminals.csv");
        File.WriteAllText(terminals, "terminal_id\n");

        var run = Simulate("--out", _folder);

        Assert.Equal(
            (2, $"karvan: --out '{_folder}' holds something else; "
                + "allowed: a new folder, an empty one, or that of an earlier run\n"),
            (run.Code, run.Error));
        Assert.Equal("terminal_id\n", File.ReadAllText(terminals));
    }

    [Fact]
    public void Simulate_OutOfAnEarlierRun_IsReplaced()
    {
        var folder = Path.Combine(_folder, "run");
        Simulate("--out", folder);
        var table = Path.Combine(folder, "balance.csv");
        File.WriteAllText(table, "old");

        Assert.Equal(0, Simulate("--out", folder).Code);
        Assert.StartsWith("commodity,", File.ReadAllText(table), StringComparison.Ordinal);

        Assert.Equal(0, Simulate("--out", folder, "--out-format", "parquet", "--timeline", "none").Code);
        Assert.Empty(Directory.GetFiles(folder, "*.csv"));
        Assert.False(File.Exists(Path.Combine(folder, "timeline.parquet")));
    }

    /// <summary>Two options that show no relief: it is not worked out, and refused where it is asked for.</summary>
    [Theory]
    [InlineData("--at", "AZ-ALA-P")]
    [InlineData("--trace", "1")]
    public void Simulate_ReliefThatIsNotShown_IsRefused(string option, string value)
    {
        string[] args = ["simulate", "--feed", ExampleFeed.Folder, option, value, "--relief", "2"];

        var run = CommandRun.Of(args);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("--relief goes with the summary", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("2", false)]
    public void Simulate_ReliefByOneReplication_TellsNoInterval(string replications, bool says) => Assert.Equal(
        says,
        Simulate("--relief", "1", "--replications", replications).Output
            .Contains("One replication tells no interval", StringComparison.Ordinal));

    [Fact]
    public void Simulate_TimelineAll_TellsUnitsAndResources()
    {
        Assert.Equal(0, Simulate("--out", _folder, "--timeline", "all").Code);
        var kinds = File.ReadLines(Path.Combine(_folder, "timeline.csv")).Skip(1).Select(line => line.Split(',')[1]);
        Assert.Equal(["resource", "unit", "vehicle"], kinds.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Simulate_OutParquet_HasTheSameEventsAsCsv()
    {
        Simulate("--out", _folder);
        var lines = File.ReadAllLines(Path.Combine(_folder, "timeline.csv")).Skip(1);
        Simulate("--out", _folder, "--out-format", "parquet");

        await using var reader = await Parquet.ParquetReader.CreateAsync(
            Path.Combine(_folder, "timeline.parquet"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(lines.Count(), reader.Metadata!.NumRows);
    }

    [Fact]
    public void Simulate_AtTerminal_ShowsItsSheet()
    {
        var run = Simulate("--at", "AZ-ALA-P");

        Assert.Equal(0, run.Code);
        Assert.Contains("berths:AZ-ALA-P", run.Output, StringComparison.Ordinal);
        Assert.Contains("Vessel calls", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GE-TBS-R", run.Output.Split("Vessel calls")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Simulate_Trace_TellsOneUnit()
    {
        var run = Simulate("--trace", "1", "--warm-up", "0d");

        Assert.Equal(0, run.Code);
        Assert.Matches(new Regex("2025-01-0. .*embargo|2025-01-0. .*port|2025-01-0. .*terminal"), run.Output);
    }

    [Fact]
    public void Simulate_Scenario_ChangesTheFeedAndIsNamed()
    {
        var file = Path.Combine(_folder, "half.yaml");
        File.WriteAllText(file, """
            title: Half the demand
            changes:
              - file: demands.csv
                rows: {}
                column: yearly_amount
                multiply: 0.5
                source: m-example
                confidence: assumed
            """);

        using var whole = JsonDocument.Parse(Simulate("--format", "json").Output);
        using var half = JsonDocument.Parse(Simulate(file, "--format", "json").Output);

        Assert.Equal("Half the demand", half.RootElement.GetProperty("scenario").GetString());
        Assert.Equal(JsonValueKind.Null, whole.RootElement.GetProperty("scenario").ValueKind);
        Assert.InRange(Entered(half) / (double)Entered(whole), 0.4, 0.6);

        static long Entered(JsonDocument document) =>
            document.RootElement.GetProperty("balance").GetProperty("entered").GetInt64();
    }

    [Fact]
    public void Simulate_UnknownScenario_NamesThoseOfTheFeed()
    {
        var run = CommandRun.Of("simulate", "2099", "--feed", ExampleFeed.Folder);

        Assert.Equal(2, run.Code);
        Assert.Contains(
            "SCENARIO '2099' is neither a file nor one of the feed's:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--horizon", "0d", "1d to 3650d")]
    [InlineData("--warm-up", "x", "0d to 365d")]
    [InlineData("--relief", "some", "all, none, a number such as 12 or ids of resources such as cranes:AZ-ALA-P")]
    [InlineData("--relief", "cranes:AZ-ALA", "'cranes:AZ-ALA' is no resource of this run; the nearest are ")]
    [InlineData("--replications", "0", "1 to 1000")]
    [InlineData("--at", "Atlantis", "'Atlantis' is not a terminal of the feed; the nearest names are ")]
    [InlineData("--format", "xml", "table, json")]
    [InlineData("--out-format", "xml", "csv, parquet")]
    [InlineData("--timeline", "some", "vehicles, all, none")]
    [InlineData("--timeline", "all", "--timeline goes with --out, the folder of the files")]
    [InlineData("--out-format", "parquet", "--out-format goes with --out, the folder of the files")]
    [InlineData("--write-waits", "/no/such/folder/waits.csv", "allowed: a file that is writable")]
    [InlineData("--horizon", "10dd", "1d to 3650d")]
    [InlineData("--start", "soon", "YYYY-MM-DD")]
    [InlineData("--start", "2025-01-01T02:00+05:00", "YYYY-MM-DD")]
    public void Simulate_BadOption_SaysWhatIsAllowed(string option, string value, string expected)
    {
        var run = CommandRun.Of("simulate", "--feed", ExampleFeed.Folder, option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(letter => letter == '\n'));
    }

    [Fact]
    public void Simulate_ReliefById_TriesThatResourceAlone()
    {
        using var document = JsonDocument.Parse(
            Simulate("--relief", "cranes:AZ-ALA-P,berths:AZ-ALA-P", "--format", "json").Output);

        Assert.Equal(
            ["berths:AZ-ALA-P", "cranes:AZ-ALA-P"],
            document.RootElement.GetProperty("bottlenecks").EnumerateArray()
                .Select(row => row.GetProperty("resource").GetString())
                .Order(StringComparer.Ordinal));
    }

    /// <summary>Within a day little arrives: a time of nothing is no time, and 0 the best of answers.</summary>
    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public void Simulate_NothingArrived_HasNoTimes(string format)
    {
        string[] day =
        [
            "simulate", "--feed", ExampleFeed.Folder, "--horizon", "1d", "--warm-up", "0d", "--relief", "none",
        ];

        using var document = JsonDocument.Parse(CommandRun.Of([.. day, "--format", "json"]).Output);
        var table = CommandRun.Of([.. day, "--out", _folder, "--out-format", format]);

        Assert.All(document.RootElement.GetProperty("transit").EnumerateArray(), row => Assert.Equal(
            row.GetProperty("count").GetInt64() == 0, row.GetProperty("p50Days").ValueKind == JsonValueKind.Null));
        Assert.Contains(
            document.RootElement.GetProperty("transit").EnumerateArray(),
            row => row.GetProperty("count").GetInt64() == 0);
        Assert.Equal(0, table.Code);
        Assert.Contains("–", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Simulate_SheetAsJson_IsRefused()
    {
        var run = Simulate("--at", "AZ-ALA-P", "--format", "json");

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("--at goes with --format table", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Simulate_SheetAndTrace_AreNotBothAllowed()
    {
        var run = Simulate("--at", "AZALA", "--trace", "1");

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("--at and --trace are given; only one", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Simulate_BeyondTheLastMoment_SaysHowLongIsAllowed()
    {
        var run = CommandRun.Of(
            "simulate", "--feed", ExampleFeed.Folder, "--start", "2060-12-31", "--horizon", "3650d");

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("allowed: 1d to 2557d, the end of 2067", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Simulate_TraceOfNoUnit_HasNoAnswer() =>
        Assert.Equal(1, Simulate("--trace", "99999999", "--warm-up", "0d").Code);

    /// <summary>A run that is cancelled leaves no half file, and an older whole one as it was.</summary>
    [Theory]
    [InlineData(false, "timeline.csv")]
    [InlineData(true, "timeline.parquet")]
    public void Timeline_NotComplete_LeavesNoFile(bool isParquet, string name)
    {
        Tell(isComplete: false);
        Assert.Empty(Directory.GetFiles(_folder));

        Tell(isComplete: true);
        Tell(isComplete: false);
        Assert.Equal([name], Directory.GetFiles(_folder).Select(Path.GetFileName));

        void Tell(bool isComplete)
        {
            using var file = new TimelineFile(_folder, isParquet, tellsAll: true);
            file.Add(new(default, TimelineKind.Unit, "boxes", 1, "port", "AZ-ALA-P", 2));
            if (isComplete)
            {
                file.Complete();
            }
        }
    }

    [Fact]
    public void Simulate_Cancelled_EndsWith130()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Equal(130, CommandRun.Of(source.Token, "simulate", "--feed", ExampleFeed.Folder).Code);
    }

    [Fact]
    public void Docs_OfSimulate_AreTheOptionsAndTheSerializer()
    {
        var docs = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cli.md"));
        var section = docs.Split("\n## ").Single(part => part.StartsWith("karvan simulate", StringComparison.Ordinal));
        var options = Regex.Matches(section, @"^\| `(--[a-z-]+)` \| ", RegexOptions.Multiline)
            .Select(row => row.Groups[1].Value);
        var table = section.Split("<!-- simulate fields -->")[1].Split("<!-- /simulate fields -->")[0];
        var fields = Regex.Matches(table, @"^\| `([^`]+)` \| .+ \|$", RegexOptions.Multiline)
            .Select(row => row.Groups[1].Value);

        Assert.Equal(
            new SimulateOptions().InOrder().Select(option => option.Name).Order(StringComparer.Ordinal),
            options.Order(StringComparer.Ordinal));
        Assert.Equal(
            PlanJsonFieldsTests.Fields(
                PlanJsonContext.Default.SimulationDocument, string.Empty, typeof(FeedDocument)),
            fields);
    }

    private static CommandRun Simulate(params string[] args) => CommandRun.Of(
    [
        "simulate", "--feed", ExampleFeed.Folder, "--horizon", "40d",
        .. args.Contains("--warm-up") ? Array.Empty<string>() : ["--warm-up", "20d"],
        .. args.Contains("--relief") ? Array.Empty<string>() : ["--relief", "none"],
        .. args.Contains("--replications") ? Array.Empty<string>() : ["--replications", "1"],
        .. args,
    ]);
}
