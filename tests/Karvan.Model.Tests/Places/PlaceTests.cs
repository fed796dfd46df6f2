namespace Karvan.Model.Tests;

public sealed class PlaceTests
{
    private static readonly GeoPoint Baku = new(40.4093, 49.8671);

    [Fact]
    public void DistanceKm_QuarterOfTheEquator_IsAQuarterOfTheCircumference() =>
        Assert.Equal(Math.PI / 2 * 6371.0088, new GeoPoint(0, 0).DistanceKm(new GeoPoint(0, 90)), 1e-6);

    [Fact]
    public void DistanceKm_Antipodes_IsHalfTheCircumference() =>
        Assert.Equal(Math.PI * 6371.0088, new GeoPoint(30, 20).DistanceKm(new GeoPoint(-30, -160)), 1e-3);

    [Fact]
    public void DistanceKm_AcrossTheDateLine_IsTheShortWay() =>
        Assert.Equal(2 * Math.PI * 6371.0088 / 360, new GeoPoint(0, 179.5).DistanceKm(new GeoPoint(0, -179.5)), 1e-6);

    [Fact]
    public void DistanceKm_SamePoint_IsZero() => Assert.Equal(0, Baku.DistanceKm(Baku));

    [Fact]
    public void DistanceKm_BothWays_IsTheSame()
    {
        var aktau = new GeoPoint(43.6532, 51.1975);
        Assert.Equal(Baku.DistanceKm(aktau), aktau.DistanceKm(Baku), 1e-9);
        Assert.InRange(Baku.DistanceKm(aktau), 370, 380);
    }

    [Theory]
    [InlineData("az")]
    [InlineData("AZE")]
    [InlineData("A1")]
    [InlineData("")]
    [InlineData("ÄZ")]
    public void Country_NotTwoCapitals_Throws(string code) => Assert.Throws<ArgumentException>(() => new Country(code));

    [Fact]
    public void Country_Default_IsNone()
    {
        Assert.True(default(Country).IsNone);
        Assert.Equal("", default(Country).Code);
        Assert.False(new Country("AZ").IsNone);
    }

    [Theory]
    [InlineData(Way.Rail1435, Mode.Rail, Side.Rail1435)]
    [InlineData(Way.Rail1520, Mode.Rail, Side.Rail1520)]
    [InlineData(Way.Road, Mode.Road, Side.Road)]
    [InlineData(Way.Sea, Mode.Sea, Side.Sea)]
    [InlineData(Way.Air, Mode.Air, Side.Air)]
    public void Way_HasAModeAndASide(Way way, Mode mode, Side side) =>
        Assert.Equal((mode, side), (way.ToMode(), way.ToSide()));
}
