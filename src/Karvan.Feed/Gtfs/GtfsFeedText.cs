using System.Buffers;
using System.Text;

namespace Karvan.Feed;

/// <summary>Collects the rows of a feed as text, file by file.</summary>
internal sealed class GtfsFeedText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private readonly Dictionary<string, StringBuilder> _files = new(StringComparer.Ordinal);

    /// <summary>Begins a file with the columns that it fills; each row ends with source and confidence.</summary>
    public void Begin(FileSchema schema, params ReadOnlySpan<ColumnSchema> columns)
    {
        var text = new StringBuilder();
        foreach (var column in columns)
        {
            text.Append(column.Name).Append(',');
        }

        _files[schema.Name] = text.Append("source,confidence\n");
    }

    /// <summary>Begins a file whose rows have no source, with all its columns.</summary>
    public void BeginWhole(FileSchema schema) => _files[schema.Name] =
        new StringBuilder().AppendJoin(',', schema.Columns.Select(column => column.Name)).Append('\n');

    /// <summary>Adds a row.</summary>
    public void Add(FileSchema schema, params ReadOnlySpan<string> cells)
    {
        var text = _files[schema.Name];
        for (var at = 0; at < cells.Length; at++)
        {
            if (cells[at].AsSpan().ContainsAny(Quoted))
            {
                text.Append('"').Append(cells[at].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                text.Append(cells[at]);
            }

            text.Append(at + 1 == cells.Length ? '\n' : ',');
        }
    }

    /// <summary>Gives the files.</summary>
    public FeedFiles ToFiles() => new(_files.Select(file => KeyValuePair.Create(
        file.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value.ToString()))));
}
