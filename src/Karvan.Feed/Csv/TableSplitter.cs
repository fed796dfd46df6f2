using System.Globalization;

namespace Karvan.Feed;

/// <summary>Turns the bytes of one feed file into a table: text, cells, header row against schema.</summary>
internal static class TableSplitter
{
    /// <summary>Splits a file; null, with a notice, if it has no header row.</summary>
    public static FeedTable? Split(FileSchema schema, ReadOnlySpan<byte> bytes, NoticeList notices)
    {
        var splitter = new CsvSplitter(schema.Name, FileText.Decode(schema.Name, bytes, notices), notices);
        var csv = splitter.Split();
        if (csv.RowCount == 0)
        {
            notices.Add(FileNotices.FileEmpty, schema.Name, string.Empty, "a header row");
            return null;
        }

        var table = new FeedTable(schema, csv, ReadHeader(schema, csv, notices), splitter.IsIncomplete);
        CheckWidths(csv, schema.Name, notices);
        return table;
    }

    /// <summary>Gives for each column of the schema its place in the file, −1 if the file has it not.</summary>
    private static int[] ReadHeader(FileSchema schema, CsvText csv, NoticeList notices)
    {
        var positions = new int[schema.Columns.Length];
        Array.Fill(positions, -1);
        for (var cell = 0; cell < csv.CountCells(0); cell++)
        {
            var (line, character) = csv.Locate(0, cell);
            var name = csv.GetCell(0, cell);
            if (schema.FindColumn(name.ToString()) is not { } column)
            {
                notices.Add(
                    FileNotices.ColumnUnknown, schema.Name, line, character, name, "one of " + Names(schema));
            }
            else if (positions[column.Ordinal] >= 0)
            {
                notices.Add(FileNotices.ColumnDuplicate, schema.Name, line, character, name, "each column once");
            }
            else
            {
                positions[column.Ordinal] = cell;
            }
        }

        foreach (var column in schema.Columns)
        {
            if (column.IsRequired && positions[column.Ordinal] < 0)
            {
                notices.Add(
                    FileNotices.ColumnMissing, schema.Name, 1, 1, csv.GetCell(0, 0), $"a column {column.Name}");
            }
        }

        return positions;
    }

    private static void CheckWidths(CsvText csv, string file, NoticeList notices)
    {
        var width = csv.CountCells(0);
        for (var row = 1; row < csv.RowCount; row++)
        {
            if (csv.CountCells(row) is var count && count != width)
            {
                var (line, character) = csv.Locate(row, Math.Min(count, width));
                notices.Add(
                    FileNotices.CellCount,
                    file,
                    line,
                    character,
                    string.Create(CultureInfo.InvariantCulture, $"{count} cells"),
                    string.Create(CultureInfo.InvariantCulture, $"{width} cells, as in the header row"));
            }
        }
    }

    private static string Names(FileSchema schema) => string.Join(' ', schema.Columns.Select(column => column.Name));
}
