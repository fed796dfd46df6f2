namespace Karvan.Feed;

/// <summary>The files of a feed in memory: names and bytes.</summary>
public sealed class FeedFiles
{
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);

    /// <summary>Makes a set of files.</summary>
    /// <param name="files">
    /// Name, such as <c>links.csv</c>, and bytes of each; a later one of a name replaces an earlier.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="files"/> is null.</exception>
    public FeedFiles(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var (name, bytes) in files)
        {
            _files[name] = bytes;
        }
    }

    /// <summary>Gets the names in ordinal order.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>Gives the same files with one added or replaced.</summary>
    public FeedFiles With(string name, ReadOnlyMemory<byte> bytes) => new([.. _files, new(name, bytes)]);

    /// <summary>Finds a file's bytes; null: there is no such file.</summary>
    public ReadOnlyMemory<byte>? Find(string name)
    {
        // Not a conditional: null would become empty memory, by way of an array.
        if (_files.TryGetValue(name, out var bytes))
        {
            return bytes;
        }

        return null;
    }
}
