using System.Globalization;
using Parquet;

namespace Karvan.Cli.Tests;

/// <summary><c>karvan plan --batch</c>: rows in, rows out, in order; bad ones named; cut runs gone on with.</summary>
public sealed class BatchTests : IDisposable
{
    private const string Header =
        "line,id,set_size,rank,corridor,departure,arrival,duration_hours,cost_usd,emissions_kg_co2e,transshipments,"
        + "generalised_cost_usd,countries,services,reason";

    private readonly string _folder = Directory.CreateTempSubdirectory("karvan-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Batch_GoodRows_GivesTheBestOfEach()
    {
        var run = Run("id,from,to,feu\na,Xi'an,Baku,1\nb,Xi'an,Baku,2\n", "results.csv");

        Assert.Equal((0, string.Empty), (run.Code, run.Output));
        Assert.EndsWith("2 planned, 0 without a way, 0 bad rows skipped\n", run.Error, StringComparison.Ordinal);
        var rows = Results("results.csv");
        Assert.Equal(Header, rows[0]);
        Assert.Equal(["2,a,", "3,b,"], rows[1..].Select(row => row[..4]));
        var plan = CommandRun.Plan("Xi'an", "Baku", "--feu", "1", "--depart", "2025-06-02", "--format", "csv");
        var best = plan.Output.Split('\n')[1].Split(',');
        Assert.Equal(best[11], rows[1].Split(',')[8]);
    }

    [Theory]
    [InlineData(
        "id,from,to,feu\na,Xi'an,Baku,zero\nb,Xi'an,Baku,1\n",
        "(2,14): feu 'zero' is not allowed; allowed: a whole number from 1 to 5000")]
    [InlineData(
        "id,from,to,feu\na,Xi'an,Baku\nb,Xi'an,Baku,1\n", "(2,9): 3 cells; 4 are allowed, as in the header row")]
    [InlineData(
        "id,from,to,feu\na,,Baku,1\nb,Xi'an,Baku,1\n", "(2,3): from is empty; a UN/LOCODE, id or name is allowed")]
    public void Batch_BadRow_IsNamedAndSkipped(string rows, string problem)
    {
        var run = Run(rows, "results.csv");

        Assert.Equal(2, run.Code);
        Assert.StartsWith(
            $"karvan: consignments.csv{problem}; the row is skipped\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(["3,b,"], Results("results.csv")[1..].Select(row => row[..4]));
    }

    [Fact]
    public void Batch_PlaceNobodyKnows_IsNamedWithItsCell() => Assert.StartsWith(
        "karvan: consignments.csv(3,7): to: ",
        Run("from,to\nXi'an,Baku\nXi'an,Nowhereville\n", "results.csv").Error,
        StringComparison.Ordinal);

    [Fact]
    public void Batch_Relax_HoldsForEveryRow()
    {
        Run("from,to\nXi'an,Baku\n", "relaxed.csv", "--all", "--relax", "1/4");
        Run("from,to\nXi'an,Baku\n", "exact.csv", "--all");

        Assert.InRange(Results("relaxed.csv").Length, 2, Results("exact.csv").Length - 1);
    }

    [Fact]
    public void Batch_NoWay_IsAnsweredByTheReason()
    {
        var run = Run("from,to,avoid_mode\nXi'an,Baku,\"sea,rail,road\"\n", "results.csv");

        Assert.Equal(0, run.Code);
        Assert.Equal("2,,0,,,,,,,,,,,,Every way touches something that is to be avoided.", Results("results.csv")[1]);
    }

    /// <summary>Cut anywhere, the results become the same bytes.</summary>
    [Fact]
    public void Batch_CutResults_AreGoneOnWith()
    {
        var rows = "id,from,to\n" + string.Concat(Enumerable.Range(0, 12).Select(at => string.Create(
            CultureInfo.InvariantCulture, $"\"n, {at}\",Xi'an,Baku\n")));
        Run(rows, "whole.csv", "--all");
        var whole = File.ReadAllBytes(Path.Combine(_folder, "whole.csv"));
        for (var cut = 0; cut < whole.Length; cut += 97)
        {
            File.WriteAllBytes(Path.Combine(_folder, "cut.csv"), whole[..cut]);

            Assert.Equal(0, Run(rows, "cut.csv", "--all").Code);
            Assert.Equal(whole, File.ReadAllBytes(Path.Combine(_folder, "cut.csv")));
        }
    }

    [Fact]
    public void Batch_OtherFile_IsNotTouched()
    {
        File.WriteAllText(Path.Combine(_folder, "letter.csv"), "dear,reader\n");

        var run = Run("from,to\nXi'an,Baku\n", "letter.csv");

        Assert.Equal(2, run.Code);
        Assert.Contains("holds something else", run.Error, StringComparison.Ordinal);
        Assert.Equal("dear,reader\n", File.ReadAllText(Path.Combine(_folder, "letter.csv")));
    }

    [Fact]
    public void Batch_ResultsOfAnotherBatch_AreNotTouched()
    {
        Run("id,from,to\na,Xi'an,Baku\nb,Xi'an,Baku\n", "results.csv");
        var before = Results("results.csv");

        var run = Run("id,from,to\nA,Xi'an,Baku\nB,Xi'an,Baku\nC,Xi'an,Baku\n", "results.csv");

        Assert.Equal(2, run.Code);
        Assert.Contains("holds something else", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Results("results.csv"));
    }

    /// <summary>The same questions, asked otherwise: what is there would be taken for the answers.</summary>
    [Fact]
    public void Batch_ResultsOfOtherOptions_AreNotTouched()
    {
        const string Rows = "id,from,to\na,Xi'an,Baku\nb,Xi'an,Baku\nc,Xi'an,Baku\n";
        Run(Rows, "results.csv");
        var before = Results("results.csv");

        var run = Run(Rows, "results.csv", "--feu", "3");

        Assert.Equal(2, run.Code);
        Assert.Contains("with these options and this feed", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Results("results.csv"));
        Assert.Equal(0, Run(Rows, "results.csv").Code);
    }

    [Fact]
    public void Batch_BadRowBeforeTheCut_IsStillCounted()
    {
        const string Rows = "id,from,to\na,Xi'an,Nowhereville\nb,Xi'an\nc,Xi'an,Baku\nd,Xi'an,Baku\n";
        Run(Rows, "results.csv");

        var run = Run(Rows, "results.csv");

        Assert.Equal(2, run.Code);
        Assert.EndsWith(
            "results.csv: going on after line 4 of the batch; 2 bad rows skipped before it\n"
            + $"karvan: {Path.Combine(_folder, "results.csv")}: 1 planned, 0 without a way, 2 bad rows skipped\n",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_Scenario_ChangesTheFeed()
    {
        var scenario = Path.Combine(_folder, "dear.yaml");
        File.WriteAllText(
            scenario,
            """
            title: A dear railway
            changes:
              - file: tariffs.csv
                row: rail-az
                column: amount
                multiply: 10
                source: m-example
                confidence: assumed
            """);
        string[] ends = ["--depart", "2025-06-02", "--scenario", scenario, "--avoid-mode", "road"];
        var batch = Path.Combine(_folder, "consignments.csv");
        File.WriteAllText(batch, "from,to\nAlat,Tbilisi\n");

        var run = ExampleFeed.Run(["plan", "--batch", batch, "--out", Path.Combine(_folder, "dear.csv"), .. ends]);

        Assert.Equal(0, run.Code);
        var plan = ExampleFeed.Run(["plan", "Alat", "Tbilisi", .. ends, "--format", "csv"]);
        Assert.Equal(plan.Output.Split('\n')[1].Split(',')[11], Results("dear.csv")[1].Split(',')[8]);
        var plain = ExampleFeed.Run(["plan", "Alat", "Tbilisi", .. ends[..2], .. ends[4..], "--format", "csv"]);
        Assert.NotEqual(plain.Output.Split('\n')[1].Split(',')[11], Results("dear.csv")[1].Split(',')[8]);
    }

    [Fact]
    public void Batch_OptionThatIsWrongWithARow_IsNamedAsTyped() => Assert.Contains(
        "(2,1): --teu: 10002 TEU in all are not allowed",
        Run("from,to\nXi'an,Baku\n", "results.csv", "--teu", "10000", "--feu", "1").Error,
        StringComparison.Ordinal);

    [Fact]
    public void Batch_LineBreakInACell_KeepsTheErrorOnOneLine() => Assert.Equal(
        2,
        Run("from,to\nXi'an,\"Ba\nku city\"\n", "results.csv").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Length);

    [Fact]
    public async Task Batch_Parquet_HasTheSameRows()
    {
        const string Rows = "id,from,to,avoid_mode\na,Xi'an,Baku,\nb,Xi'an,Baku,\"sea,rail,road\"\n";
        Run(Rows, "results.csv");
        Assert.Equal(0, Run(Rows, "results.parquet").Code);

        await using var reader = await ParquetReader.CreateAsync(
            Path.Combine(_folder, "results.parquet"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Header, string.Join(',', reader.Schema.DataFields.Select(field => field.Name)));
        Assert.Equal(2, reader.Metadata!.NumRows);
        Assert.False(File.Exists(Path.Combine(_folder, "results.parquet.partial")));
    }

    /// <summary>A Parquet file is there when all is answered: it is refused, but not one that was being made.</summary>
    [Fact]
    public void Batch_WholeParquet_IsNotTouched()
    {
        const string Rows = "from,to\nXi'an,Baku\n";
        var whole = Path.Combine(_folder, "results.parquet");
        Assert.Equal(0, Run(Rows, "results.csv").Code);
        File.WriteAllText(whole, "cut");
        File.Copy(Path.Combine(_folder, "results.csv"), whole + ".partial");

        var goneOn = Run(Rows, "results.parquet");
        var made = File.ReadAllBytes(whole);
        var again = Run(Rows, "results.parquet");

        Assert.Equal(0, goneOn.Code);
        Assert.Equal(
            (2, $"karvan: --out '{whole}' is there already; allowed: a new file, or results of this batch that were "
                + "cut\n"),
            (again.Code, again.Error));
        Assert.Equal(made, File.ReadAllBytes(whole));
    }

    [Theory]
    [InlineData(
        "karvan: --out is missing; allowed: a file that ends in .csv or .parquet\n", "plan", "--batch", "x.csv")]
    [InlineData(
        "karvan: --out goes with --batch; without it the answer is standard output\n", "plan", "A", "B", "--out",
        "x.csv")]
    [InlineData(
        "karvan: 'A' is one argument too many: with --batch FROM and TO stand in the file\n", "plan", "A", "--batch",
        "x.csv", "--out", "y.csv")]
    [InlineData(
        "karvan: unknown option '--from'; allowed are --depart", "plan", "--from", "A", "--batch", "x.csv", "--out",
        "y.csv")]
    [InlineData("karvan: FROM is missing; needed are FROM and TO (help: karvan plan --help)\n", "plan")]
    [InlineData("karvan: TO is missing; needed are FROM and TO (help: karvan plan --help)\n", "plan", "A")]
    public void Batch_WrongOptions_AreNamed(string error, params string[] args)
    {
        var run = CommandRun.Of(args);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_UnknownColumn_IsNamed() => Assert.StartsWith(
        "karvan: consignments.csv(1,6): there is no column 'too'; allowed are id, from, to, depart,",
        Run("from,too\nXi'an,Baku\n", "results.csv").Error,
        StringComparison.Ordinal);

    private CommandRun Run(string rows, string output, params string[] options)
    {
        var batch = Path.Combine(_folder, "consignments.csv");
        File.WriteAllText(batch, rows);
        return CommandRun.Plan(
            ["--batch", batch, "--out", Path.Combine(_folder, output), "--depart", "2025-06-02", .. options]);
    }

    private string[] Results(string file) => File.ReadAllText(Path.Combine(_folder, file)).TrimEnd('\n').Split('\n');
}
