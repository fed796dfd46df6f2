using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>One file of the feed: what a row is, and its columns in canonical order.</summary>
public sealed class FileSchema
{
    internal FileSchema(
        string name, string meaning, ImmutableArray<ColumnSchema> columns, bool required, bool hasProvenance = true)
    {
        (Name, Meaning, IsRequired, HasProvenance) = (name, meaning, required, hasProvenance);
        Source = Column.Reference("source", "Where the row comes from.", ["sources.csv"], required: true);
        Confidence = Column.Word(
            "confidence", "How far the row can be trusted.", Vocabulary.Confidences, required: true);
        Columns = hasProvenance ? [.. columns, Source, Confidence] : columns;
        for (var ordinal = 0; ordinal < Columns.Length; ordinal++)
        {
            Columns[ordinal].Ordinal = ordinal;
        }
    }

    /// <summary>Gets the file's name, such as <c>links.csv</c>.</summary>
    public string Name { get; }

    /// <summary>Gets what one row is.</summary>
    public string Meaning { get; }

    /// <summary>Gets whether every feed must have the file.</summary>
    public bool IsRequired { get; }

    /// <summary>Gets whether its rows end with a source and a confidence.</summary>
    public bool HasProvenance { get; }

    /// <summary>Gets the columns in canonical order.</summary>
    public ImmutableArray<ColumnSchema> Columns { get; }

    /// <summary>
    /// Gets the column of the source; in <see cref="Columns"/> only with <see cref="HasProvenance"/>.
    /// </summary>
    internal ColumnSchema Source { get; }

    /// <summary>
    /// Gets the column of the confidence; in <see cref="Columns"/> only with <see cref="HasProvenance"/>.
    /// </summary>
    internal ColumnSchema Confidence { get; }

    /// <summary>Finds a column by its name in the header row; null: none.</summary>
    public ColumnSchema? FindColumn(string name)
    {
        foreach (var column in Columns)
        {
            if (column.Name == name)
            {
                return column;
            }
        }

        return null;
    }
}
