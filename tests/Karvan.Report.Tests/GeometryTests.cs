using CsCheck;
using Karvan.Model;

namespace Karvan.Report.Tests;

/// <summary>Projections, cuts, names and the base map.</summary>
public sealed class GeometryTests
{
    private static readonly PageBox Page = new(0, 0, 400, 300);

    /// <summary>The numerical example of Snyder's manual, page 295: unit sphere, parallels 33° and 45°.</summary>
    [Fact]
    public void Lambert_ExampleOfTheManual_GivesItsNumbers()
    {
        var projection = new LambertConformal(meridian: -96, latitude: 23, southParallel: 33, northParallel: 45);

        var point = projection.Project(new(35, -75));

        Assert.Equal(0.2966785, point.X, 7);
        Assert.Equal(0.2462112, point.Y, 7);
    }

    [Fact]
    public void PlateCarree_OneDegreeOnItsParallel_IsTrueToScale()
    {
        var projection = new PlateCarree(meridian: 50, latitude: 40, parallel: 40);

        var (km, flat) = (new GeoPoint(40, 50).DistanceKm(new(40, 51)), projection.Project(new(40, 51)));

        Assert.Equal(km / 6371.0088, flat.X, 5);
        Assert.Equal(0, flat.Y, 12);
    }

    [Fact]
    public void GreatCircle_AcrossAnOcean_GoesInShortPiecesAndNoLonger()
    {
        var (from, to) = (new GeoPoint(5.9, 80.5), new GeoPoint(-34.5, 20));

        var points = GreatCircle.Between(from, to);

        Assert.Equal((from, to), (points[0], points[^1]));
        var lengths = points.Zip(points.Skip(1), (one, other) => one.DistanceKm(other)).ToList();
        Assert.All(lengths, length => Assert.InRange(length, 0, 100.001));
        Assert.Equal(from.DistanceKm(to), lengths.Sum(), 3);
    }

    [Fact]
    public void Outline_CutToABox_StaysInsideIt() =>
        Gen.Select(Gen.Double[-500, 900], Gen.Double[-500, 900]).Array[3, 12].Sample(
            corners =>
            {
                var cut = LineClip.Outline([.. corners.Select(corner => new PlanePoint(corner.Item1, corner.Item2))], Page);
                return cut.TrueForAll(Page.Grown(1e-6).Contains);
            });

    [Fact]
    public void Runs_OfALineThatLeavesAndComesBack_AreTwo()
    {
        PlanePoint[] line = [new(10, 10), new(10, -50), new(200, -50), new(200, 10)];

        Assert.Equal(2, LineClip.Runs(line, Page).Count);
    }

    [Fact]
    public void Names_OfPlacesSideBySide_TakeDifferentSides()
    {
        MapPlace[] places =
        [
            new("A", "Altynkol", new(200, 150), MapSign.Terminal, 9),
            new("B", "Horgos", new(212, 150), MapSign.Terminal, 8),
        ];
        var signs = places.Select(place => new PageBox(place.At.X, place.At.Y, place.At.X, place.At.Y).Grown(place.Radius));

        var names = new NamePlacer(Page, signs, []).Place(places);

        Assert.Equal(["Altynkol", "Horgos"], names.Select(name => name.Text));
        Assert.Equal(["end", "start"], names.Select(name => name.Anchor));
    }

    [Fact]
    public void Names_WithoutRoom_AreLeftOut()
    {
        MapPlace[] places = [.. Enumerable.Range(0, 20).Select(i =>
            new MapPlace($"P{i}", "A name of some length", new(200 + i, 150), MapSign.Terminal, 20 - i))];

        Assert.InRange(new NamePlacer(Page, [], []).Place(places).Count, 1, 10);
    }

    [Theory]
    [InlineData("Caspian Sea", 42, 50.5, false)]
    [InlineData("Black Sea", 43.3, 34.5, false)]
    [InlineData("Mediterranean Sea", 34.5, 19, false)]
    [InlineData("Indian Ocean", -20, 80, false)]
    [InlineData("Absheron", 40.45, 49.7, true)]
    [InlineData("Aral Karakum", 47.5, 63, true)]
    [InlineData("Xinjiang", 43, 87, true)]
    [InlineData("Borneo", 0, 114, true)]
    public void Basemap_Point_IsLandOrWater(string place, double latitude, double longitude, bool isLand)
    {
        var crossed = BasemapFile.Lines.Where(line => line.Kind == BasemapKind.Land)
            .Sum(line => CountCrossed(line.Points, latitude, longitude));

        Assert.True(crossed % 2 == (isLand ? 1 : 0), place);
    }

    [Fact]
    public void Basemap_Lines_LieInTheWindowAndNeverLeap()
    {
        var window = GeoBox.Basemap;
        foreach (var line in BasemapFile.Lines)
        {
            Assert.True(line.Points.Count >= (line.Kind == BasemapKind.Land ? 3 : 2));
            Assert.All(line.Points, point => Assert.True(
                point.Longitude >= window.West && point.Longitude <= window.East
                && point.Latitude >= window.South && point.Latitude <= window.North));
            Assert.All(line.Points.Zip(line.Points.Skip(1)), pair => Assert.True(
                Math.Abs(pair.First.Longitude - pair.Second.Longitude) < 60));
        }

        Assert.Equal(3, BasemapFile.Lines.Select(line => line.Kind).Distinct().Count());
    }

    // Even and odd: how often a ray to the east crosses the outline.
    private static int CountCrossed(IReadOnlyList<GeoPoint> outline, double latitude, double longitude)
    {
        var count = 0;
        for (var i = 0; i < outline.Count; i++)
        {
            var (one, other) = (outline[i], outline[(i + 1) % outline.Count]);
            if ((one.Latitude > latitude) != (other.Latitude > latitude))
            {
                var share = (latitude - one.Latitude) / (other.Latitude - one.Latitude);
                count += one.Longitude + (share * (other.Longitude - one.Longitude)) > longitude ? 1 : 0;
            }
        }

        return count;
    }
}
