using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>measure_effects.csv.</summary>
internal static class MeasureEffectsFile
{
    private const string New = "new";
    private const string Withdraw = "withdraw";

    public static readonly ColumnSchema Measure =
        Column.Reference("measure_id", "The measure.", ["measures.csv"], required: true);

    public static readonly ColumnSchema File =
        Column.Text("file", "The file whose rows change.", required: true);

    public static readonly ColumnSchema Rows = Column.Text(
        "rows", "Which: the text of the first cell, or cells as column=text; column=text. Blank for new.");

    public static readonly ColumnSchema Name = Column.Text("column", "The column that changes; blank for rows.");

    public static readonly ColumnSchema Operation = Column.Word(
        "operation", "What happens to the cell, or to the row.", Vocabulary.EffectOperations, required: true);

    public static readonly ColumnSchema Value = Column.Text(
        "value", "What is set, multiplied by or added; for new the cells as column=text; column=text.");

    public static readonly FileSchema Schema = new(
        "measure_effects.csv",
        "What a measure changes where it is taken in; of one in force, what changes where it is taken out.",
        [Measure, File, Rows, Name, Operation, Value],
        required: false);

    /// <summary>Checks the rows; what they change is found only when a scenario takes the measure in or out.</summary>
    public static void Read(FeedDraft draft)
    {
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            _ = rows.Reference(Measure, draft.MeasureIds, IdKind.Other);
            _ = (rows.Text(File), rows.Text(Rows), rows.Text(Name), rows.Text(Value));
            _ = (rows.Word(Operation, Vocabulary.EffectOperations), rows.Provenance());
        }
    }

    /// <summary>Reads a row as a change; null, with a notice, if it names what the format has not.</summary>
    public static FeedChange? ReadChange(FeedTable table, int row, NoticeList notices)
    {
        var place = table.Locate(row, Value.Ordinal) with { By = $"measure {table[row, Measure.Ordinal]}" };
        if (FeedSchema.FindFile(table[row, File.Ordinal]) is not { } file)
        {
            notices.Add(OverlayNotices.OverlayRowUnknown, table, row, File, "a file of the format, such as links.csv");
            return null;
        }

        var operation = table[row, Operation.Ordinal];
        if (operation == New)
        {
            return ReadCells(table, row, Value, file, notices) is { } cells
                ? ReadRow(table, row, file, cells, place)
                : null;
        }

        if (ReadPattern(table, row, file, notices) is not { } rows)
        {
            return null;
        }

        return operation == Withdraw
            ? new FeedChange.Withdrawal(place, rows)
            : ReadCell(table, row, rows, operation, place, notices);
    }

    private static FeedChange.Addition ReadRow(
        FeedTable table,
        int row,
        FileSchema file,
        ImmutableArray<KeyValuePair<ColumnSchema, string>> cells,
        ChangePlace place)
    {
        var texts = new string[file.Columns.Length];
        Array.Fill(texts, string.Empty);
        if (file.HasProvenance)
        {
            texts[file.Source.Ordinal] = table[row, Schema.Source.Ordinal];
            texts[file.Confidence.Ordinal] = table[row, Schema.Confidence.Ordinal];
        }

        foreach (var (column, text) in cells)
        {
            texts[column.Ordinal] = text;
        }

        return new(place, file, [.. texts]);
    }

    private static FeedChange.Cell? ReadCell(
        FeedTable table, int row, RowPattern rows, string word, ChangePlace place, NoticeList notices)
    {
        var operation = OverlayWords.Operations.FirstOrDefault(known => known.Word == word);
        if (operation.Word is null || rows.File.FindColumn(table[row, Name.Ordinal]) is not { } column)
        {
            notices.Add(OverlayNotices.OverlayRowUnknown, table, row, Name, $"a column of {rows.File.Name}");
            return null;
        }

        return new(
            place, rows, [column], operation.Operation, table[row, Value.Ordinal],
            table[row, Schema.Source.Ordinal], table[row, Schema.Confidence.Ordinal]);
    }

    private static RowPattern? ReadPattern(FeedTable table, int row, FileSchema file, NoticeList notices)
    {
        var text = table[row, Rows.Ordinal];
        return text.Length > 0 && !text.Contains('=', StringComparison.Ordinal)
            ? new(file, [new(file.Columns[0], text)])
            : ReadCells(table, row, Rows, file, notices) is { } cells ? new(file, cells) : null;
    }

    private static ImmutableArray<KeyValuePair<ColumnSchema, string>>? ReadCells(
        FeedTable table, int row, ColumnSchema at, FileSchema file, NoticeList notices)
    {
        var cells = ImmutableArray.CreateBuilder<KeyValuePair<ColumnSchema, string>>();
        foreach (var part in table[row, at.Ordinal].Split(';', StringSplitOptions.TrimEntries))
        {
            var (name, text) = part.Split('=', 2) is [var left, var right] ? (left, right) : (part, string.Empty);
            if (file.FindColumn(name) is not { } column)
            {
                notices.Add(
                    OverlayNotices.OverlayRowUnknown,
                    table,
                    row,
                    at,
                    part,
                    $"column=text with a column of {file.Name}");
                return null;
            }

            cells.Add(new(column, text));
        }

        return cells.ToImmutable();
    }
}
