using System.Globalization;
using Karvan.Feed;

namespace Karvan.Eurasia.Tests;

/// <summary>One row of the feed as text, by the names of its columns.</summary>
internal sealed class FeedRow(FeedTable table, int row)
{
    public bool IsAssumed => this["confidence"] == "assumed";

    public string this[string column] => table[row, IndexOf(column)];

    public bool IsBlank(string column) => this[column].Length == 0;

    public decimal Number(string column) =>
        decimal.Parse(this[column], NumberStyles.Number, CultureInfo.InvariantCulture);

    public string[] Words(string column) => this[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gives a span of time such as <c>73:30</c> [min].</summary>
    public decimal Minutes(string column)
    {
        var parts = this[column].Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return (parts[0] * 60) + parts[1] + (parts.Length > 2 ? parts[2] / 60m : 0);
    }

    /// <summary>Gives file, line and first cells; no cell of the feed holds a line break.</summary>
    public override string ToString() => $"{table.FileName}({row + 2}) {string.Join(',', table.GetRow(row)[..3])}";

    private int IndexOf(string column)
    {
        for (int i = 0; i < table.Schema.Columns.Length; i++)
        {
            if (table.Schema.Columns[i].Name == column)
            {
                return i;
            }
        }

        throw new ArgumentException($"{table.FileName} has no column {column}.", nameof(column));
    }
}
