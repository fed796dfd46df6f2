namespace Karvan.Model;

/// <summary>A point on the Earth, WGS 84.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double MeanRadiusKm = 6371.0088;

    /// <summary>Gives the great-circle distance to another point [km], on the mean sphere (IUGG).</summary>
    public double DistanceKm(GeoPoint other)
    {
        var (lat1, lat2) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var halfLat = Math.Sin((lat2 - lat1) / 2);
        var halfLon = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var h = (halfLat * halfLat) + (Math.Cos(lat1) * Math.Cos(lat2) * halfLon * halfLon);
        return 2 * MeanRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
