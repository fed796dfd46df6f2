using System.Text;

namespace Karvan.Feed;

/// <summary>The rows of one file while changes are collected.</summary>
internal sealed class OverlayTable
{
    private readonly FeedTable? _table;

    public OverlayTable(FileSchema schema, FeedTable? table)
    {
        (Schema, _table) = (schema, table);
        Rows = table is null
            ? []
            :
            [
                .. Enumerable.Range(0, table.RowCount)
                    .Select(row => new OverlayRow([.. table.GetRow(row)], row, default)),
            ];
    }

    /// <summary>Gets the schema of the file.</summary>
    public FileSchema Schema { get; }

    /// <summary>Gets the rows: those of the feed, then those added.</summary>
    public List<OverlayRow> Rows { get; }

    /// <summary>Gives the rows that a pattern fits, withdrawn ones too.</summary>
    public IEnumerable<OverlayRow> Find(RowPattern pattern) => Rows.Where(row => pattern.Fits(row.Cells));

    /// <summary>Makes the table that the changes lead to.</summary>
    public FeedTable Build(NoticeList notices)
    {
        var text = new StringBuilder(string.Join(',', Schema.Columns.Select(column => column.Name))).Append('\n');
        var places = new TableOrigin(_table);
        foreach (var row in Rows.Where(row => !row.IsGone))
        {
            var cells = Resolve(row, places, notices);
            text.AppendJoin(',', cells.Select(FeedWriter.Quote)).Append('\n');
            places.AddRow(row.Row, row.Added);
        }

        var csv = new CsvSplitter(Schema.Name, text.ToString(), new()).Split();
        var positions = Enumerable.Range(0, Schema.Columns.Length).ToArray();
        return new(Schema, csv, positions, _table?.IsIncomplete ?? false, places);
    }

    private string[] Resolve(OverlayRow row, TableOrigin places, NoticeList notices)
    {
        if (row.Changes.Count == 0)
        {
            return row.Cells;
        }

        var cells = (string[])row.Cells.Clone();
        foreach (var (ordinal, sum) in row.Changes)
        {
            places.AddCell(ordinal, sum.Place);
            cells[ordinal] = sum.Resolve(row.Cells[ordinal], notices) ?? row.Cells[ordinal];
        }

        if (Schema.HasProvenance)
        {
            (cells[Schema.Source.Ordinal], cells[Schema.Confidence.Ordinal]) = RowProvenance.Of(Schema, row);
            places.AddCell(Schema.Source.Ordinal, row.Changes.Values.Last().Place);
            places.AddCell(Schema.Confidence.Ordinal, row.Changes.Values.Last().Place);
        }

        return cells;
    }
}
