using System.Text.Json;
using System.Xml.Linq;

namespace Karvan.Cli.Tests;

public sealed class MapCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("karvan map ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("map.svg")]
    [InlineData("MAP.SVG")]
    public void Map_Svg_IsADrawingOfTheFeed(string name)
    {
        var root = XDocument.Parse(Draw(name)).Root!;

        Assert.Equal("svg", root.Name.LocalName);
        Assert.Contains(root.Descendants(), element => element.Attribute("data-link") is not null);
    }

    [Fact]
    public void Map_GeoJson_IsAFeatureCollection()
    {
        using var document = JsonDocument.Parse(Draw("map.geojson"));

        Assert.Equal("FeatureCollection", document.RootElement.GetProperty("type").GetString());
        Assert.Equal(1, document.RootElement.GetProperty("schemaVersion").GetInt32());
    }

    [Fact]
    public void Map_DrawnTwice_IsTheSameToTheByte()
    {
        Draw("one.svg");
        Draw("two.svg");

        Assert.Equal(File.ReadAllBytes(PathOf("one.svg")), File.ReadAllBytes(PathOf("two.svg")));
    }

    [Theory]
    [InlineData("continent")]
    [InlineData("caspian")]
    [InlineData("caucasus")]
    [InlineData("bbox=44,36,56,46")]
    public void Map_View_IsNamedInItsHeading(string view) =>
        Assert.Contains($"view: {view}<", Draw("map.svg", "--view", view), StringComparison.Ordinal);

    [Theory]
    [InlineData("no file", "--out is missing; allowed: a file name that ends in .svg or .geojson")]
    [InlineData("file without a name", "--out needs a value", "--out")]
    [InlineData("empty file", "--out '' is not allowed; allowed: a file name that ends in .svg or .geojson", "--out", "")]
    [InlineData("other form", "--out 'map.png' is not allowed; allowed: a file name", "--out", "map.png")]
    [InlineData("no such folder", "--out '/no/such/folder/map.svg' cannot be written", "--out", "/no/such/folder/map.svg")]
    [InlineData("forbidden letter", "cannot be written", "--out", "a\0b.svg")]
    [InlineData("unknown view", "--view 'moon' is not allowed; allowed: continent, caspian", "--out", "m.svg", "--view", "moon")]
    [InlineData("box inside out", "--view 'bbox=9,1,2,3' is not allowed", "--out", "m.svg", "--view", "bbox=9,1,2,3")]
    [InlineData("unknown language", "--language 'de' is not allowed; allowed: en, az, zh, ru, kk, ka, tr", "--out", "m.svg", "--language", "de")]
    [InlineData("language of GeoJSON", "--language goes with .svg", "--out", "m.geojson", "--language", "az")]
    [InlineData("view of GeoJSON", "--view goes with .svg", "--out", "m.geojson", "--view", "caspian")]
    [InlineData("two folders", "'other' is one argument too many", "other", "--out", "m.svg")]
    public void Map_BadInput_FailsWithOneLine(string what, string expected, params string[] args)
    {
        var run = CommandRun.Of(["feed", "map", CommandRun.Feed, .. args]);

        Assert.True(run.Code == 2, $"{what}: exit code {run.Code}, {run.Error}");
        Assert.Equal(string.Empty, run.Output);
        Assert.Equal(1, run.Error.Count(letter => letter == '\n'));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_OntoAFolder_FailsWithOneLine()
    {
        Directory.CreateDirectory(PathOf("folder.svg"));

        var run = CommandRun.Of("feed", "map", CommandRun.Feed, "--out", PathOf("folder.svg"));

        Assert.Equal((2, 1), (run.Code, run.Error.Count(letter => letter == '\n')));
    }

    [Fact]
    public void Map_NoSuchFeed_WritesNothing()
    {
        var run = CommandRun.Of("feed", "map", "/no/such/feed", "--out", PathOf("map.svg"));

        Assert.Equal(2, run.Code);
        Assert.Contains("there is no folder '/no/such/feed'", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("map.svg")));
    }

    /// <summary>The page documents every option of the verb, and no other.</summary>
    [Fact]
    public void Map_Options_AreThoseOfTheDocument()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cli.md"));
        var section = page[page.IndexOf("## karvan feed map", StringComparison.Ordinal)..];
        var next = section.IndexOf("\n## ", StringComparison.Ordinal);
        var documented = (next < 0 ? section : section[..next]).Split('\n')
            .Where(line => line.StartsWith("| `--", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        var offered = CommandRun.Of("feed", "map", "--help").Output.Split('\n')
            .Where(line => line.StartsWith("  --", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(' ')[0]);

        Assert.Equal(offered, documented);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Draw(string name, params string[] more)
    {
        var run = CommandRun.Of(["feed", "map", CommandRun.Feed, "--out", PathOf(name), .. more]);
        Assert.Equal((0, string.Empty, string.Empty), (run.Code, run.Output, run.Error));
        return File.ReadAllText(PathOf(name));
    }
}
