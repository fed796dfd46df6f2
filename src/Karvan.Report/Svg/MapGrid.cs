using System.Globalization;
using Karvan.Model;

namespace Karvan.Report;

/// <summary>Meridians and parallels at round degrees.</summary>
internal static class MapGrid
{
    private const int MostLines = 14;

    private const int PointsPerLine = 60;

    private static readonly double[] Steps = [1, 2, 5, 10, 20, 30];

    /// <summary>Gives the degrees between two lines of a view.</summary>
    public static double Step(GeoBox view) =>
        Steps.First(step => Math.Max(view.Width, view.Height) / step <= MostLines || step == Steps[^1]);

    /// <summary>Gives the lines, well beyond the view: a cone's map shows more than its box.</summary>
    public static IEnumerable<IEnumerable<GeoPoint>> Lines(GeoBox view)
    {
        var step = Step(view);
        var (west, east) = (Math.Max(-180, view.West - view.Width), Math.Min(180, view.East + view.Width));
        var (south, north) = (Math.Max(-80, view.South - view.Height), Math.Min(80, view.North + view.Height));
        for (var longitude = Math.Ceiling(west / step) * step; longitude <= east; longitude += step)
        {
            var meridian = longitude;
            yield return Along(share => new(south + ((north - south) * share), meridian));
        }

        for (var latitude = Math.Ceiling(south / step) * step; latitude <= north; latitude += step)
        {
            var parallel = latitude;
            yield return Along(share => new(parallel, west + ((east - west) * share)));
        }
    }

    /// <summary>
    /// Gives the degrees of the lines, where meridians meet the lower edge of a map and parallels the left one.
    /// </summary>
    public static IEnumerable<(string Text, PlanePoint At)> Labels(MapFrame frame)
    {
        foreach (var line in Lines(frame.View).Select(line => line.ToList()))
        {
            var isMeridian = line[0].Longitude == line[^1].Longitude;
            var edge = isMeridian ? frame.Box.Bottom : frame.Box.Left;
            var points = frame.ToPage(line);
            for (var i = 1; i < points.Count; i++)
            {
                var (before, after) = isMeridian
                    ? (points[i - 1].Y - edge, points[i].Y - edge)
                    : (points[i - 1].X - edge, points[i].X - edge);
                if (before > 0 != after > 0)
                {
                    var share = before / (before - after);
                    var x = points[i - 1].X + ((points[i].X - points[i - 1].X) * share);
                    var y = points[i - 1].Y + ((points[i].Y - points[i - 1].Y) * share);
                    yield return isMeridian
                        ? (Degrees(line[0].Longitude, "E", "W"), new(x + 20, edge - 8))
                        : (Degrees(line[0].Latitude, "N", "S"), new(edge + 26, y - 4));
                }
            }
        }
    }

    private static string Degrees(double value, string positive, string negative) => string.Create(
        CultureInfo.InvariantCulture, $"{Math.Abs(value):0}° {(value < 0 ? negative : positive)}");

    private static IEnumerable<GeoPoint> Along(Func<double, GeoPoint> at) =>
        Enumerable.Range(0, PointsPerLine + 1).Select(i => at((double)i / PointsPerLine));
}
