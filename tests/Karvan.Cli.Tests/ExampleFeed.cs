using System.Text.RegularExpressions;

namespace Karvan.Cli.Tests;

/// <summary>Runs verbs on feeds/example, the feed that the manual shows.</summary>
internal static partial class ExampleFeed
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "ExampleFeed");

    public static CommandRun Run(params string[] args) => CommandRun.Of([.. args, "--feed", Folder]);

    /// <summary>
    /// Compares an output with a golden file; noughts stand for the feed's hash and what follows from it.
    /// </summary>
    public static void Check(string name, string output) => GoldenFile.Check(
        name,
        Reference().Replace(Hash().Replace(output, match => new string('0', match.Length)), "K-202506-0000000000"));

    [GeneratedRegex("[0-9a-f]{64}|(?<=\\()[0-9a-f]{12}(?=\\))")]
    private static partial Regex Hash();

    [GeneratedRegex("K-202506-[0-9A-F]{10}")]
    private static partial Regex Reference();
}
