namespace Karvan;

/// <summary>Orders names by how near they come to a word, for a list of suggestions.</summary>
internal static class NameNearness
{
    /// <summary>Gives a distance, less is nearer: slips per letter, less where one begins with the other.</summary>
    public static int Between(string word, string name)
    {
        var longer = Math.Max(word.Length, name.Length);
        if (longer == 0)
        {
            return 1_000;
        }

        var distance = 1_000 * EditDistance.Between(word, name, longer) / longer;
        var alike = Math.Min(word.Length, name.Length) >= 2
            && (word.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(word, StringComparison.Ordinal));
        return alike ? distance / 2 : distance;
    }
}
