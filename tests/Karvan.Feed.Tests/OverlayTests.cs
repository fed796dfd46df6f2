using CsCheck;

namespace Karvan.Feed.Tests;

/// <summary>Changes to a feed: what they do to cells and rows, in any order, and who is named when they are
/// wrong.</summary>
public class OverlayTests
{
    private static readonly string[] Changes =
    [
        "{file: tariffs.csv, row: sea-freight, columns: [amount], multiply: 1.1, source: m-example, confidence: assumed}",
        "{file: tariffs.csv, row: sea-freight, column: amount, multiply: 0.333333333, source: m-example, confidence: assumed}",
        "{file: tariffs.csv, rows: {component: sea_freight}, column: amount, add: 12.5, source: m-example, confidence: assumed}",
        "{file: tariffs.csv, rows: {box: \"20\"}, column: amount, set: 700, source: m-example, confidence: assumed}",
        "{file: departures.csv, rows: {service_id: aktau-alat}, column: interval, multiply: 1.37, source: m-example, confidence: assumed}",
        "{file: departures.csv, rows: {service_id: aktau-alat}, column: interval, add: \"-0:20\", source: m-example, confidence: assumed}",
        "{file: restrictions.csv, new: [{restriction_id: a, territory: GE, rule: Closed}], source: m-example, confidence: assumed}",
        "{file: restrictions.csv, new: [{restriction_id: b, territory: AZ, rule: Closed}], source: m-example, confidence: assumed}",
        "{file: restrictions.csv, row: tbilisi-no-dangerous, withdraw: yes}",
        "{file: charges.csv, rows: {}, column: amount, multiply: 2, source: m-example, confidence: assumed}",
    ];

    [Theory]
    [InlineData("set: 500", "500")]
    [InlineData("multiply: 1.5", "675")]
    [InlineData("add: 0.5", "450.5")]
    [InlineData("add: -50", "400")]
    [InlineData("multiply: 0.333333330", "149.999998")]
    [InlineData("multiply: 0.000000001", "0")]
    public void Read_ChangeOfANumber_GivesTheCell(string change, string expected) => Assert.Equal(
        expected, Cell(Read(Amount(change)), "tariffs.csv", "sea-freight", "amount"));

    /// <summary>A half goes to the even neighbour, once, after all factors and terms.</summary>
    [Fact]
    public void Read_SetFactorsAndTerms_AreRoundedOnceHalfToEven() => Assert.Equal(
        "1.000002",
        Cell(
            Read(Amount("set: 1.000003"), Amount("multiply: 0.5"), Amount("multiply: 2"), Amount("add: -0.000001")),
            "tariffs.csv", "sea-freight", "amount"));

    [Theory]
    [InlineData("multiply: 0.5", "42:00")]
    [InlineData("add: \"1:30\"", "85:30")]
    [InlineData("add: \"-1:30\"", "82:30")]
    [InlineData("multiply: 0.3333", "27:59:50")]
    public void Read_ChangeOfASpan_KeepsItsForm(string change, string expected)
    {
        var text = "{file: departures.csv, rows: {service_id: aktau-alat}, column: interval, "
            + change + ", source: m-example, confidence: assumed}";

        var table = Read(text).Tables!.FindFile("departures.csv")!;

        Assert.Contains(Enumerable.Range(0, table.RowCount), row => table.GetRow(row).Contains(expected));
    }

    /// <summary>Ten changes in random orders and in one or two overlays: always the same rows and hash.</summary>
    [Fact]
    public void Read_AnyOrder_GivesTheSameFeed()
    {
        var expected = Sound(Read(Changes)).Info.Hash;

        Gen.Select(Gen.Shuffle(Changes), Gen.Int[0, Changes.Length]).Sample(
            (order, cut) =>
            {
                var result = new FeedReader().Read(
                    Unranged().ToFiles(), [Overlay("one", order[..cut]), Overlay("two", order[cut..])]);
                return Sound(result).Info.Hash == expected;
            },
            iter: 100);
    }

    [Fact]
    public void Read_TwoSetsOfOneCell_NameBoth() => Assert.Equal(
        ["overlay_set_twice one.yaml", "overlay_set_twice one.yaml"],
        Read(Amount("set: 1"), Amount("set: 2")).Notices.Select(notice => $"{notice.Code} {notice.File}"));

