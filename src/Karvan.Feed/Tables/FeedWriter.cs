using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Karvan.Feed;

/// <summary>
/// Writes a feed in canonical form: UTF-8 without mark, LF, columns by schema, quotes only where needed.
/// </summary>
/// <remarks>
/// The text of cells is kept as it is. Columns that the format does not know and optional files without rows are
/// left out, so two feeds that differ only in those, in quoting, line ends or the order of columns, become the same
/// bytes.
/// </remarks>
public static class FeedWriter
{
    private const int BlockBytes = 65_536;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>
    /// Writes the files into a folder, which is made if it is not there. Files of the format that the feed has not are
    /// deleted there, so that the folder holds this feed and no other; all else in it stays.
    /// </summary>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    public static void Write(FeedTables tables, string directory)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Directory.CreateDirectory(directory);
        foreach (var schema in FeedSchema.Files)
        {
            var path = Path.Combine(directory, schema.Name);
            if (tables.Find(schema) is { } table && IsWritten(table))
            {
                File.WriteAllBytes(path, ToBytes(table).WrittenSpan);
            }
            else
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Gives the files in canonical form without a disk.</summary>
    public static FeedFiles ToFiles(FeedTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return new(tables.Files
            .Where(IsWritten)
            .Select(table => KeyValuePair.Create(table.FileName, ToBytes(table).WrittenMemory)));
    }

    /// <summary>
    /// Gives the hash: SHA-256 over each file's name, a line feed, and its canonical bytes, in the order of the schema.
    /// </summary>
    internal static string Hash(FeedTables tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables.Files)
        {
            if (IsWritten(table))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(table.FileName + "\n"));
                Write(table, new(BlockBytes), hash);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Gives a cell as it stands in a file: in quotes where it must.</summary>
    internal static string Quote(string cell) => cell.AsSpan().ContainsAny(Quoted)
        ? string.Concat("\"", cell.Replace("\"", "\"\"", StringComparison.Ordinal), "\"")
        : cell;

    private static bool IsWritten(FeedTable table) => table.RowCount > 0 || table.Schema.IsRequired;

    private static ArrayBufferWriter<byte> ToBytes(FeedTable table)
    {
        var bytes = new ArrayBufferWriter<byte>(4_096);
        Write(table, bytes, null);
        return bytes;
    }

    /// <summary>Writes a table; with a hash, block by block into it: a large file is not held once more.</summary>
    private static void Write(FeedTable table, ArrayBufferWriter<byte> bytes, IncrementalHash? hash)
    {
        var columns = table.Schema.Columns;
        for (var column = 0; column < columns.Length; column++)
        {
            Append(bytes, columns[column].Name, column + 1 == columns.Length);
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                Append(bytes, table.Cell(row, column), column + 1 == columns.Length);
            }

            if (hash is not null && bytes.WrittenCount > BlockBytes - 4_096)
            {
                hash.AppendData(bytes.WrittenSpan);
                bytes.ResetWrittenCount();
            }
        }

        hash?.AppendData(bytes.WrittenSpan);
    }

    private static void Append(ArrayBufferWriter<byte> bytes, ReadOnlySpan<char> cell, bool isLast)
    {
        if (cell.ContainsAny(Quoted))
        {
            cell = Quote(cell.ToString());
        }

        Encoding.UTF8.GetBytes(cell, bytes);
        bytes.GetSpan(1)[0] = isLast ? (byte)'\n' : (byte)',';
        bytes.Advance(1);
    }
}
