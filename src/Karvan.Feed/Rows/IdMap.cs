namespace Karvan.Feed;

/// <summary>The ids of one space of names.</summary>
internal sealed class IdMap
{
    private readonly Dictionary<string, IdEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IdEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public IdMap() => _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gets or sets whether ids may be missing because a file could not be read to its end.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Sets what an id names.</summary>
    public void Set(string id, IdEntry entry) => _entries[id] = entry;

    /// <summary>Sets the index of a row that turned out sound.</summary>
    public void SetIndex(string id, int index) => _entries[id] = _entries[id] with { Index = index };

    /// <summary>Finds what an id names.</summary>
    public bool TryFind(ReadOnlySpan<char> id, out IdEntry entry) => _lookup.TryGetValue(id, out entry);
}
