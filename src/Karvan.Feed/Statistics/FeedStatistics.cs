using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>
/// How many rows a feed has, by file and confidence, and how much of it is published rather than assumed.
/// </summary>
public sealed class FeedStatistics
{
    private FeedStatistics(ImmutableArray<FileStatistics> files) => Files = files;

    /// <summary>Gets the files in canonical order.</summary>
    public ImmutableArray<FileStatistics> Files { get; }

    /// <summary>Gets all rows.</summary>
    public int Rows => Files.Sum(file => file.Rows);

    /// <summary>Gets the rows that carry a figure: a number with a unit, or a span of time.</summary>
    public int RowsWithFigure => Files.Sum(file => file.WithFigure);

    /// <summary>
    /// Gets the share of the rows with a figure that are not assumed, 0 to 1; 0 if no row carries one.
    /// </summary>
    public double PublishedShare =>
        RowsWithFigure == 0 ? 0 : (double)Files.Sum(file => file.WithPublishedFigure) / RowsWithFigure;

    /// <summary>Counts the rows of a feed. Rows of sources.csv carry no grade, so their figures do not count.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="tables"/> is null.</exception>
    public static FeedStatistics Count(FeedTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return new([.. tables.Files.Select(Count)]);
    }

    private static FileStatistics Count(FeedTable table)
    {
        Span<int> grades = stackalloc int[4];
        var (withFigure, published) = (0, 0);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (!table.Schema.HasProvenance
                || !Vocabulary.Confidences.TryFind(table.Cell(row, table.Schema.Confidence.Ordinal), out var grade))
            {
                continue;
            }

            grades[(int)grade]++;
            if (HasFigure(table, row))
            {
                withFigure++;
                published += grade == Confidence.Assumed ? 0 : 1;
            }
        }

        return new(table.FileName, table.RowCount, grades[0], grades[1], grades[2], grades[3], withFigure, published);
    }

    private static bool HasFigure(FeedTable table, int row)
    {
        foreach (var column in table.Schema.Columns)
        {
            if (column.IsFigure && !table.Cell(row, column.Ordinal).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
