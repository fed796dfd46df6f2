namespace Karvan.Routing;

/// <summary>For each of n things some pairs of numbers, in one array (a forward star).</summary>
internal sealed class Fan
{
    /// <summary>No things at all.</summary>
    public static readonly Fan Empty = new([0], []);

    private Fan(int[] first, (int To, int Value)[] items) => (First, Items) = (first, items);

    /// <summary>Gets where the pairs of each thing begin; one more at the end.</summary>
    public int[] First { get; }

    /// <summary>Gets the pairs.</summary>
    public (int To, int Value)[] Items { get; }

    /// <summary>Makes one of triples: the thing, then its pair; those of one thing keep their order.</summary>
    public static Fan Of(int count, IEnumerable<(int From, int To, int Value)> triples)
    {
        var all = triples.ToArray();
        var first = new int[count + 1];
        foreach (var (from, _, _) in all)
        {
            first[from + 1]++;
        }

        for (var at = 1; at <= count; at++)
        {
            first[at] += first[at - 1];
        }

        var next = first.AsSpan(0, count).ToArray();
        var items = new (int, int)[all.Length];
        foreach (var (from, to, value) in all)
        {
            items[next[from]++] = (to, value);
        }

        return new(first, items);
    }

    /// <summary>Gives the pairs of a thing.</summary>
    public ReadOnlySpan<(int To, int Value)> Of(int thing) =>
        Items.AsSpan(First[thing], First[thing + 1] - First[thing]);
}
