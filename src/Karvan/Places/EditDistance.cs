namespace Karvan;

/// <summary>How many slips make one word another: a letter added, dropped, changed, or two swapped.</summary>
/// <remarks>The optimal string alignment form of the Damerau–Levenshtein distance (Damerau, CACM 7(3), 1964).</remarks>
internal static class EditDistance
{
    /// <summary>Gives the distance, or <paramref name="limit"/> + 1 when it is greater than the limit.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
        {
            return limit + 1;
        }

        var (before, last, now) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }

                least = Math.Min(least, now[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            (before, last, now) = (last, now, before);
        }

        return Math.Min(last[other.Length], limit + 1);
    }
}
