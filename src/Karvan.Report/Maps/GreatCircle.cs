using Karvan.Model;

namespace Karvan.Report;

/// <summary>The shortest line between two points of the sphere, in short straight pieces.</summary>
internal static class GreatCircle
{
    private const double PieceKm = 100;

    /// <summary>Gives the points from one end to the other, both included, at most about 100 km apart.</summary>
    public static IReadOnlyList<GeoPoint> Between(GeoPoint from, GeoPoint to)
    {
        var pieces = (int)Math.Ceiling(from.DistanceKm(to) / PieceKm);
        var (start, end) = (ToVector(from), ToVector(to));
        var angle = Math.Acos(Math.Clamp((start.X * end.X) + (start.Y * end.Y) + (start.Z * end.Z), -1, 1));
        if (pieces < 2 || Math.Sin(angle) < 1e-9)
        {
            return [from, to];
        }

        var points = new List<GeoPoint> { from };
        for (var i = 1; i < pieces; i++)
        {
            var (a, b) = (Math.Sin((1 - ((double)i / pieces)) * angle), Math.Sin((double)i / pieces * angle));
            points.Add(ToPoint((a * start.X) + (b * end.X), (a * start.Y) + (b * end.Y), (a * start.Z) + (b * end.Z)));
        }

        points.Add(to);
        return points;
    }

    private static (double X, double Y, double Z) ToVector(GeoPoint point)
    {
        var (latitude, longitude) =
            (double.DegreesToRadians(point.Latitude), double.DegreesToRadians(point.Longitude));
        return (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }

    private static GeoPoint ToPoint(double x, double y, double z) => new(
        double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))),
        double.RadiansToDegrees(Math.Atan2(y, x)));
}
