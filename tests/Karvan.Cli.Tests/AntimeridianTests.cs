using Karvan.Model;

namespace Karvan.Cli.Tests;

public sealed class AntimeridianTests
{
    [Fact]
    public void Split_LineOnOneSide_StaysWhole() =>
        Assert.Single(Antimeridian.Split([new(31, 121), new(1, 103), new(30, 32)]));

    [Fact]
    public void Split_LineAcrossThePacific_IsCutAt180()
    {
        var lines = Antimeridian.Split([new(30, 170), new(40, -170), new(34, -118)]);

        Assert.Equal([new GeoPoint(30, 170), new GeoPoint(35, 180)], lines[0]);
        Assert.Equal([new GeoPoint(35, -180), new GeoPoint(40, -170), new GeoPoint(34, -118)], lines[1]);
    }

    [Fact]
    public void Split_LineWestward_IsCutAtMinus180()
    {
        var lines = Antimeridian.Split([new(10, -179), new(20, 179)]);

        Assert.Equal([new GeoPoint(10, -179), new GeoPoint(15, -180)], lines[0]);
        Assert.Equal([new GeoPoint(15, 180), new GeoPoint(20, 179)], lines[1]);
    }
}
