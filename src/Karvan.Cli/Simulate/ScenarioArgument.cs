using System.CommandLine;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>The scenarios that are simulated: changes to the feed, by file or by name.</summary>
/// <remarks>A name is that of a file in the feed's folder <c>scenarios</c> or <c>periods</c>.</remarks>
internal sealed class ScenarioArgument() : Argument<string[]>("SCENARIO")
{
    private const string Extension = ".yaml";

    private static readonly string[] Folders = ["scenarios", "periods"];

    /// <summary>Reads a feed that must be without errors, changed by the scenarios asked for.</summary>
    /// <exception cref="BadInputException">There is no such folder, file or name.</exception>
    /// <exception cref="FeedErrorsException">The feed has errors.</exception>
    public Network Load(string folder, ParseResult parsed) => FeedLoader.GetNetwork(
        folder,
        FeedLoader.Read(folder, [.. (parsed.GetValue(this) ?? []).Select(asked => Find(folder, asked))]));

    private static string Find(string folder, string asked) =>
        PathsOf(folder).FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == asked)
        ?? (File.Exists(asked) ? asked : throw new BadInputException(
            $"SCENARIO '{asked}' is neither a file nor one of the feed's: "
            + (PathsOf(folder).Any()
                ? string.Join(", ", PathsOf(folder).Select(Path.GetFileNameWithoutExtension))
                : "it has none")));

    private static IEnumerable<string> PathsOf(string folder) => Folders
        .Select(name => Path.Combine(folder, name))
        .Where(Directory.Exists)
        .SelectMany(path => Directory.GetFiles(path, "*" + Extension).Order(StringComparer.Ordinal));
}
