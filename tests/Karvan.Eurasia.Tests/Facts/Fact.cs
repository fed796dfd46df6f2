namespace Karvan.Eurasia.Tests;

/// <summary>A row of docs/facts.csv: something that was found in print, and what became of it.</summary>
/// <param name="Part">The collection.</param>
/// <param name="Section">Its section.</param>
/// <param name="Item">The number in the section, or the id of a source.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="UsedIn">The rows that hold it or rest on it, as file#first cell.</param>
/// <param name="LeftOut">Why it is not used; empty where it is.</param>
internal sealed record Fact(
    string Part, string Section, string Item, string Subject, string[] UsedIn, string LeftOut)
{
    private const int Cells = 6;

    private static readonly Lazy<Fact[]> Rows = new(() =>
        [.. File.ReadLines(EurasiaFeed.PathOf("docs/facts.csv")).Skip(1).Select(Parse)]);

    public static IReadOnlyList<Fact> All => Rows.Value;

    public override string ToString() => $"{Part} {Section}, {Item} ({Subject})";

    private static Fact Parse(string line)
    {
        var cells = Split(line);
        Assert.True(cells.Count == Cells, $"{line}: found {cells.Count} cells, expected {Cells}");
        return new(
            cells[0], cells[1], cells[2], cells[3], cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries), cells[5]);
    }

    private static List<string> Split(string line)
    {
        var cells = new List<string> { string.Empty };
        var isQuoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && isQuoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                cells[^1] += line[++at];
            }
            else if (line[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[at] == ',' && !isQuoted)
            {
                cells.Add(string.Empty);
            }
            else
            {
                cells[^1] += line[at];
            }
        }

        return cells;
    }
}
