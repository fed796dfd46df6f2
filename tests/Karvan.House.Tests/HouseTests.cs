using System.Globalization;
using System.Text.RegularExpressions;

namespace Karvan.House.Tests;

/// <summary>What may stand where, and what each folder owes its reader.</summary>
public partial class HouseTests
{
    private const int LinesOfOneScreen = 70;

    private static readonly string[] AtTheRoot =
    [
        "Karvan.slnx", "global.json", "Directory.Build.props", "Directory.Packages.props", ".editorconfig",
        "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "NOTICE", ".gitignore", ".gitattributes",
        "karvan", "test", "src", "tests", "benchmarks", "examples", "web", "feeds", "docs", ".ci",
    ];

    private static readonly string[] PartsOfADecision = ["## Problem", "## Options", "## Choice", "## Consequences"];

    [Fact]
    public void Root_HoldsOnlyWhatBelongsThere() => Offenders.None(
        Repository.Files.Select(file => file.Split('/')[0]).Distinct().Except(AtTheRoot));

    [Fact]
    public void Rooms_EachHaveAReadme() => Offenders.None(
        from project in Repository.FilesIn("src/", ".csproj")
        let readme = project[..(project.LastIndexOf('/') + 1)] + "README.md"
        where !Repository.Files.Contains(readme)
        select readme);

    [Fact]
    public void Decisions_FitOneScreen() => Offenders.None(
        Repository.FilesIn("docs/decisions/", ".md").Where(file => Repository.ReadLines(file).Length > LinesOfOneScreen));

    [Fact]
    public void Decisions_SayProblemOptionsChoiceConsequences() => Offenders.None(
        from file in Repository.FilesIn("docs/decisions/", ".md")
        from heading in PartsOfADecision
        where !Repository.ReadLines(file).Contains(heading)
        select $"{file}: {heading}");

    [Fact]
    public void Decisions_Numbers_RunFromOneWithoutGaps() => Assert.Equal(
        Enumerable.Range(1, Repository.FilesIn("docs/decisions/", ".md").Count()),
        Repository.FilesIn("docs/decisions/", ".md").Select(file =>
            int.Parse(Path.GetFileName(file)[..4], CultureInfo.InvariantCulture)));

    [Fact]
    public void Documents_LinksWithinTheRepository_Resolve() => Offenders.None(
        from file in Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal))
        from match in LocalLink().Matches(Repository.Read(file)).Cast<Match>()
        let folder = Path.GetDirectoryName(Path.Combine(Repository.Root, file))!
        let target = Path.Combine(folder, match.Groups["path"].Value)
        where !File.Exists(target) && !Directory.Exists(target)
        select $"{file}: {match.Groups["path"].Value}");

    /// <summary>The second run of ./test is under Turkish culture; this shows that the run really is.</summary>
    [Fact]
    public void Culture_AskedForByTheTestScript_IsInForce()
    {
        string? asked = Environment.GetEnvironmentVariable("KARVAN_TEST_CULTURE");
        Assert.SkipWhen(asked is null, "not started by ./test, so no culture was asked for");

        Assert.Equal(asked, CultureInfo.CurrentCulture.Name);
    }

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<path>[^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex LocalLink();
}
