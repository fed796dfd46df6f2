using System.Text.RegularExpressions;

namespace Karvan.Cli.Tests;

/// <summary>docs/cli.md tells of compare and quote what they do: fields, options, columns.</summary>
public sealed class DocumentedVerbsTests
{
    private static readonly string Docs = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cli.md"));

    private static readonly Type[] ToldWithPlan = [typeof(FeedDocument), typeof(QueryDocument), typeof(ItineraryDocument)];

    [Fact]
    public void Docs_FieldsOfCompare_AreTheSerializers() => Assert.Equal(
        PlanJsonFieldsTests.Fields(PlanJsonContext.Default.CompareDocument, string.Empty, ToldWithPlan), Rows("compare fields"));

    [Fact]
    public void Docs_FieldsOfQuote_AreTheSerializers() => Assert.Equal(
        PlanJsonFieldsTests.Fields(PlanJsonContext.Default.QuoteDocument, string.Empty, ToldWithPlan), Rows("quote fields"));

    [Fact]
    public void Docs_OptionsOfQuote_AreThoseItAddsToPlans()
    {
        var added = new QuoteOptions().InOrder().Select(option => option.Name).Except(new PlanOptions().InOrder().Select(option => option.Name));

        Assert.Equal(added, Names(Section("quote").Split("### JSON")[0]));
    }

    [Fact]
    public void Docs_ColumnsOfCsv_AreTheHeaders()
    {
        Assert.Contains($"Columns: {List(CompareCsv.Columns)}.", Section("compare"), StringComparison.Ordinal);
        Assert.Contains($"Columns: {List(QuoteCsv.Columns)}.", Section("quote"), StringComparison.Ordinal);
    }

    [Fact]
    public void Docs_BandsOfQuote_AreTheCodes() => Assert.Contains(
        FormattableString.Invariant(
            $"high ±{PriceBand.High * 100:0} %, medium ±{PriceBand.Medium * 100:0} %, low ±{PriceBand.Low * 100:0} %, assumed ±{PriceBand.Assumed * 100:0} %"),
        Regex.Replace(Section("quote"), @"\s+", " "),
        StringComparison.Ordinal);

    private static string Section(string verb) => Regex.Replace(
        Docs.Split("\n## ").Single(part => part.StartsWith($"karvan {verb} ", StringComparison.Ordinal)), "(?<! ) ?\n(?=[^\n|])", " ");

    private static IEnumerable<string> Rows(string block) =>
        Names(Docs.Split($"<!-- {block} -->")[1].Split($"<!-- /{block} -->")[0]);

    private static IEnumerable<string> Names(string table) =>
        Regex.Matches(table, @"^\| `([^`]+)` \| .+ \|$", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"`{column}`"));
}
