using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>All rows of a feed as text, file by file. Immutable; safe for any number of threads.</summary>
public sealed class FeedTables
{
    internal FeedTables(ImmutableArray<FeedTable> files) => Files = files;

    /// <summary>Gets the tables in canonical order; files that were not there are left out.</summary>
    public ImmutableArray<FeedTable> Files { get; }

    /// <summary>Finds the table of a file by its name; null: it was not there.</summary>
    public FeedTable? FindFile(string name)
    {
        foreach (var table in Files)
        {
            if (table.FileName == name)
            {
                return table;
            }
        }

        return null;
    }

    /// <summary>Finds the table of a file; null: it was not there.</summary>
    internal FeedTable? Find(FileSchema schema) => FindFile(schema.Name);
}
