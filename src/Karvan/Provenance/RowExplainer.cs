using System.Collections.Immutable;
using Karvan.Feed;
using Karvan.Model;

namespace Karvan;

/// <summary>Says of a row where it comes from, how far it can be trusted, and what rests on it.</summary>
/// <remarks>Thread safety: immutable; one instance serves any number of threads.</remarks>
public sealed class RowExplainer
{
    /// <summary>The most rows that one answer explains.</summary>
    public const int MaxRows = 20;

    private readonly FeedTables _tables;
    private readonly Network _network;
    private readonly InfluenceFinder _influences;

    /// <summary>Makes an explainer of a feed without errors.</summary>
    /// <param name="tables">The rows of the feed.</param>
    /// <param name="network">The network that was made of them.</param>
    public RowExplainer(FeedTables tables, Network network) =>
        (_tables, _network, _influences) = (tables, network, new(tables, network));

    /// <summary>Explains the rows that a text names.</summary>
    /// <param name="text">
    /// <c>file.csv:line</c>, <c>file.csv:id</c> or an id; then <c>:column</c> for one cell of it.
    /// </param>
    public ExplainAnswer Explain(string text)
    {
        var finder = new RowFinder(_tables);
        if (finder.Find(text) is not var (rows, column))
        {
            return new ExplainAnswer.Unknown(finder.Problem!);
        }

        return new ExplainAnswer.Explained(
            [.. rows.Take(MaxRows).Select(row => Explain(row, column))], Math.Max(0, rows.Count - MaxRows));
    }

    private RowExplanation Explain(FeedRow row, string? column)
    {
        var schema = row.Table.Schema;
        var isMarked = schema.HasProvenance;
        var cells = schema.Columns
            .Select((known, index) => (Column: known, Text: row.Table[row.Row, index]))
            .Where(cell => !isMarked || cell.Column.Name is not ("source" or "confidence"))
            .ToList();
        return new()
        {
            Label = row.Label,
            File = schema,
            Cells = [.. cells
                .Where(cell => column is null ? cell.Text.Length > 0 : cell.Column.Name == column)
                .Select(cell => new CellExplanation(cell.Column, cell.Text, FindTargets(cell.Column, cell.Text)))],
            Blank = [.. cells.Where(cell => column is null && cell.Text.Length == 0).Select(cell => cell.Column.Name)],
            Source = isMarked ? _network.Sources.First(source => source.Id == row.Get("source")) : null,
            Confidence = isMarked ? Enum.Parse<Confidence>(row.Get("confidence"), ignoreCase: true) : null,
            Influences = _influences.Find(row),
        };
    }

    private ImmutableArray<string> FindTargets(ColumnSchema column, string text)
    {
        if (column.RefersTo.IsEmpty || text.Length == 0)
        {
            return [];
        }

        var ids = text.Split(' ');
        return
        [
            .. from file in column.RefersTo
               let table = _tables.FindFile(file)
               where table is not null
               from target in FeedRow.Of(table).Where(row => ids.Contains(row.Key)).DistinctBy(row => row.Key)
               select $"{target.Label} {target.Get("name")}".TrimEnd(),
        ];
    }
}
