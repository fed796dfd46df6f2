using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>Reads one entry under changes.</summary>
/// <param name="fields">Where its fields come from.</param>
/// <param name="by">The overlay's title.</param>
internal sealed class ChangeReader(OverlayFields fields, string by)
{
    private static readonly string[] Names =
    [
        "file", "row", "rows", "column", "columns", "set", "multiply", "add", "withdraw", "new", "source",
        "confidence", "note",
    ];

    /// <summary>Adds what the entry says.</summary>
    public void Read(YamlTree.Map entry, ImmutableArray<FeedChange>.Builder changes)
    {
        fields.RefuseOthers(entry, Names);
        if (FindFile(entry) is not { } file)
        {
            return;
        }

        if (entry.Find("new") is not null)
        {
            foreach (var row in OverlayFields.Items(entry, "new"))
            {
                if (ReadRow(entry, row, file) is { } added)
                {
                    changes.Add(added);
                }
            }
        }
        else
        {
            foreach (var rows in ReadPatterns(entry, file))
            {
                if (ReadChange(entry, rows) is { } change)
                {
                    changes.Add(change);
                }
            }
        }
    }

    private FileSchema? FindFile(YamlTree.Map entry)
    {
        if (!fields.Need(entry, "file") || fields.AsScalar(entry.Find("file")!) is not { } name)
        {
            return null;
        }

        if (FeedSchema.FindFile(name.Text) is { } file)
        {
            return file;
        }

        fields.Fail(OverlayNotices.OverlayRowUnknown, name, name.Text, "a file of the format, such as links.csv");
        return null;
    }

    private FeedChange.Addition? ReadRow(YamlTree.Map entry, YamlTree row, FileSchema file)
    {
        if (fields.AsMap(row) is not { } map || ReadCells(map, file) is not { } cells)
        {
            return null;
        }

        var texts = new string[file.Columns.Length];
        Array.Fill(texts, string.Empty);
        foreach (var (column, text) in cells)
        {
            texts[column.Ordinal] = text;
        }

        if (file.HasProvenance)
        {
            Default(texts, file.Source, fields.Text(entry, "source"));
            Default(texts, file.Confidence, fields.Text(entry, "confidence"));
        }

        return new(fields.Place(row, by), file, [.. texts]);
    }

    private static void Default(string[] texts, ColumnSchema column, string? text)
    {
        if (texts[column.Ordinal].Length == 0)
        {
            texts[column.Ordinal] = text ?? string.Empty;
        }
    }

    /// <summary>Gives the rows that are meant: by the text of their first cell, or by several cells.</summary>
    private IEnumerable<RowPattern> ReadPatterns(YamlTree.Map entry, FileSchema file)
    {
        if (entry.Find("rows") is { } node)
        {
            return fields.AsMap(node) is { } map && ReadCells(map, file) is { } cells ? [new(file, cells)] : [];
        }

        return !fields.Need(entry, "row")
            ? []
            : OverlayFields.Items(entry, "row").Select(fields.AsScalar).OfType<YamlTree.Scalar>()
                .Select(id => new RowPattern(file, [new(file.Columns[0], id.Text)]));
    }

    private ImmutableArray<KeyValuePair<ColumnSchema, string>>? ReadCells(YamlTree.Map map, FileSchema file)
    {
        var cells = ImmutableArray.CreateBuilder<KeyValuePair<ColumnSchema, string>>();
        foreach (var (key, value) in map.Fields)
        {
            if (FindColumn(key, file) is not { } column || fields.AsScalar(value) is not { } text)
            {
                return null;
            }

            cells.Add(new(column, text.Text));
        }

        return cells.ToImmutable();
    }

    private ColumnSchema? FindColumn(YamlTree.Scalar name, FileSchema file)
    {
        if (file.FindColumn(name.Text) is { } column)
        {
            return column;
        }

        fields.Fail(
            OverlayNotices.OverlayRowUnknown, name, name.Text,
            $"a column of {file.Name}: {string.Join(' ', file.Columns.Select(known => known.Name))}");
        return null;
    }

    private FeedChange? ReadChange(YamlTree.Map entry, RowPattern rows)
    {
        var place = fields.Place(entry, by);
        if (entry.Find("withdraw") is not null)
        {
            return new FeedChange.Withdrawal(place, rows);
        }

        var (operation, value) = FindOperation(entry);
        if (value is null)
        {
            fields.FailShape(entry, "one of set, multiply, add, withdraw, new");
            return null;
        }

        var columns = OverlayFields.Items(entry, entry.Find("columns") is null ? "column" : "columns")
            .Select(fields.AsScalar).OfType<YamlTree.Scalar>()
            .Select(name => FindColumn(name, rows.File)).OfType<ColumnSchema>().ToImmutableArray();
        if (columns.IsEmpty)
        {
            fields.Need(entry, "column");
            return null;
        }

        return new FeedChange.Cell(
            fields.Place(value, by), rows, columns, operation, value.Text,
            fields.Text(entry, "source") ?? string.Empty, fields.Text(entry, "confidence") ?? string.Empty);
    }

    private (ChangeOperation Operation, YamlTree.Scalar? Value) FindOperation(YamlTree.Map entry)
    {
        foreach (var (name, operation) in OverlayWords.Operations)
        {
            if (entry.Find(name) is { } node)
            {
                return (operation, fields.AsScalar(node));
            }
        }

        return default;
    }
}
