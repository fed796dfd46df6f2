namespace Karvan.Report.Tests;

/// <summary>What can be asked for.</summary>
public sealed class MapViewTests
{
    [Theory]
    [InlineData("continent")]
    [InlineData("caspian")]
    [InlineData("caucasus")]
    [InlineData("bbox=44,36.5,56,46")]
    [InlineData("bbox=-10,35,5,45")]
    public void TryParse_KnownView_BearsItsName(string text)
    {
        Assert.True(MapView.TryParse(text, out var view));
        Assert.Equal(text, view.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Caspian")]
    [InlineData("moon")]
    [InlineData("bbox=")]
    [InlineData("bbox=1,2,3")]
    [InlineData("bbox=1,2,3,4,5")]
    [InlineData("bbox=56,36,44,46")]
    [InlineData("bbox=44,46,56,36")]
    [InlineData("bbox=44,36,44.5,36.5")]
    [InlineData("bbox=-181,36,56,46")]
    [InlineData("bbox=44,36,56,91")]
    [InlineData("bbox=44;36;56;46")]
    [InlineData("bbox=NaN,36,56,46")]
    [InlineData("bbox=44,36,Infinity,46")]
    [InlineData("bbox=44,36,1e1,46")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(MapView.TryParse(text, out _));

    [Fact]
    public void All_OfAFeed_HoldsEveryLocationAwayFromTheEdge()
    {
        var box = MapView.All(Feeds.Eurasia).Box;

        Assert.All(Feeds.Eurasia.Locations, location => Assert.True(
            location.Point.Longitude > box.West && location.Point.Longitude < box.East
            && location.Point.Latitude > box.South && location.Point.Latitude < box.North));
    }
}
