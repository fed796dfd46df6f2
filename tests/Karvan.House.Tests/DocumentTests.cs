using System.Text.RegularExpressions;

namespace Karvan.House.Tests;

/// <summary>Every command that a document shows is run, and prints what the document says.</summary>
[Collection(typeof(SharedSandbox))]
public partial class DocumentTests(Sandbox sandbox)
{
    /// <summary>Commands that run these tests; to run them here would not end.</summary>
    private static readonly string[] Runners = ["./test", "./.ci/run"];

    private static readonly string[] DayOptions = ["--depart", "--arrive-by", "--help"];

    /// <summary>Gets each command by its document and line.</summary>
    public static TheoryData<string, int> Commands
    {
        get
        {
            var commands = new TheoryData<string, int>();
            foreach (var block in DocumentBlock.All.Where(block => !Runners.Contains(block.Command.Split(' ')[0])))
            {
                commands.Add(block.File, block.Line);
            }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_InDocument_DoesWhatItSays(string file, int line)
    {
        var block = DocumentBlock.All.Single(block => block.File == file && block.Line == line);

        var outcome = sandbox.Run(block.Command);

        Assert.True(
            outcome.ExitCode == block.ExitCode,
            $"{block.Command}\nexit {outcome.ExitCode}, expected {block.ExitCode}\n{outcome.Output}{outcome.Errors}");
        Assert.True(
            block.Accepts(outcome.Lines),
            $"{block.Command}\nprinted\n{outcome.Output}\nexpected\n{string.Join('\n', block.Expected)}");
    }

    /// <summary>Without a day a plan starts today, and what it prints would be another thing tomorrow.</summary>
    [Fact]
    public void Command_ThatPlans_NamesItsDay() => Offenders.None(
        from block in DocumentBlock.All
        where PlanCommand().IsMatch(block.Command)
            && !Array.Exists(DayOptions, option => block.Command.Contains(option, StringComparison.Ordinal))
        select $"{block.File}({block.Line}): {block.Command}");

    /// <summary>The scope page names commands in running text; each has to be one that exists.</summary>
    [Fact]
    public void Scope_EveryCommandNamed_Exists() => Offenders.None(
        from match in InlineCommand().Matches(Repository.Read("docs/scope.md")).DistinctBy(match => match.Value)
        let outcome = sandbox.Run($"./{match.Groups["verbs"].Value.Trim()} --help")
        where outcome.ExitCode != 0
        select $"{match.Value}: exit {outcome.ExitCode} {outcome.Errors}");

    [GeneratedRegex(@"\bkarvan plan\b")]
    private static partial Regex PlanCommand();

    [GeneratedRegex("`(?<verbs>karvan(?: [a-z]+)+)")]
    private static partial Regex InlineCommand();
}
