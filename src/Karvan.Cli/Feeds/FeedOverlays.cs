namespace Karvan.Cli;

/// <summary>The overlays that a feed brings along: its other periods, its years to come and its what-ifs.</summary>
internal static class FeedOverlays
{
    private const string Extension = ".yaml";

    /// <summary>Gives the periods of a feed that are overlays, by path.</summary>
    public static IReadOnlyList<string> PeriodsOf(string folder) => In(folder, "periods");

    /// <summary>Gives the name that an overlay is asked for by.</summary>
    public static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    /// <summary>Finds the changes asked for, each by the name of a file in the feed's folders <c>scenarios</c> and
    /// <c>periods</c>, or as a file of one's own.</summary>
    /// <param name="folder">The feed's folder.</param>
    /// <param name="option">What they were asked by, for the message.</param>
    /// <param name="asked">What was asked for; null: nothing.</param>
    /// <exception cref="BadInputException">One of them is neither.</exception>
    public static IReadOnlyList<string> Find(string folder, string option, IEnumerable<string>? asked)
    {
        string[] own = [.. In(folder, "scenarios"), .. PeriodsOf(folder)];
        return [.. (asked ?? []).Select(text => own.FirstOrDefault(path => NameOf(path) == text)
            ?? (File.Exists(text) ? text : throw new BadInputException(
                $"{option} '{text}' is neither a file nor one of the feed's: "
                + (own.Length > 0 ? string.Join(", ", own.Select(NameOf)) : "it has none"))))];
    }

    private static string[] In(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return Directory.Exists(path)
            ? [.. Directory.GetFiles(path, "*" + Extension).Order(StringComparer.Ordinal)]
            : [];
    }
}
