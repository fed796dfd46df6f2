using Karvan.Model;

namespace Karvan.Eurasia.Tests;

/// <summary>A straight piece of an outline.</summary>
internal sealed record Piece(GeoPoint From, GeoPoint To)
{
    /// <summary>Gives where the piece, or the line that it lies on, meets a latitude.</summary>
    public double LongitudeAt(double latitude) => From.Longitude
        + ((latitude - From.Latitude) / (To.Latitude - From.Latitude) * (To.Longitude - From.Longitude));

    /// <summary>Gives the distance to a point on the plane around it [km].</summary>
    public double KmFrom(GeoPoint point, double eastKm, double northKm)
    {
        var (ax, ay) = ((From.Longitude - point.Longitude) * eastKm, (From.Latitude - point.Latitude) * northKm);
        var (dx, dy) = ((To.Longitude - From.Longitude) * eastKm, (To.Latitude - From.Latitude) * northKm);
        double length = (dx * dx) + (dy * dy);
        double share = length == 0 ? 0 : Math.Clamp(-((ax * dx) + (ay * dy)) / length, 0, 1);
        return double.Hypot(ax + (share * dx), ay + (share * dy));
    }

    /// <summary>Gives whether a straight step crosses it.</summary>
    public bool Crosses(GeoPoint from, GeoPoint to) =>
        Side(From, To, from) > 0 != Side(From, To, to) > 0 && Side(from, to, From) > 0 != Side(from, to, To) > 0;

    private static double Side(GeoPoint from, GeoPoint to, GeoPoint point) =>
        ((to.Longitude - from.Longitude) * (point.Latitude - from.Latitude))
        - ((to.Latitude - from.Latitude) * (point.Longitude - from.Longitude));
}
