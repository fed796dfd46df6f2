namespace Karvan;

/// <summary>When a name that is not known may be read as one that is.</summary>
/// <remarks>
/// A wrong guess plans from the wrong city, so the rule is strict: no slip in words of up to 3 letters, 1 up to 5,
/// 2 up to 9, 3 beyond; and from the second slip on the words must begin alike, or Berlin would be read as Mersin.
/// </remarks>
internal static class Misspelling
{
    private static readonly string[] SoundAlike = ["ckq", "sz", "vw", "ijy", "xh"];

    /// <summary>Gives the most slips that a word of so many letters may have.</summary>
    public static int Limit(int letters) => letters switch
    {
        <= 3 => 0,
        <= 5 => 1,
        <= 9 => 2,
        _ => 3,
    };

    /// <summary>Gives the slips between a folded word and a folded name; null: it cannot be meant.</summary>
    public static int? Find(string word, string name)
    {
        var limit = Math.Min(Limit(word.Length), Limit(name.Length));
        if (limit == 0 || IsIdeographic(word))
        {
            return null;
        }

        var slips = EditDistance.Between(word, name, limit);
        return slips <= limit && (slips <= 1 || BeginAlike(word[0], name[0])) ? slips : null;
    }

    private static bool BeginAlike(char one, char other) =>
        one == other || SoundAlike.Any(group => group.AsSpan().Contains(one) && group.AsSpan().Contains(other));

    // One Han character is a syllable or a word, not a letter.
    private static bool IsIdeographic(string word) => word[0] is >= '\u2E80' and < '\uD800';
}
