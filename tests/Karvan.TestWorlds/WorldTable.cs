using System.Collections.Immutable;

namespace Karvan.TestWorlds;

/// <summary>The rows of one kind in a world, found by id.</summary>
internal sealed class WorldTable<T>(string kind)
{
    private readonly List<T> _rows = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    public ImmutableArray<T> Rows => [.. _rows];

    /// <exception cref="FormatException">There is no such row.</exception>
    public int this[string id] => Find(id) ?? throw new FormatException($"There is no {kind} '{id}'.");

    public int? Find(string id) => _indices.TryGetValue(id, out var index) ? index : null;

    public T Get(int index) => _rows[index];

    public int Add(string id, T row)
    {
        if (!_indices.TryAdd(id, _rows.Count))
        {
            throw new FormatException($"There are two of {kind} '{id}'.");
        }

        _rows.Add(row);
        return _rows.Count - 1;
    }
}
