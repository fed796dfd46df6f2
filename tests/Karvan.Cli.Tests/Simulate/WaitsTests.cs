namespace Karvan.Cli.Tests;

/// <summary>The queues of a simulated period: written as a feed's waits, read back, planned with.</summary>
public sealed class WaitsTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Simulate_WriteWaits_AreReadBackByPlan()
    {
        var written = ExampleFeed.Run(
            "simulate", "--replications", "1", "--relief", "none", "--horizon", "90d", "--write-waits", _file);
        var plain = Plan();
        var changed = Plan("--waits", _file);

        Assert.Equal((0, string.Empty), (written.Code, written.Error));
        var lines = File.ReadAllLines(_file);
        Assert.Equal("process_id,month,median,p90,source,confidence", lines[0]);
        Assert.True(lines.Length > 3);
        Assert.All(lines.Skip(1), line => Assert.EndsWith(",m-example,assumed", line, StringComparison.Ordinal));
        Assert.Equal((0, string.Empty), (changed.Code, changed.Error));
        Assert.Contains($"changed by “{Path.GetFileName(_file)}”", changed.Output, StringComparison.Ordinal);
        Assert.NotEqual(plain.Output, changed.Output);
    }

    [Fact]
    public void Simulate_WriteWaitsOntoSomethingElse_IsRefused()
    {
        File.Copy(Path.Combine(ExampleFeed.Folder, "waits.csv"), _file, overwrite: true);
        var before = File.ReadAllText(_file);

        var run = ExampleFeed.Run("simulate", "--write-waits", _file);

        Assert.Equal(
            (2, $"karvan: --write-waits '{_file}' holds something else; "
                + "allowed: a new file, or the waits of an earlier run\n"),
            (run.Code, run.Error));
        Assert.Equal(before, File.ReadAllText(_file));
    }

    /// <summary>The feed's own waits, given as a file, change nothing but the heading.</summary>
    [Fact]
    public void Plan_OwnWaits_GiveTheSameItineraries()
    {
        File.Copy(Path.Combine(ExampleFeed.Folder, "waits.csv"), _file, overwrite: true);

        Assert.Equal(WithoutHeading(Plan().Output), WithoutHeading(Plan("--waits", _file).Output));
    }

    [Fact]
    public void Plan_WaitsWithAFault_FailWithItsPlace()
    {
        File.WriteAllText(
            _file, "process_id,month,median,p90,source,confidence\nnothing,,1:00,2:00,m-example,assumed\n");

        var run = Plan("--waits", _file);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains($"  {Path.GetFileName(_file)}(2,1)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_NoSuchWaits_FailsWithOneLine()
    {
        var run = Plan("--waits", "nowhere.csv");

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Equal(
            "karvan: --waits: there is no file 'nowhere.csv'; "
                + "allowed is a CSV file as simulate --write-waits writes it\n",
            run.Error);
    }

    private static string WithoutHeading(string output) => output[output.IndexOf("\n\n", StringComparison.Ordinal)..];

    private static CommandRun Plan(params string[] more) =>
        ExampleFeed.Run(["plan", "Aktau", "Tbilisi", "--depart", "2025-03-03", .. more]);
}
