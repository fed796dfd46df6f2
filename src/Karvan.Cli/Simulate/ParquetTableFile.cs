using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Karvan.Cli;

/// <summary>Writes a table as Apache Parquet, in groups of rows, so that memory is bounded.</summary>
internal sealed class ParquetTableFile : TableFile
{
    private const int RowsInGroup = 100_000;

    private readonly DataField[] _fields;
    private readonly Stream _stream;
    private readonly ParquetWriter _writer;
    private readonly List<string[]> _rows = [];

    /// <summary>Begins a file.</summary>
    public ParquetTableFile(string path, IReadOnlyList<TableColumn> columns)
    {
        _fields = [.. columns.Select(DataField (column) => column.IsNumber
            ? new DataField<double?>(column.Name)
            : new DataField<string>(column.Name))];
        _stream = File.Create(path);
        _writer = ParquetWriter.CreateAsync(new ParquetSchema(_fields), _stream).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public override void Add(params ReadOnlySpan<string> cells)
    {
        _rows.Add(cells.ToArray());
        if (_rows.Count == RowsInGroup)
        {
            WriteGroup();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (_rows.Count > 0)
        {
            WriteGroup();
        }

        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
    }

    private void WriteGroup()
    {
        using var group = _writer.CreateRowGroup();
        for (var at = 0; at < _fields.Length; at++)
        {
            var task = _fields[at] is DataField<double?>
                ? group.WriteAsync<double>(_fields[at], _rows.Select(row => ToNumber(row[at])).ToArray())
                : group.WriteAsync(_fields[at], _rows.Select(row => row[at]).ToArray());
            task.GetAwaiter().GetResult();
        }

        _rows.Clear();
    }

    private static double? ToNumber(string text) =>
        text.Length == 0 ? null : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
