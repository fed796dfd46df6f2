using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Karvan.Cli;

/// <summary>
/// Turns finished results into Apache Parquet: the same columns, numbers as numbers, blank cells as null.
/// </summary>
internal static class BatchParquet
{
    private const int RowsInGroup = 100_000;

    /// <summary>Writes the rows of a CSV file of results into a Parquet file.</summary>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Convert(string csv, string parquet)
    {
        try
        {
            ConvertAsync(csv, parquet).GetAwaiter().GetResult();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new BadInputException($"--out '{parquet}' cannot be written: {problem.Message}");
        }
    }

    private static async Task ConvertAsync(string csv, string parquet)
    {
        var fields = BatchAnswers.Columns
            .Select(DataField (column) =>
                column.IsNumber ? new DataField<double?>(column.Name) : new DataField<string>(column.Name))
            .ToArray();
        var text = await File.ReadAllTextAsync(csv).ConfigureAwait(false);
        using var stream = File.Create(parquet);
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).ConfigureAwait(false);
        await using var closing = writer.ConfigureAwait(false);
        foreach (var rows in BatchFile.Read(text).Skip(1).Chunk(RowsInGroup))
        {
            using var group = writer.CreateRowGroup();
            for (var at = 0; at < fields.Length; at++)
            {
                await WriteAsync(group, fields[at], rows, at).ConfigureAwait(false);
            }
        }
    }

    private static Task WriteAsync(ParquetRowGroupWriter group, DataField field, List<BatchCell>[] rows, int at) =>
        BatchAnswers.Columns[at].IsNumber
            ? group.WriteAsync<double>(field, Array.ConvertAll(rows, row => ToNumber(row[at].Text)))
            : group.WriteAsync(field, Array.ConvertAll(rows, row => row[at].Text.Length == 0 ? null! : row[at].Text));

    private static double? ToNumber(string text) =>
        text.Length == 0 ? null : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
