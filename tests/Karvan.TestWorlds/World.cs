using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.TestWorlds;

/// <summary>A small network as text, with questions and answers. The notation: tests/worlds/README.md.</summary>
/// <param name="Text">The text that it was read from.</param>
/// <param name="Network">The network.</param>
/// <param name="Cases">The questions, in order.</param>
public sealed record World(string Text, Network Network, ImmutableArray<WorldCase> Cases)
{
    /// <summary>Gets the names of all worlds in tests/worlds, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. typeof(World).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>Reads a world of tests/worlds by its file name without extension.</summary>
    /// <exception cref="ArgumentException">There is no such world.</exception>
    /// <exception cref="FormatException">A line is not in the notation; the message names it.</exception>
    public static World Load(string name)
    {
        using var stream = typeof(World).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no tests/worlds/{name}.txt.", nameof(name));
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads a world from its text.</summary>
    /// <exception cref="FormatException">A line is not in the notation; the message names it.</exception>
    public static World Parse(string text) => new WorldParser(text).Parse();
}
