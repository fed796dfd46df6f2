using System.Globalization;
using System.Text.RegularExpressions;

namespace Karvan.Eurasia.Tests;

/// <summary>The account of all facts: each that was gathered is in a row that exists, or left out with a
/// reason.</summary>
public partial class FactTests
{
    private const int MostReferences = 3;

    [Fact]
    public void Rows_Each_IsUsedOrLeftOutWithAReason() => Offenders.None(
        from fact in Fact.All
        where (fact.UsedIn is []) == (fact.LeftOut.Length == 0) || fact.UsedIn.Length > MostReferences
            || fact.Subject.Length == 0
        select $"{fact}: found {fact.UsedIn.Length} references and the reason '{fact.LeftOut}', expected one or the other");

    [Fact]
    public void Rows_References_Exist()
    {
        var firstCells = EurasiaFeed.Tables.Files.ToDictionary(
            table => table.FileName,
            table => EurasiaFeed.Rows(table.FileName).Select(row => row[table.Schema.Columns[0].Name]).ToHashSet());
        Offenders.None(
            from fact in Fact.All
            from reference in fact.UsedIn
            let at = reference.IndexOf('#', StringComparison.Ordinal)
            where at < 0 || !firstCells.TryGetValue(reference[..at], out var cells) || !cells.Contains(reference[(at + 1)..])
            select $"{fact}: found {reference}, expected a file of the feed and the first cell of one of its rows");
    }

    /// <summary>Items of a section are numbered from 1; sources run from 1 too, some with a letter behind.</summary>
    [Fact]
    public void Rows_Numbers_HaveNoGapsAndNoneTwice() => Offenders.None(
        from section in Fact.All.GroupBy(fact => (fact.Part, fact.Section))
        let numbers = section.Select(fact => Number(fact.Item)).Distinct().Order().ToList()
        where section.DistinctBy(fact => fact.Item).Count() != section.Count()
            || !numbers.SequenceEqual(Enumerable.Range(1, numbers.Count))
        select $"{section.Key}: found {numbers.Count} numbers up to {numbers[^1]}, expected each once from 1");

    /// <summary>A source of the feed that comes from the collections has its row in the account.</summary>
    [Fact]
    public void Sources_OfTheCollections_AreAccountedFor()
    {
        var items = Fact.All.Select(fact => fact.Item).ToHashSet();
        Offenders.None(
            from source in EurasiaFeed.Sources.Keys
            where OfTheCollections().IsMatch(source) && !items.Contains(source)
            select $"{source}: expected a row in docs/facts.csv");
    }

    [Fact]
    public void Page_Table_CountsTheRows()
    {
        var lines = File.ReadLines(EurasiaFeed.PathOf("docs/facts.md")).ToHashSet();
        Offenders.None(
            from section in Fact.All.GroupBy(fact => (fact.Part, fact.Section))
            let counts = Counts(section)
            where !lines.Any(line =>
                line.StartsWith($"| {section.Key.Part} | {section.Key.Section} |", StringComparison.Ordinal)
                && line.EndsWith(counts, StringComparison.Ordinal))
            select $"{section.Key}: expected a row of docs/facts.md that ends '{counts}'");
        Assert.Contains(lines, line =>
            line.StartsWith("| all |", StringComparison.Ordinal) && line.EndsWith(Counts(Fact.All), StringComparison.Ordinal));
    }

    private static string Counts(IEnumerable<Fact> facts)
    {
        var (all, used) = (facts.Count(), facts.Count(fact => fact.UsedIn.Length > 0));
        return string.Create(CultureInfo.InvariantCulture, $"| {all:#,0} | {used:#,0} | {all - used:#,0} |");
    }

    private static int Number(string item) =>
        int.Parse(Digits().Match(item).Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("^[SJU][0-9]+[a-z]?$")]
    private static partial Regex OfTheCollections();
}
