using System.Text.Json;

namespace Karvan.Report.Tests;

/// <summary>The map for programs.</summary>
public sealed class GeoJsonTests
{
    private static readonly string[] Needed = ["id", "source", "confidence"];

    [Theory]
    [InlineData("example")]
    [InlineData("eurasia")]
    public void GeoJson_Features_AreAllLinksCrossingsAndTerminals(string feed)
    {
        var network = Feeds.Named(feed);

        using var document = JsonDocument.Parse(Drawing.GeoJson(network));

        var features = document.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(
            network.Links.Select(row => $"link/{row.Id}")
                .Concat(network.Crossings.Select(row => $"crossing/{row.Id}"))
                .Concat(network.Terminals.Select(row => $"terminal/{row.Id}")),
            features.Select(feature => feature.GetProperty("id").GetString()));
        foreach (var properties in features.Select(feature => feature.GetProperty("properties")))
        {
            Assert.All(Needed, name => Assert.NotEmpty(properties.GetProperty(name).GetString()!));
        }
    }

    [Fact]
    public void GeoJson_Link_CarriesModeGaugeAndLength()
    {
        using var document = JsonDocument.Parse(Drawing.GeoJson(Feeds.Example));

        var link = document.RootElement.GetProperty("features").EnumerateArray()
            .Single(feature => feature.GetProperty("id").GetString() == "link/alat-boyuk-kesik").GetProperty("properties");

        Assert.Equal("rail", link.GetProperty("mode").GetString());
        Assert.Equal("1520", link.GetProperty("gauge").GetString());
        Assert.Equal(418m, link.GetProperty("km").GetDecimal());
    }

    [Fact]
    public void GeoJson_WrittenTwice_IsTheSame() =>
        Assert.Equal(Drawing.GeoJson(Feeds.Eurasia), Drawing.GeoJson(Feeds.Eurasia));
}
