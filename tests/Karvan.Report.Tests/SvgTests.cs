using System.Globalization;
using System.Xml.Linq;
using Karvan.Model;

namespace Karvan.Report.Tests;

/// <summary>The map for people.</summary>
public sealed class SvgTests
{
    [Theory]
    [InlineData("example")]
    [InlineData("eurasia")]
    public void Svg_AllOfTheFeed_ShowsEveryLinkAndCrossing(string feed)
    {
        var network = Feeds.Named(feed);

        var svg = Drawing.Svg(network);

        Assert.Equal(
            network.Links.Select(link => link.Id).Order(StringComparer.Ordinal),
            Drawing.Values(svg, "data-link").Order(StringComparer.Ordinal));
        Assert.Equal(
            network.Crossings.Select(crossing => crossing.Id).Order(StringComparer.Ordinal),
            Drawing.Values(svg, "data-crossing").Order(StringComparer.Ordinal));
        Assert.Superset(
            network.Terminals.Select(terminal => network[terminal.Location].Id).ToHashSet(),
            Drawing.Values(svg, "data-location").Concat(["-"]).ToHashSet());
    }

    [Theory]
    [InlineData("continent")]
    [InlineData("caspian")]
    [InlineData("caucasus")]
    [InlineData("bbox=-30,-40,170,84")]
    [InlineData("bbox=49,40,50,41")]
    [InlineData("bbox=-30,60,-29,61")]
    [InlineData("bbox=0,-40,1,84")]
    public void Svg_EachView_IsSoundXmlWithFiniteNumbers(string view)
    {
        var svg = Drawing.Svg(Feeds.Eurasia, View(view));

        Assert.Equal("svg", XDocument.Parse(svg).Root!.Name.LocalName);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', svg);
    }

    [Fact]
    public void Svg_AnotherLanguage_NamesPlacesInItAndLeavesEnglishOut()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        NetworkMap.WriteSvg(Feeds.Eurasia, MapView.Caspian, text, "az");

        Assert.Contains(">Bakı<", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(">Baku<", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(">Caspian Sea<", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_RailwayWithoutElectricTraction_HasAWhiteCore()
    {
        var cores = XDocument.Parse(Drawing.Svg(Feeds.Eurasia, MapView.Caspian)).Descendants()
            .Count(element => element.Attribute("class")?.Value == "core");
        var electric = Feeds.Eurasia with
        {
            Links = [.. Feeds.Eurasia.Links.Select(link => link with { Electrified = link.Mode == Mode.Rail })],
        };

        Assert.True(cores > 2, $"found {cores}");
        Assert.DoesNotContain("class=\"core\" stroke-width=\"0.8\"", Drawing.Svg(electric), StringComparison.Ordinal);
    }

    /// <summary>A smooth line passes all its points, and stays between two when there are no more.</summary>
    [Fact]
    public void Curve_Points_ArePassedInOrder()
    {
        Assert.Equal("M0 0L3 4", SvgWriter.Curve([new(0, 0), new(3, 4)]));

        var curve = SvgWriter.Curve([new(0, 0), new(30, 0), new(30, 30), new(30, 30), new(60, 30)]);

        Assert.Equal(
            ["0 0", "30 0", "30 30", "30 30", "60 30"],
            curve[1..].Split('C').Select(piece => string.Join(' ', piece.Split(' ')[^2..])));
        Assert.DoesNotContain("NaN", curve, StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_DrawnTwice_IsTheSame() =>
        Assert.Equal(Drawing.Svg(Feeds.Eurasia, MapView.Caspian), Drawing.Svg(Feeds.Eurasia, MapView.Caspian));

    [Fact]
    public void Svg_OneSea_LeavesOutWhatLiesElsewhere()
    {
        var links = Drawing.Values(Drawing.Svg(Feeds.Eurasia, MapView.Caspian), "data-link");

        Assert.Contains("sea-TM-KRW-AZ-ALA", links);
        Assert.DoesNotContain("rail-CN-XIA-CN-LHW", links);
    }

    [Fact]
    public void Svg_WayPointAtSea_BearsNoSignAndNoName()
    {
        var svg = Drawing.Svg(Feeds.Eurasia, MapView.Caspian);

        Assert.Contains("sea-AZ-WAB-AZ-ALA", Drawing.Values(svg, "data-link"));
        Assert.DoesNotContain("AZ-WAB", Drawing.Values(svg, "data-location"));
    }

    [Fact]
    public void Svg_EveryWay_HasItsOwnColourAndDashes()
    {
        string[] ways = ["rail1435", "rail1520", "rail1435-1520", "road", "sea", "air"];
        var rules = ways.Select(way => MapStyle.Sheet.Split('\n').Single(line => line.Trim().StartsWith($".{way} ", StringComparison.Ordinal)));

        var looks = rules.Select(rule => rule[rule.IndexOf('{', StringComparison.Ordinal)..].Split(';')).ToList();

        Assert.Equal(ways.Length, looks.Select(look => look[0]).Distinct().Count());
        Assert.Equal(ways.Length, looks.Select(look => look.Length > 1 ? look[1] : "solid").Distinct().Count());
    }

    [Fact]
    public void Svg_HostileName_IsShownAsText()
    {
        var example = Feeds.Example;
        var hostile = example with
        {
            Info = example.Info with { Title = "<script>\u0001 & \"quotes\"" },
        };

        var title = XDocument.Parse(Drawing.Svg(hostile)).Root!.Elements().First().Value;

        Assert.StartsWith("<script> & \"quotes\"", title, StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_LinkOverTheAntimeridian_StaysAtBothEdges()
    {
        var line = MapLine.Of(Antimeridian(), new(0));

        Assert.Equal(2, line.Count);
        Assert.Equal(180, line[0][^1].Longitude);
        Assert.Equal(-180, line[1][0].Longitude);
    }

    private static Network Antimeridian()
    {
        var example = Feeds.Example;
        var (west, east) = (example.Locations[0], example.Locations[1]);
        return example with
        {
            Locations = [west with { Point = new(10, 179) }, east with { Point = new(12, -179) }],
            Links = [example.Links[0] with { From = new(0), To = new(1) }],
        };
    }

    private static MapView View(string text)
    {
        Assert.True(MapView.TryParse(text, out var view));
        return view;
    }
}