    /// <summary>A changed cell that the feed's own rules refuse is found where it was changed.</summary>
    [Fact]
    public void Read_ChangeAgainstTheRules_NamesFileAndLineOfTheChange()
    {
        var notice = Assert.Single(Read(Amount("set: 300"), Amount("multiply: -1")).Notices);

        Assert.Equal(("amount_negative", "one.yaml", 4), (notice.Code, notice.File, notice.Line));
        Assert.Contains("tariffs.csv (one)", notice.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RowOfAnOverlay_IsCheckedAsAnyOther()
    {
        var notice = Assert.Single(Read(
            "{file: restrictions.csv, new: [{restriction_id: c, place: Nowhere, rule: No}], source: m-example, confidence: assumed}")
            .Notices);

        Assert.Equal(("reference_unknown", "one.yaml"), (notice.Code, notice.File));
    }

    [Fact]
    public void Read_ServiceWithdrawn_TakesItsCallsDeparturesAndThroughRates()
    {
        var result = Read("{file: services.csv, row: aktau-alat, withdraw: yes}");

        Assert.DoesNotContain(Sound(result).Services, service => service.Id == "aktau-alat");
        Assert.Empty(Sound(result).ThroughRates);
        foreach (var file in new[] { "calls.csv", "departures.csv" })
        {
            var table = result.Tables!.FindFile(file)!;
            Assert.DoesNotContain(Enumerable.Range(0, table.RowCount), row => table[row, 0] == "aktau-alat");
        }
    }

    /// <summary>A row changed by figures of different quality is as good as the worst of them.</summary>
    [Fact]
    public void Read_ChangesOfDifferentGrade_CiteTheWeakest()
    {
        const string Source = "{file: sources.csv, new: [{source_id: S1, kind: source, title: A page}]}";
        var good = Amount("set: 500").Replace("m-example, confidence: assumed", "S1, confidence: high", StringComparison.Ordinal);

        Assert.Equal("high", Cell(Read(Source, good), "tariffs.csv", "sea-freight", "confidence"));
        Assert.Equal("assumed", Cell(Read(Source, good, Amount("add: 1")), "tariffs.csv", "sea-freight", "confidence"));
        Assert.Equal(
            "assumed",
            Cell(
                Read(Source, good.Replace("set: 500", "add: 1", StringComparison.Ordinal)),
                "tariffs.csv", "sea-freight", "confidence"));
    }

    [Fact]
    public void Read_PeriodAndTitle_StandInTheFeedsInfo()
    {
        var text = new OverlayText("old.yaml", "title: The old days\nperiod: 1999\nprice_month: 1999-05\n");

        var info = Sound(new FeedReader().Read(new Example().ToFiles(), [text])).Info;

        Assert.Equal(("1999", 5, "The old days"), (info.Period, info.PriceMonth.Month, info.ChangedBy));
    }

    [Fact]
    public void Read_NoChange_KeepsTheHash() => Assert.Equal(
        Unranged().ReadSound().Info.Hash, Sound(Read()).Info.Hash);

    [Theory]
    [InlineData("second-berth")]
    [InlineData("smooth-border")]
    [InlineData("second-berth, smooth-border")]
    public void Read_MeasuresTakenIn_ChangeTheFeed(string measures)
    {
        var text = new OverlayText("plan.yaml", $"title: A plan\nmeasures: {{in: [{measures}]}}\n");

        var network = Sound(new FeedReader().Read(new Example().ToFiles(), [text]));

        Assert.NotEqual(new Example().ReadSound().Info.Hash, network.Info.Hash);
    }

    [Fact]
    public void Read_ExampleOfTheManual_IsSound()
    {
        var manual = File.ReadAllText(Repository.PathOf("docs/feed.md"));
        var start = manual.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        var text = manual[start..manual.IndexOf("```", start, StringComparison.Ordinal)];

        Assert.Empty(new FeedReader().Read(new Example().ToFiles(), [new("manual.yaml", text)]).Notices);
    }

    /// <summary>Whatever the text, there are notices and no exceptions.</summary>
    [Fact]
    public void Read_AnyText_NeverThrows() => Gen.String[Gen.Char["{}[]:-,&*!|>'\"%@ \n\tabz019\0"], 0, 60].Sample(
        text => Assert.NotEmpty(new FeedReader().Read(new Example().ToFiles(), [new("any.yaml", text)]).Notices),
        iter: 300);

    [Theory]
    [InlineData("[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]")]
    [InlineData("a: &x [1]\nb: *x")]
    [InlineData("a: 1\na: 2")]
    [InlineData("a: 1\n---\nb: 2")]
    [InlineData("-\t{90}")]
    [InlineData("-\t{90\n!:{}\t,@:-|:9:,9&0{z]")]
    [InlineData("!<>,,%-*9:0")]
    public void Read_UnsoundDeepAliasedOrDoubledYaml_IsMalformed(string text) => Assert.Contains(
        new FeedReader().Read(new Example().ToFiles(), [new("any.yaml", text)]).Notices,
        notice => notice.Code == "overlay_malformed");

    private static string Amount(string change) =>
        $"{{file: tariffs.csv, rows: {{tariff_id: sea-freight, box: \"20\"}}, column: amount, {change}, "
        + "source: m-example, confidence: assumed}";

    private static FeedResult Read(params string[] changes) => new FeedReader().Read(
        Unranged().ToFiles(), [Overlay("one", changes)]);

    private static Example Unranged() => new Example().Replace("tariffs.csv", "450,400,520", "450,,");

    private static OverlayText Overlay(string name, string[] changes) => new(
        name + ".yaml",
        $"title: {name}\nchanges:{(changes.Length == 0 ? " []" : string.Empty)}\n"
        + string.Concat(changes.Select(change => $"  - {change}\n")));

    private static Model.Network Sound(FeedResult result)
    {
        Assert.Empty(result.Notices);
        return result.Network!;
    }

    private static string Cell(FeedResult result, string file, string id, string column)
    {
        Assert.Empty(result.Notices);
        var table = result.Tables!.FindFile(file)!;
        var row = Enumerable.Range(0, table.RowCount).First(row => table[row, 0] == id);
        return table[row, table.Schema.FindColumn(column)!.Ordinal];
    }
}
