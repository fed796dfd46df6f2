using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>The words of a column and what each stands for.</summary>
internal sealed class Words<T>(params (string Word, T Value)[] pairs)
    where T : struct
{
    /// <summary>Gets the words in the order in which the manual lists them.</summary>
    public ImmutableArray<string> All { get; } = WordsOf(pairs);

    /// <summary>Finds what a word stands for. Words are few: a scan beats a table.</summary>
    public bool TryFind(ReadOnlySpan<char> text, out T value)
    {
        foreach (var pair in pairs)
        {
            if (text.SequenceEqual(pair.Word))
            {
                value = pair.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    // Not a query: its parts would be compiled anew at every start, for each of the enumerations.
    private static ImmutableArray<string> WordsOf((string Word, T Value)[] pairs)
    {
        var words = new string[pairs.Length];
        for (var at = 0; at < pairs.Length; at++)
        {
            words[at] = pairs[at].Word;
        }

        return [.. words];
    }

    /// <summary>Gives the word for a value.</summary>
    public string GetWord(T value)
    {
        foreach (var pair in pairs)
        {
            if (EqualityComparer<T>.Default.Equals(pair.Value, value))
            {
                return pair.Word;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "There is no word for it.");
    }
}
