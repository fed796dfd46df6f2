using System.Globalization;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Writes the explanation of rows for people.</summary>
internal static class ExplainPage
{
    private const int Column = 13;

    /// <summary>Writes one row after the other.</summary>
    public static void Write(ExplainAnswer.Explained explained, CommandHost host)
    {
        foreach (var (place, row) in explained.Rows.Index())
        {
            if (place > 0)
            {
                host.Output.WriteLine();
            }

            // Rows of one id have the same influences: they are told once, below the last.
            var isLast = place + 1 == explained.Rows.Length || !IsSame(row, explained.Rows[place + 1]);
            Write(row, isLast, host);
        }

        if (explained.More > 0)
        {
            host.Output.WriteLine();
            PlanTable.WriteWrapped(
                $"{Words.Count(explained.More, "more row")} of this name; give one by its line.", host);
        }
    }

    private static bool IsSame(RowExplanation row, RowExplanation next) =>
        row.File == next.File
        && row.Influences.Select(influence => (influence.How, influence.File, influence.Count))
            .SequenceEqual(next.Influences.Select(influence => (influence.How, influence.File, influence.Count)));

    private static void Write(RowExplanation row, bool withInfluences, CommandHost host)
    {
        host.Output.WriteLine(host.Screen.HasStyle ? $"\e[1m{row.Label}\e[0m" : row.Label);
        PlanTable.WriteWrapped($"One row is: {row.File.Meaning}", host);
        host.Output.WriteLine();
        Cells(row, host.Screen.Width).Write(host.Output, host.Screen.HasStyle);
        if (!row.Blank.IsEmpty)
        {
            PlanTable.WriteWrapped($"Not given: {string.Join(", ", row.Blank)}.", host);
        }

        host.Output.WriteLine();
        if (row is { Source: { } source, Confidence: { } confidence })
        {
            LabelledText.Write("Confidence", Describe(confidence), Column, host);
            WriteSource(source, host);
        }

        if (!withInfluences)
        {
            return;
        }

        if (row.Influences.IsEmpty)
        {
            LabelledText.Write("Influences", "No row rests on it by name.", Column, host);
        }

        foreach (var (place, influence) in row.Influences.Index())
        {
            LabelledText.Write(place == 0 ? "Influences" : string.Empty, Describe(influence), Column, host);
        }
    }

    private static TextTable Cells(RowExplanation row, int width)
    {
        var table = new TextTable(width, new("Column"), new("Value", Least: 20), new("Meaning", Least: 30));
        foreach (var cell in row.Cells)
        {
            var unit = cell.Column.Unit is { Length: > 0 } and not "currency" && cell.Text.Length > 0
                ? $" {cell.Column.Unit}"
                : string.Empty;
            var targets = cell.Targets.IsEmpty ? string.Empty : $" ({string.Join("; ", cell.Targets)})";
            table.Add(
                cell.Column.Name,
                cell.Text.Length > 0 ? $"{cell.Text}{unit}{targets}" : "not given",
                cell.Column.Meaning);
        }

        return table;
    }

    private static void WriteSource(Source source, CommandHost host)
    {
        LabelledText.Write(source.IsMethod ? "Method" : "Source", $"{source.Id}: {source.Title}", Column, host);
        if (source.Value is { } value)
        {
            Write("Value", string.Create(CultureInfo.InvariantCulture, $"{value} {source.Unit}").TrimEnd());
        }

        Write("Publisher", source.Publisher);
        Write("Year", source.Year);
        Write("Address", source.Address);
        Write("Licence", source.Licence);

        void Write(string label, string text)
        {
            if (text.Length > 0)
            {
                LabelledText.Write(label, text, Column, host);
            }
        }
    }

    private static string Describe(Confidence confidence) => confidence switch
    {
        Confidence.High => "high: official or an operator's figure, or two sources that agree",
        Confidence.Medium => "medium: one press report of an official, or one reference page",
        Confidence.Low => "low: old, undated, promotional or ambiguous",
        _ => "assumed: nobody published it; it follows from a method",
    };

    private static string Describe(Influence influence)
    {
        var more = influence.Count > influence.First.Length
            ? string.Create(CultureInfo.InvariantCulture, $" and {influence.Count - influence.First.Length} more")
            : string.Empty;
        var rows = $"{Words.Count(influence.Count, "row")} of {influence.File} {influence.How}";
        return influence.First.IsEmpty ? rows : $"{rows}: {string.Join(", ", influence.First)}{more}";
    }
}
