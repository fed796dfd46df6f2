using System.Text.RegularExpressions;

namespace Karvan.House.Tests;

/// <summary>
/// What every source file keeps to: its length, one public type, finished work, nothing of one machine.
/// </summary>
public partial class SourceTests(ITestOutputHelper output)
{
    private const int LongFile = 250;

    private const int LongestFile = 400;

    private const int WidestLine = 120;

    /// <summary>Files that may be longer, each with the reason.</summary>
    private static readonly Dictionary<string, string> LongOnPurpose = [];

    [Fact]
    public void Sources_Length_StaysUnderLimit()
    {
        var lengths = CodeFiles()
            .Select(file => (File: file, Lines: Repository.ReadLines(file).Length))
            .Where(entry => entry.Lines > LongFile)
            .OrderByDescending(entry => entry.Lines)
            .ToList();
        foreach (var (file, lines) in lengths)
        {
            output.WriteLine($"{lines} lines: {file}");
        }

        Offenders.None(
            from entry in lengths
            where entry.Lines > LongestFile && !LongOnPurpose.ContainsKey(entry.File)
            select $"{entry.Lines} lines: {entry.File}");
    }

    [Fact]
    public void Sources_LongOnPurpose_NamesFilesThatAreLong() =>
        Offenders.None(LongOnPurpose.Keys.Where(file =>
            !Repository.Files.Contains(file) || Repository.ReadLines(file).Length <= LongestFile));

    [Fact]
    public void Sources_Lines_FitTheWidth() => Offenders.None(Findings(
        Repository.FilesIn("src/", ".cs"), line => line.Length > WidestLine));

    [Fact]
    public void Sources_PublicTypes_OneAFile() => Offenders.None(
        Repository.FilesIn("src/", ".cs").Where(file => PublicType().Count(Repository.Read(file)) > 1));

    /// <summary>A public type stands in a file of its own name.</summary>
    [Fact]
    public void Sources_PublicType_NamesItsFile() => Offenders.None(
        from file in Repository.FilesIn("src/", ".cs")
        let match = PublicType().Match(Repository.Read(file))
        where match.Success && match.Groups["name"].Value != Path.GetFileName(file).Split('.', '{')[0]
        select $"{file}: {match.Groups["name"].Value}");

    /// <summary>One namespace a room: the project's name, whatever the folder.</summary>
    [Fact]
    public void Sources_Namespace_IsTheRoom() => Offenders.None(
        from file in Repository.FilesIn("src/", ".cs")
        let match = Namespace().Match(Repository.Read(file))
        where match.Success && match.Groups["name"].Value != file.Split('/')[1]
        select $"{file}: {match.Groups["name"].Value}");

    /// <summary>
    /// Work is finished or not there; the words are split here so that this file does not find itself.
    /// </summary>
    [Fact]
    public void Sources_UnfinishedWork_IsAbsent()
    {
        string[] words = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

        Offenders.None(Findings(
            Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || IsScript(file)),
            line => words.Any(word => line.Contains(word, StringComparison.Ordinal))));
    }

    /// <summary>Time and randomness come from outside; tests are seeded too.</summary>
    [Fact]
    public void Sources_ClockAndChance_AreArguments() => Offenders.None(Findings(
        CodeFiles(), line => MachineTimeOrChance().IsMatch(line)));

    /// <summary>Nothing in the tree knows where it was written or from where its packages came.</summary>
    [Fact]
    public void Files_MachinePathsAndRegistryHosts_AreAbsent()
    {
        string[] hosts = [".lib" + "rary/", "nuget" + ".org", "registry." + "npmjs", "deb." + "debian", "pypi" + ".org"];

        Offenders.None(Findings(
            Repository.Files.Where(file => !file.EndsWith("package-lock.json", StringComparison.Ordinal)),
            line => MachinePath().IsMatch(line)
                || hosts.Any(host => line.Contains(host, StringComparison.Ordinal))));
    }

    private static IEnumerable<string> CodeFiles() =>
        Repository.FilesIn("src/", ".cs").Concat(Repository.FilesIn("tests/", ".cs"));

    private static bool IsScript(string file) => file is "karvan" or "test" or ".ci/run";

    private static IEnumerable<string> Findings(IEnumerable<string> files, Predicate<string> isBad) =>
        from file in files
        from entry in Repository.ReadLines(file).Index()
        where isBad(entry.Item)
        select $"{file}({entry.Index + 1}): {entry.Item.Trim()}";

    [GeneratedRegex(@"^public (?:[a-z]+ )*(?:class|struct|record|interface|enum|delegate [\w<>?\[\]]+) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    /// <summary>
    /// A path that begins with a folder of this or that machine; the same words inside an address are fine.
    /// </summary>
    [GeneratedRegex(@"(?<![\w.}~-])/(work|home|root|Users|tmp)/\w")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bRandom\.Shared\b|\bnew Random\(\)|\bGuid\.NewGuid\b")]
    private static partial Regex MachineTimeOrChance();
}
