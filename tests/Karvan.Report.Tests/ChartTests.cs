using System.Globalization;
using System.Xml.Linq;
using Karvan.Model;
using NodaTime;

namespace Karvan.Report.Tests;

/// <summary>Charts: what stands on them, and that they are the same everywhere.</summary>
public sealed class ChartTests
{
    private static readonly ChartHeading Heading = new("Queues", "One is long & <one> is short.", "Feed x, seed 1.");

    public static RangeChart Ranges => new(
        Heading, "days", [new("Xi’an – Poti", 12, 14.5, 21), new("Poti – Xi’an", -2, 0.5, 3)]);

    public static TimeChart Times => new(
        Heading,
        [
            new("berths [vessels]", [.. Days(0, 1, 4, 2, 0)]),
            new("yard [TEU]", [.. Days(1_200, 900, 0, 0, 15_000)]),
        ]);

    [Fact]
    public void Time_Panels_AreNamedOneAboveTheOther()
    {
        var texts = TextsOf(Drawing.Svg(Times));

        Assert.True(YOf(texts, "berths [vessels]") < YOf(texts, "yard [TEU]"));
    }

    [Fact]
    public void Time_ManyMonths_TellsMonths()
    {
        var days = Enumerable.Repeat(1.0, 365).ToArray();

        var texts = TextsOf(Drawing.Svg(new TimeChart(Heading, [new("n", [.. Days(days)])])));

        Assert.Equal(12, texts.Count(text => text.Text.EndsWith(" 2025", StringComparison.Ordinal)));
    }

    [Fact]
    public void Range_Rows_StandInOrderWithTheirAxis()
    {
        var texts = TextsOf(Drawing.Svg(Ranges));

        Assert.True(YOf(texts, "Xi’an – Poti") < YOf(texts, "Poti – Xi’an"));
        Assert.True(YOf(texts, "Poti – Xi’an") < YOf(texts, "days"));
    }

    [Fact]
    public void Range_Row_ReachesFromLowToHighOnTheAxis()
    {
        var bars = XDocument.Parse(Drawing.Svg(Ranges)).Descendants()
            .Where(node => node.Name.LocalName is "rect" or "polygon" && IsShade(node))
            .ToList();

        Assert.Equal(2, bars.Count);
        double first = double.Parse(bars[0].Attribute("width")!.Value, CultureInfo.InvariantCulture);
        double second = double.Parse(bars[1].Attribute("width")!.Value, CultureInfo.InvariantCulture);
        Assert.Equal((21 - 12) / (3.0 + 2), first / second, 0.02);
    }

    [Fact]
    public void Chart_Words_AreTextAndTitle()
    {
        var root = XDocument.Parse(Drawing.Svg(Ranges)).Root!;

        Assert.Equal("Queues", root.Elements().First(node => node.Name.LocalName == "title").Value);
        Assert.Contains(root.Elements(), node => node.Value == "One is long & <one> is short.");
        Assert.Contains(root.Elements(), node => node.Value == "Feed x, seed 1.");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void Chart_AnyCulture_IsTheSame(string culture)
    {
        var (times, ranges) = (Drawing.Svg(Times), Drawing.Svg(Ranges));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(times, Drawing.Svg(Times));
            Assert.Equal(ranges, Drawing.Svg(Ranges));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Chart_WithoutPanelOrRow_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Drawing.Svg(new TimeChart(Heading, [])));
        Assert.Throws<ArgumentException>(() => Drawing.Svg(new RangeChart(Heading, "days", [])));
    }

    [Fact]
    public void Time_PanelWithoutPointsOrAllZero_HasFiniteNumbers()
    {
        var svg = Drawing.Svg(new TimeChart(Heading, [new("none", []), new("zero", [.. Days(0, 0, 0)])]));

        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
    }

    private static bool IsShade(XElement node) =>
        node.Attributes().Any(attribute => attribute.Value.Contains("rgb(0,114,178)", StringComparison.Ordinal)
            && attribute.Value.Contains("fill-opacity", StringComparison.Ordinal));

    private static IEnumerable<(Moment At, double Value)> Days(params double[] values)
    {
        var first = Instant.FromUtc(2025, 1, 1, 0, 0);
        return values.Select((value, day) => (Moment.FromInstant(first + Duration.FromDays(day)), value));
    }

    private static double YOf(List<(string Text, double Y)> texts, string text) =>
        Assert.Single(texts, found => found.Text == text).Y;

    private static List<(string Text, double Y)> TextsOf(string svg) =>
    [
        .. XDocument.Parse(svg).Descendants()
            .Where(node => node.Name.LocalName == "text" && node.Attribute("transform") is not null)
            .Select(node => (node.Value, YOf(node.Attribute("transform")!.Value))),
    ];

    // translate(x,y), and a turn after it where there is one.
    private static double YOf(string transform) => double.Parse(
        transform.Split('(', ')')[1].Split(',')[1], CultureInfo.InvariantCulture);
}
