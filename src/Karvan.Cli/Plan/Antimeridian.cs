using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Cuts a line where it crosses 180° east, as RFC 7946 section 3.1.9 asks.</summary>
internal static class Antimeridian
{
    /// <summary>Gives one line, or several that each stay on one side.</summary>
    public static IReadOnlyList<IReadOnlyList<GeoPoint>> Split(IReadOnlyList<GeoPoint> points)
    {
        var line = new List<GeoPoint> { points[0] };
        var lines = new List<IReadOnlyList<GeoPoint>> { line };
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            if (Math.Abs(to.Longitude - from.Longitude) > 180)
            {
                var edge = from.Longitude > 0 ? 180 : -180;
                var latitude = LatitudeAt(from, to, edge);
                line.Add(new(latitude, edge));
                line = [new(latitude, -edge)];
                lines.Add(line);
            }

            line.Add(to);
        }

        return lines;
    }

    // Along the straight line of the map, the short way round.
    private static double LatitudeAt(GeoPoint from, GeoPoint to, int edge)
    {
        var span = to.Longitude + (2 * edge) - from.Longitude;
        var share = span == 0 ? 0 : (edge - from.Longitude) / span;
        return from.Latitude + ((to.Latitude - from.Latitude) * share);
    }
}
