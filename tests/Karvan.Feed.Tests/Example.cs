using System.Text;

namespace Karvan.Feed.Tests;

/// <summary>The feed of feeds/example as texts that a test may change.</summary>
internal sealed class Example
{
    private static readonly Dictionary<string, string> Original =
        Directory.GetFiles(Repository.PathOf("feeds/example"), "*.csv")
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

    private readonly SortedDictionary<string, string> _files = new(Original, StringComparer.Ordinal);

    /// <summary>Gets the names of the files.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>Gets or sets the text of a file.</summary>
    public string this[string name]
    {
        get => _files[name];
        set => _files[name] = value;
    }

    /// <summary>Replaces a text that must be there; in all its places.</summary>
    public Example Replace(string name, string old, string changed)
    {
        Assert.Contains(old, _files[name], StringComparison.Ordinal);
        _files[name] = _files[name].Replace(old, changed, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Adds rows, each with the method of the example and its confidence at the end.</summary>
    public Example Add(string name, params string[] rows)
    {
        _files[name] += string.Concat(rows.Select(row => row + ",m-example,assumed\n"));
        return this;
    }

    /// <summary>Takes a file away.</summary>
    public Example Remove(string name)
    {
        Assert.True(_files.Remove(name));
        return this;
    }

    /// <summary>Gives the files for the reader.</summary>
    public FeedFiles ToFiles() =>
        new(_files.Select(file => KeyValuePair.Create(
            file.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value))));

    /// <summary>Reads it as a feed.</summary>
    public FeedResult Read() => new FeedReader().Read(ToFiles());

    /// <summary>Reads it as a feed that must be without errors.</summary>
    public Model.Network ReadSound()
    {
        var result = Read();
        Assert.NotNull(result.Network);
        return result.Network;
    }
}
