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

    private static IEnumerable<GeoPoint> Along(Func<double, GeoPoint> at) =>
        Enumerable.Range(0, PointsPerLine + 1).Select(i => at((double)i / PointsPerLine));
}
