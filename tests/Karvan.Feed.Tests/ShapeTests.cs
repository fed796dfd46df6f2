using System.Globalization;
using Karvan.Model;

namespace Karvan.Feed.Tests;

/// <summary>Shapes become lines of links and of sections, in the order in which they are run.</summary>
public class ShapeTests
{
    [Fact]
    public void GetLine_LinkWithShape_HasBothEndsAndThePointsBetween()
    {
        var network = new Example().ReadSound();

        Assert.Equal(
            "43.6 51.22, 43.1 50.9, 40.5 50.9, 39.9 50, 39.95 49.41",
            Text(network.GetLine(LinkOf(network, "aktau-alat"))));
    }

    [Fact]
    public void GetLine_LinkWithoutShape_IsStraight()
    {
        var network = new Example().Remove("shapes.csv").ReadSound();

        Assert.Empty(network.Shapes);
        Assert.Equal("43.6 51.22, 39.95 49.41", Text(network.GetLine(LinkOf(network, "aktau-alat"))));
    }

    [Fact]
    public void GetLine_RowsInAnyOrder_GoBySequence()
    {
        var example = new Example();
        var lines = example["shapes.csv"].TrimEnd('\n').Split('\n');
        example["shapes.csv"] = string.Join('\n', [lines[0], .. lines.Skip(1).Reverse()]) + "\n";

        var (sorted, given) = (new Example().ReadSound(), example.ReadSound());

        Assert.Equal(
            sorted.Shapes.Select(shape => (shape.Link, Text([.. shape.Points.Select(point => point.Point)]))),
            given.Shapes.Select(shape => (shape.Link, Text([.. shape.Points.Select(point => point.Point)]))));
    }

    [Fact]
    public void GetLine_SectionRunBackwards_TurnsTheLineAndDrawsCrossingsStraight()
    {
        var network = new Example().ReadSound();
        var link = LinkOf(network, "gardabani-tbilisi");
        var (from, to) = (network[link].From, network[link].To);
        var part = new SectionPart(link, network[link].Metres, network[link].Country, true, Passage.None);
        var beyond = network.Crossings[0].From;
        var section = new Section
        {
            Way = Way.Rail1520,
            Parts = [part, part with { Link = null }],
            Locations = [to, from, beyond],
        };

        Assert.Equal(
            "41.72 44.83, 41.68 44.87, 41.55 45, 41.46 45.09, 41.39 45.18", Text(network.GetLine(section)));
    }

    /// <summary>A shape of which a row was dropped gives no second notice, and no line with a gap.</summary>
    [Fact]
    public void Read_ShapeWithABadRow_GivesOneNotice()
    {
        var result = new Example().Replace("shapes.csv", "aktau-alat,2,40.5", "aktau-alat,2,95").Read();

        Assert.Equal("number_out_of_range", Assert.Single(result.Notices).Code);
    }

    private static LinkIndex LinkOf(Network network, string id) =>
        new(network.Links.Index().Single(link => link.Item.Id == id).Index);

    private static string Text(IEnumerable<GeoPoint> points) => string.Join(
        ", ",
        points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude} {point.Longitude}")));
}
