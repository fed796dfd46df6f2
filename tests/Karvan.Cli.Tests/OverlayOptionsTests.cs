using System.Text.Json;

namespace Karvan.Cli.Tests;

/// <summary><c>--period</c> and <c>--scenario</c>: the feed is changed before anything is asked of it.</summary>
public sealed class OverlayOptionsTests : IDisposable
{
    private static CommandRun Explain(params string[] more) =>
        ExampleFeed.Run(["feed", "explain", "tariffs.csv:rail-az:amount", .. more]);

    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");

    public OverlayOptionsTests() => File.WriteAllText(
        _file,
        """
        title: A dear railway
        price_month: 2025-04
        changes:
          - file: tariffs.csv
            row: rail-az
            column: amount
            multiply: 10
            source: m-example
            confidence: assumed
        """);

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Plan_Scenario_IsNamedInTheHeadingAndChangesTheHash()
    {
        var plain = Plan();
        var changed = Plan("--scenario", _file);

        Assert.Equal((0, string.Empty), (changed.Code, changed.Error));
        Assert.Contains("changed by “A dear railway”", changed.Output, StringComparison.Ordinal);
        Assert.Contains("prices of 2025-04", changed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("changed by", plain.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Scenario_ShowsTheChangedRow()
    {
        var plain = Explain();
        var changed = Explain("--scenario", _file);

        Assert.Equal((0, string.Empty), (changed.Code, changed.Error));
        Assert.NotEqual(plain.Output, changed.Output);
        Assert.Contains("m-example", changed.Output, StringComparison.Ordinal);
        Assert.Equal(plain.Output, Explain("--period", "2025").Output);
        Assert.Equal(2, Explain("--period", "1999").Code);
    }

    [Fact]
    public void Plan_OwnPeriod_IsThePlainFeed() =>
        Assert.Equal(Plan().Output, Plan("--period", "2025").Output);

    [Fact]
    public void Quote_Scenario_NamesThePapersAllTheSame()
    {
        var plain = Quote();
        var changed = Quote("--scenario", _file);

        Assert.Equal((0, string.Empty), (changed.Code, changed.Error));
        Assert.Equal(Papers(plain.Output), Papers(changed.Output));
        Assert.NotEmpty(Papers(changed.Output));
    }

    [Theory]
    [InlineData("--period", "1848", "--period '1848' is not allowed; the feed has ")]
    [InlineData("--scenario", "nowhere.yaml", "--scenario 'nowhere.yaml' is neither a file nor one of the feed's")]
    public void Plan_UnknownPeriodOrFile_FailsWithOneLine(string option, string value, string expected)
    {
        var run = Plan(option, value);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ScenarioWithFault_NamesItsFileAndLine()
    {
        File.AppendAllText(_file, "\n  - {file: tariffs.csv, row: nothing, column: amount, set: 1}\n");

        var run = CommandRun.Of("feed", "check", ExampleFeed.Folder, "--scenario", _file);

        Assert.Equal(2, run.Code);
        Assert.Contains($"{Path.GetFileName(_file)}(10,", run.Output, StringComparison.Ordinal);
    }

    private static CommandRun Plan(params string[] options) =>
        ExampleFeed.Run(["plan", "Aktau", "Tbilisi", "--depart", "2025-06-02", .. options]);

    private static CommandRun Quote(params string[] options) =>
        ExampleFeed.Run(["quote", "Aktau", "Tbilisi", "--depart", "2025-06-02", "--format", "json", .. options]);

    private static string Papers(string quote)
    {
        using var document = JsonDocument.Parse(quote);
        return document.RootElement.GetProperty("papers").GetRawText();
    }
}
