namespace Karvan.Cli.Tests;

/// <summary>A scenario is asked for by the name that the feed has for it, wherever one may be given.</summary>
public sealed class ScenarioNamesTests : IDisposable
{
    private readonly string _feed = Directory.CreateTempSubdirectory("karvan scenarios ").FullName;

    public ScenarioNamesTests()
    {
        foreach (var file in Directory.GetFiles(ExampleFeed.Folder))
        {
            File.Copy(file, Path.Combine(_feed, Path.GetFileName(file)));
        }

        Write("scenarios", "closed", """
            title: No way to Tbilisi
            changes:
              - file: restrictions.csv
                new:
                  - {restriction_id: closed, territory: GE, rule: Closed in this scenario}
                source: m-example
                confidence: assumed
            """);
        Write("periods", "2024", """
            title: The year before
            period: 2024
            """);
    }

    public void Dispose() => Directory.Delete(_feed, recursive: true);

    [Theory]
    [InlineData("plan", "Aktau", "Alat", "--depart", "2025-06-02")]
    [InlineData("compare", "Aktau", "Alat", "--depart", "2025-06-02")]
    [InlineData("simulate", "--horizon", "1d", "--warm-up", "0d", "--replications", "1", "--relief", "none")]
    public void Verbs_NameOfAScenario_ChangesTheFeed(params string[] question)
    {
        string[] closed = question[0] == "simulate" ? ["closed"] : ["--scenario", "closed"];

        var run = CommandRun.Of([.. question, .. closed, "--feed", _feed]);

        Assert.Equal(0, run.Code);
        Assert.Contains("“No way to Tbilisi”", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Quote_NameOfAScenario_ChangesTheFeed()
    {
        string[] quote = ["quote", "Aktau", "Tbilisi", "--depart", "2025-06-02", "--feed", _feed];

        Assert.Equal(0, CommandRun.Of(quote).Code);
        Assert.Equal(1, CommandRun.Of([.. quote, "--scenario", "closed"]).Code);
    }

    /// <summary>What is published of a period is held against that period so changed.</summary>
    [Fact]
    public void Verify_NameOfAScenario_ChangesTheFeed()
    {
        var plain = CommandRun.Of("verify", "--feed", _feed);
        var changed = CommandRun.Of("verify", "--scenario", "closed", "--feed", _feed);

        Assert.Equal((0, 0), (plain.Code, changed.Code));
        Assert.Contains("\naktau-tbilisi-range  ", plain.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\naktau-tbilisi-range  ", changed.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("stats")]
    public void Feed_NameOfAScenario_ChangesTheFeed(string verb)
    {
        var plain = CommandRun.Of("feed", verb, _feed);
        var changed = CommandRun.Of("feed", verb, _feed, "--scenario", "closed");

        Assert.Equal((0, 0), (plain.Code, changed.Code));
        Assert.NotEqual(plain.Output, changed.Output);
    }

    [Theory]
    [InlineData("--scenario", "plan", "Aktau", "Tbilisi", "--depart", "2025-06-02", "--scenario", "open")]
    [InlineData("--scenario", "verify", "--scenario", "open")]
    [InlineData("SCENARIO", "simulate", "open")]
    public void Verbs_UnknownName_NamesThoseOfTheFeed(string option, params string[] args)
    {
        var run = CommandRun.Of([.. args, "--feed", _feed]);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(
            $"{option} 'open' is neither a file nor one of the feed's: closed, 2024\n",
            run.Error,
            StringComparison.Ordinal);
    }

    private void Write(string folder, string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_feed, folder));
        File.WriteAllText(Path.Combine(_feed, folder, name + ".yaml"), text);
    }
}
